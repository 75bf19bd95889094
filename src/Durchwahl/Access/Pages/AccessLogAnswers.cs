using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Access.Pages;

/// <summary>Who saw personal data of whom. Reading it is noted as well, with what was looked for.</summary>
static class AccessLogAnswers
{
    const int LastPage = 10_000;

    public static async Task<IResult> Show(HttpContext context, AccessLog log, AccessLogTable table, string? wer, string? was, string? tag, int? seite)
    {
        var (office, page) = (context.Office(), Math.Clamp(seite ?? 1, 1, LastPage));
        var account = Guid.TryParse(wer, out var who) ? new AccountId(who) : (AccountId?)null;
        var subject = Guid.TryParse(was?.Trim(), out var thing) ? thing : (Guid?)null;
        var day = tag is { Length: > 0 } && GermanDate.TryRead(tag, out var read, out _) ? read : (LocalDate?)null;
        log.Note(context.Visitor(), office.Id, SeenKind.AccessLog, subject ?? account?.Value ?? office.Id.Value, SeenWay.List);
        await log.Written();
        var slice = await table.Read(office.Id, new(account, subject, StartOf(day), StartOf(day?.PlusDays(1))), page);
        return context.Html<AccessLogPage, AccessLogModel>(new AccessLogModel(context.Frame("/zugriffe"), slice, await table.Accounts(office.Id), account, subject, day, page, Fault(was, subject)));
    }

    static Instant? StartOf(LocalDate? day) => day is { } known ? HouseTime.InstantOf(known.AtMidnight()) : null;

    static string? Fault(string? typed, Guid? subject) =>
        string.IsNullOrWhiteSpace(typed) || subject is not null ? null : "Das ist keine Kennung. Sie steht hinter jedem Zugriff und sieht so aus: 01900000-0000-7000-8000-000000000001.";
}

/// <summary>What the page of the access log shows.</summary>
public sealed record AccessLogModel(
    StaffFrame Frame, AccessLogTable.Slice Slice, IReadOnlyList<(AccountId Id, string Name)> Accounts, AccountId? Account, Guid? Subject, LocalDate? Day, int Page, string? Fault);
