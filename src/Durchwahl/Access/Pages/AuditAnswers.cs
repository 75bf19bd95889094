using Durchwahl.Access.Contract;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>The audit trail of one office.</summary>
static class AuditAnswers
{
    const int LastPage = 10_000;

    public static async Task<IResult> Show(HttpContext context, AuditTable audit, string? was, string? wer, int? seite)
    {
        var (office, page) = (context.Office(), Math.Clamp(seite ?? 1, 1, LastPage));
        var (what, actor) = (NullIfEmpty(was), NullIfEmpty(wer));
        var (phrases, actors) = await audit.Choices(office.Id);
        var slice = await audit.Read(office.Id, what, actor, page);
        return context.Html<AuditPage, AuditModel>(new AuditModel(context.StaffFrame(), slice, page, phrases, actors, what, actor));
    }

    static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>What the page of the audit trail shows.</summary>
public sealed record AuditModel(StaffFrame Frame, AuditTable.Slice Slice, int Page, IReadOnlyList<string> Phrases, IReadOnlyList<string> Actors, string? What, string? Actor);
