using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Desk.Work.Pages;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Desk.Work;

/// <summary>The contacts of an office, newest first: the own ones, all, or those of one number. Nobody sees a list of who answered.</summary>
sealed class ContactsAnswers(LookAround around, ContactBook contacts, EndContact endings, AccessLog seen)
{
    public const string Path = "/kontakte";
    const int MostShown = 100;

    public async Task<IResult> Show(HttpContext context, string? wessen)
    {
        if (await around.Ground(context.Office()) is not { } ground) return Results.NotFound();
        var isOwn = wessen != "alle";
        var records = isOwn ? await Own(context) : await contacts.Latest(context.Office().Id, null, MostShown);
        return await Page(context, ground, records, isOwn ? "meine" : "alle", "", []);
    }

    async Task<IReadOnlyList<ContactRecord>> Own(HttpContext context)
    {
        var own = await endings.By(context.Office().Id, context.Actor(), MostShown);
        return [.. (await contacts.Some(context.Office().Id, [.. own.Select(outcome => outcome.Contact)])).OrderByDescending(record => record.Arrived)];
    }

    public async Task<IResult> Search(HttpContext context)
    {
        var typed = (await context.Form()).Text("Number");
        if (await around.Ground(context.Office()) is not { } ground) return Results.NotFound();
        return PhoneNumberNotation.Read(typed, ground.Book.Office.BaseNumber) switch
        {
            NumberReading.Number number => await Page(context, ground, await contacts.Latest(context.Office().Id, number.Value, MostShown), "nummer", typed, []),
            NumberReading.Refused refused => await Page(context, ground, [], "nummer", typed, [new FieldRefusal("Number", refused.Reason)]),
            _ => await Page(context, ground, [], "nummer", typed, [new FieldRefusal("Number", "Geben Sie eine Telefonnummer ein.")]),
        };
    }

    async Task<IResult> Page(HttpContext context, DeskGround ground, IReadOnlyList<ContactRecord> records, string which, string typed, ImmutableArray<FieldRefusal> refusals)
    {
        var (office, frame) = (context.Office().Id, context.Frame(Path));
        ContactId[] ids = [.. records.Select(record => record.Id)];
        var outcomes = await endings.Some(office, ids);
        var numbers = context.May(Permission.SettleCalls) ? await contacts.Numbers(office, ids) : new Dictionary<ContactId, PhoneNumber>();
        foreach (var contact in numbers.Keys) seen.Note(context.Visitor(), office, SeenKind.Contact, contact.Value, SeenWay.List);
        var rows = records.Select(record => RowOf(ground, record, outcomes.GetValueOrDefault(record.Id), numbers.TryGetValue(record.Id, out var number) ? number : null)).ToImmutableArray();
        return context.Html<ContactsPage, ContactsModel>(new ContactsModel(frame, frame.Form(refusals), rows, which, typed, context.May(Permission.SettleCalls)), OfficePages.StatusOf(refusals));
    }

    static ContactRow RowOf(DeskGround ground, ContactRecord record, ContactOutcome? outcome, PhoneNumber? number) => new(
        record.Id, record.Arrived, ContactWords.Channel(record.Channel), ContactWords.Topic(ground, record, outcome), ContactWords.Result(record, outcome), number?.Display(ground.Book.Office.BaseNumber),
        outcome?.Promises ?? [], record.Source == ContactSource.Practice, outcome is not null);
}

/// <summary>What the list of contacts shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">Proof and refusals.</param>
/// <param name="Rows">The contacts.</param>
/// <param name="Which">"meine", "alle" or "nummer".</param>
/// <param name="Typed">The number that was searched.</param>
/// <param name="SeesNumbers">Whether the person may see the numbers of callers.</param>
public sealed record ContactsModel(StaffFrame Frame, EditForm Form, ImmutableArray<ContactRow> Rows, string Which, string Typed, bool SeesNumbers)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}

/// <summary>One contact in the list.</summary>
public sealed record ContactRow(
    ContactId Contact, NodaTime.Instant At, string Channel, string Topic, string Result, string? Number, ImmutableArray<PromiseId> Promises, bool IsPractice, bool IsNoted);
