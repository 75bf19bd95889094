using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Pages;

/// <summary>The steps that all answers of the pages of an office share.</summary>
static class OfficePages
{
    public static string Base(this HttpContext context) => $"/verwaltung/{context.Office().Key}";

    public static bool May(this HttpContext context, Permission permission) => context.Visitor().May(permission, context.Office().Id);

    /// <summary>The frame in which the link <paramref name="path"/> of the room is the current one.</summary>
    public static StaffFrame Frame(this HttpContext context, string path) => context.StaffFrame() with { CurrentPath = context.Base() + path };

    public static EditForm Form(this StaffFrame frame, ImmutableArray<FieldRefusal> refusals = default) => new(frame.AntiforgeryToken, refusals.IsDefault ? [] : refusals);

    /// <summary>Back to a page of the office with a word for what was done.</summary>
    public static IResult Back(this HttpContext context, string path, string done) => Results.LocalRedirect($"{context.Base()}{path}?hinweis={done}");

    public static int StatusOf(ImmutableArray<FieldRefusal> refusals) => refusals.IsDefaultOrEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
