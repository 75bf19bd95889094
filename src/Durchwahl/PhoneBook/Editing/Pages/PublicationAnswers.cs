using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>What the next publication would show, the decision about it, and what was published before.</summary>
static class PublicationAnswers
{
    public static Task<IResult> Show(HttpContext context, string? hinweis) => Page(context, DoneWords.Of(hinweis), null);

    public static async Task<IResult> Publish(HttpContext context, PublishPhoneBook publish)
    {
        var why = (await context.Form()).Text("Why");
        if (await context.Book() is not { } book) return Results.NotFound();
        if (why.Length > 400) return await Page(context, null, new FieldRefusal("Why", $"Der Text hat {why.Length} Zeichen. Hier passen 400."), why);
        return context.Back("/veroeffentlichung", await publish.Publish(book.Office, context.Actor(), why.Length == 0 ? null : why) switch
        {
            PublishPhoneBook.Outcome.Published => "veroeffentlicht",
            PublishPhoneBook.Outcome.Proposed => "zur-freigabe",
            _ => "nichts-neu",
        });
    }

    public static async Task<IResult> Approve(HttpContext context, int number, DecideOnProposal decide) =>
        await context.Book() is { } book ? await After(context, await decide.Approve(book.Office, number, context.Actor())) : Results.NotFound();

    public static async Task<IResult> TurnDown(HttpContext context, int number, DecideOnProposal decide) =>
        await context.Book() is { } book ? await After(context, await decide.TurnDown(book.Office, number, context.Actor())) : Results.NotFound();

    static async Task<IResult> After(HttpContext context, DecideOnProposal.Outcome outcome) => outcome switch
    {
        DecideOnProposal.Outcome.Published => context.Back("/veroeffentlichung", "veroeffentlicht"),
        DecideOnProposal.Outcome.Dropped => context.Back("/veroeffentlichung", "abgelehnt"),
        DecideOnProposal.Outcome.SamePerson => await Page(context, null, new FieldRefusal("", "Sie haben diese Veröffentlichung selbst vorgeschlagen. Freigeben muss eine zweite Person, die veröffentlichen darf.")),
        _ => context.Back("/veroeffentlichung", "nicht-offen"),
    };

    static async Task<IResult> Page(HttpContext context, string? done, FieldRefusal? refusal, string why = "")
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var services = context.RequestServices;
        var preview = await services.GetRequiredService<PublishPhoneBook>().Look(book.Office);
        var heads = await services.GetRequiredService<Database>().Read(connection => PublicationTable.Heads(connection, book.Office.Id));
        var shown = services.GetRequiredService<PublicationShelf>().Find(book.Office.Key.Value)?.Directory.Office;
        var frame = context.Frame("/veroeffentlichung");
        var form = frame.Form(refusal is null ? [] : [refusal]);
        var model = new PublicationModel(
            frame, form, done, why, preview.Last, preview.Difference, Entries(preview, shown, context), [.. heads.Select(Past)], heads.FirstOrDefault(head => head.State == PublicationState.Proposed)?.Number,
            book.Office.Settings.NeedsSecondApprover, context.May(Permission.Publish));
        return context.Html<PublicationPage, PublicationModel>(model, OfficePages.StatusOf(form.Refusals));
    }

    static List<PublicationModel.Entry> Entries(PublishPhoneBook.Preview preview, PublishedOffice? shown, HttpContext context)
    {
        var (today, difference) = (context.Today(), preview.Difference);
        var (next, last) = (preview.Content.Posts.ToDictionary(post => post.Id), (shown?.Posts ?? []).ToDictionary(post => post.Id));
        return
        [
            .. difference.Added.Select(id => Entry("neu", next[id], preview.Content)),
            .. difference.Changed.Select(id => Entry("geändert", next[id], preview.Content)),
            .. difference.Removed.Where(last.ContainsKey).Select(id => Entry("entfernt", last[id], shown!)),
        ];

        PublicationModel.Entry Entry(string what, PublishedPost post, PublishedOffice office) => new(
            what, post.Id, post.Name, post.Title, string.Join(", ", post.Lines.Where(line => !(line.LastDay < today)).Select(line => line.Number.Display(office.BaseNumber))), ReleaseEditing.German(post.Mode));
    }

    static PublicationModel.Past Past(PublicationHead head) => new(
        head.Number, head.State switch { PublicationState.Published => "veröffentlicht", PublicationState.Proposed => "wartet auf Freigabe", _ => "nicht veröffentlicht" },
        Domain.HouseTime.LocalOf(head.MadeAt), head.MadeBy, head.ApprovedBy, head.Reason, head.Difference.InWords());
}

/// <summary>What the page of publications shows.</summary>
public sealed record PublicationModel(
    StaffFrame Frame, EditForm Form, string? Done, string Why, int Last, PublicationDifference Difference, IReadOnlyList<PublicationModel.Entry> Entries, IReadOnlyList<PublicationModel.Past> History,
    int? Proposal, bool NeedsSecond, bool MayPublish)
{
    /// <summary>An entry that would differ.</summary>
    public sealed record Entry(string What, PostId Id, string? Name, string Title, string Numbers, string Mode);

    /// <summary>An earlier publication.</summary>
    public sealed record Past(int Number, string State, NodaTime.LocalDateTime At, string By, string? ApprovedBy, string? Reason, string Difference);

    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
