using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Pages;

/// <summary>The list of calls, and one of them with its steps. Nobody sees a list of who answered, or for how long.</summary>
static class CallListAnswers
{
    const int RowsPerPage = 50;

    const int LastPage = 10_000;

    public static async Task<IResult> Show(HttpContext context, Database database, string? tag, string? ende, int? seite)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var day = tag is { Length: > 0 } && GermanDate.TryRead(tag, out var read, out _) ? read : (LocalDate?)null;
        var ending = Enum.TryParse<Ending>(ende, out var known) && Enum.IsDefined(known) ? known : (Ending?)null;
        var page = Math.Clamp(seite ?? 1, 1, LastPage);
        var filter = new ContactRecordTable.Filter(day is { } from ? StartOf(from) : null, day is { } until ? StartOf(until.PlusDays(1)) : null, ending);
        var records = await database.Read(connection => ContactRecordTable.Of(connection, book.Office.Id, filter, RowsPerPage + 1, (page - 1L) * RowsPerPage));
        return context.Html<CallListPage, CallListModel>(new CallListModel(context.Frame("/anrufe"), book, [.. records.Take(RowsPerPage)], day, ending, page, records.Count > RowsPerPage));
    }

    public static async Task<IResult> ShowOne(HttpContext context, Database database, Guid contact)
    {
        var id = new ContactId(contact);
        if (await context.CallBook() is not { } book) return Results.NotFound();
        if (await database.Read(connection => ContactRecordTable.Find(connection, book.Office.Id, id)) is not { } record) return Results.NotFound();
        var seesPeople = context.May(Permission.ManageCalls);
        var steps = await database.Read(connection => ContactStepTable.Of(connection, id));
        var caller = seesPeople ? await database.Read(connection => ContactCallerTable.Find(connection, id)) : null;
        if (caller is not null) context.NoteSeen(SeenKind.Contact, contact);
        return context.Html<CallPage, CallModel>(new CallModel(
            context.Frame("/anrufe"), book, seesPeople ? record : WithoutPeople(record), seesPeople ? steps : [.. steps.Select(step => WithoutPeople(step, record))],
            caller?.Display(book.Office.BaseNumber), seesPeople));
    }

    // A direct dial on which a call ended is a person, and the talk on it that person's work.
    static ContactRecord WithoutPeople(ContactRecord record) => record with { AnsweredBy = null, EndedOn = record.Dialled, Handled = Duration.Zero };

    static ContactStep WithoutPeople(ContactStep step, ContactRecord record) => step with { Post = null, Line = step.Line == record.Dialled ? step.Line : null };

    static Instant StartOf(LocalDate day) => HouseTime.InstantOf(day.AtMidnight());
}

/// <summary>What the list of calls shows.</summary>
public sealed record CallListModel(StaffFrame Frame, OfficeBook Book, IReadOnlyList<ContactRecord> Records, LocalDate? Day, Ending? Ending, int Page, bool HasMore)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}/anrufe";
}

/// <summary>What the page of one call shows; posts and the caller only to those who may see them.</summary>
public sealed record CallModel(StaffFrame Frame, OfficeBook Book, ContactRecord Record, IReadOnlyList<ContactStep> Steps, string? Caller, bool SeesPeople)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
