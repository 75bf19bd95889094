using Durchwahl.Domain.Access;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>Which figure about whom is visible to which role, for everybody who works in the office.</summary>
static class VisibilityAnswers
{
    public static IResult Show(HttpContext context) => context.Html<VisibilityPage, VisibilityModel>(new VisibilityModel(context.Frame("/wer-sieht-was"), VisibilityStatements.All));
}

/// <summary>What the page shows.</summary>
public sealed record VisibilityModel(StaffFrame Frame, IReadOnlyList<VisibilityStatement> Statements);
