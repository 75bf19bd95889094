using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>One post: everything about it, its release, its absences, its end.</summary>
static class PostAnswers
{
    // As they stand on the page, so that the list of refusals reads from top to bottom.
    static readonly string[] FieldsInOrder =
    [
        "", nameof(PostInput.Title), nameof(PostInput.Team), nameof(PostInput.Salutation), nameof(PostInput.AcademicTitle), nameof(PostInput.GivenName), nameof(PostInput.Surname), nameof(PostInput.Numbers),
        nameof(PostInput.NumbersFrom), nameof(PostInput.Email), nameof(PostInput.PhoneHours), nameof(PostInput.PhoneFirstDay), nameof(PostInput.PhoneLastDay), nameof(PostInput.PhoneExceptions),
        nameof(PostInput.VisitingHours), nameof(PostInput.Responsibilities), nameof(PostInput.Languages), nameof(PostInput.Deputy), nameof(PostInput.Site), nameof(PostInput.Room), nameof(PostInput.PlacedFrom),
    ];

    public static async Task<IResult> ShowNew(HttpContext context, NewIds ids) => await Page(context, new PostId(ids.Next()), isNew: true, new PostInput());

    public static async Task<IResult> Add(HttpContext context, NewIds ids)
    {
        var form = await context.Form();
        if (!Guid.TryParse(form.Text("id"), out var id)) return Results.BadRequest();
        var (post, input) = (new PostId(id), PostForms.Post(form));
        return await context.Edit(book => PostEditing.Add(book, post, input, context.Today(), ids.Next), $"/stellen/{id}", "angelegt", refusals => Page(context, post, isNew: true, input, refusals));
    }

    public static async Task<IResult> Show(HttpContext context, Guid post, string? hinweis) => await Page(context, new PostId(post), isNew: false, null, done: DoneWords.Of(hinweis));

    public static async Task<IResult> Change(HttpContext context, Guid post, NewIds ids)
    {
        var (id, input) = (new PostId(post), PostForms.Post(await context.Form()));
        return await context.Edit(book => PostEditing.Change(book, id, input, context.Today(), ids.Next), $"/stellen/{post}", "gespeichert", refusals => Page(context, id, isNew: false, input, refusals));
    }

    public static Task<IResult> ShowRelease(HttpContext context, Guid post) => Step(context, post, PostStep.Release, null);

    public static async Task<IResult> ProposeRelease(HttpContext context, Guid post)
    {
        var input = PostForms.Release(await context.Form());
        return await context.Edit(book => ReleaseEditing.Propose(book, [new PostId(post)], input), $"/stellen/{post}", "vorgeschlagen",
            refusals => Step(context, post, PostStep.Release, new PostStepInput { Release = input }, refusals));
    }

    public static async Task<IResult> ApproveRelease(HttpContext context, Guid post, HouseTime time)
    {
        var input = PostForms.Release(await context.Form());
        return await context.Edit(book => ReleaseEditing.Approve(book, [new PostId(post)], input, context.Actor().Name, time.Now), $"/stellen/{post}", "freigegeben",
            refusals => Step(context, post, PostStep.Release, new PostStepInput { Release = input }, refusals));
    }

    public static Task<IResult> ShowAbsence(HttpContext context, Guid post) => Step(context, post, PostStep.Absence, null);

    public static async Task<IResult> RecordAbsence(HttpContext context, Guid post, RecordAbsence record, NewIds ids)
    {
        var form = await context.Form();
        var input = new AbsenceInput { FirstDay = form.Text("FirstDay"), LastDay = form.Text("LastDay") };
        if (await context.Book() is null) return Results.NotFound();
        var outcome = await record.Record(OfficeKey.Parse(context.Office().Key), context.Actor(), book => AbsenceEditing.Record(book, new PostId(post), input, context.Today(), ids.Next));
        return outcome is Publishing.RecordAbsence.Outcome.Refused refused
            ? await Step(context, post, PostStep.Absence, new PostStepInput { Absence = input }, refused.Refusals)
            : context.Back($"/stellen/{post}", Word(outcome));
    }

    public static async Task<IResult> TakeBackAbsence(HttpContext context, Guid post, Guid absence, RecordAbsence record)
    {
        if (await context.Book() is null) return Results.NotFound();
        var outcome = await record.Record(OfficeKey.Parse(context.Office().Key), context.Actor(), book => AbsenceEditing.TakeBack(book, new AbsenceId(absence)));
        return context.Back($"/stellen/{post}", Word(outcome));
    }

    static string Word(RecordAbsence.Outcome outcome) => outcome switch
    {
        Publishing.RecordAbsence.Outcome.Recorded { DroppedProposal: not null } => "abwesend-vorschlag",
        Publishing.RecordAbsence.Outcome.Recorded { Publication: not null } => "abwesend",
        Publishing.RecordAbsence.Outcome.Recorded => "abwesend-intern",
        _ => "unveraendert",
    };

    public static Task<IResult> ShowWithdrawal(HttpContext context, Guid post) => Step(context, post, PostStep.Withdrawal, null);

    public static async Task<IResult> Withdraw(HttpContext context, Guid post, WithdrawEntry withdraw)
    {
        var form = await context.Form();
        var (why, forSafety) = (form.Text("Why"), form.Text("ForSafety").Length > 0);
        if (await context.Book() is not { } book || book.Posts.All(known => known.Id != new PostId(post))) return Results.NotFound();
        if (why.Length == 0)
            return await Step(context, post, PostStep.Withdrawal, new PostStepInput { ForSafety = forSafety }, [new FieldRefusal("Why", "Der Grund fehlt. Ein Stichwort genügt; es steht nur im Protokoll.")]);
        await withdraw.Withdraw(book.Office, new PostId(post), forSafety, why, context.Actor());
        return context.Back($"/stellen/{post}", "zurueckgezogen");
    }

    public static Task<IResult> ShowRemoval(HttpContext context, Guid post) => Step(context, post, PostStep.Removal, null);

    public static async Task<IResult> Remove(HttpContext context, Guid post)
    {
        var why = (await context.Form()).Text("Why");
        return await context.Edit(book => PostEditing.Remove(book, [new PostId(post)], why), "/stellen", "entfernt", refusals => Step(context, post, PostStep.Removal, null, refusals));
    }

    static async Task<IResult> Page(HttpContext context, PostId id, bool isNew, PostInput? typed, ImmutableArray<FieldRefusal> refusals = default, string? done = null)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var post = book.Posts.FirstOrDefault(known => known.Id == id);
        if (post is null && !isNew) return Results.NotFound();
        var (frame, today, labels) = (context.Frame("/stellen"), context.Today(), new PostLabels(book));
        var shown = context.RequestServices.GetRequiredService<PublicationShelf>().Find(book.Office.Key.Value)?.Directory.Office.Posts.FirstOrDefault(entry => entry.Id == id);
        var inOrder = refusals.IsDefault ? [] : refusals.OrderBy(refusal => Array.IndexOf(FieldsInOrder, refusal.Field)).ToImmutableArray();
        var model = new PostModel(
            frame, frame.Form(inOrder), done, id, isNew, typed ?? PostInput.Of(book, post!, today), post, post is null ? null : labels.HolderOf(post)?.DisplayName, book, today,
            shown, context.May(Permission.EditPhoneBook), context.May(Permission.Publish));
        return context.Html<PostPage, PostModel>(model, OfficePages.StatusOf(refusals));
    }

    static async Task<IResult> Step(HttpContext context, Guid id, PostStep step, PostStepInput? typed, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book || book.Posts.FirstOrDefault(known => known.Id == new PostId(id)) is not { } post) return Results.NotFound();
        var frame = context.Frame("/stellen");
        var input = typed ?? new PostStepInput { Release = ReleaseInput.Of(post.Release) };
        var deputy = post.Deputy is { } named ? new PostLabels(book)[named] : null;
        return context.Html<PostStepPage, PostStepModel>(
            new PostStepModel(frame, frame.Form(refusals), step, post, new PostLabels(book)[post.Id], deputy, input, context.May(Permission.Publish)), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of one post shows.</summary>
public sealed record PostModel(
    StaffFrame Frame, EditForm Form, string? Done, PostId Id, bool IsNew, PostInput Input, Post? Post, string? Holder, OfficeBook Book, NodaTime.LocalDate Today,
    Domain.PhoneBook.Publishing.PublishedPost? Shown, bool MayEdit, bool MayPublish)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}/stellen";

    public string Here => $"{Base}/{Id.Value}";

    public IReadOnlyList<Choice> Teams => Book.TeamChoices();

    public IReadOnlyList<Choice> Sites => Book.SiteChoices();

    public IReadOnlyList<Choice> Posts => [.. Book.PostChoices().Where(choice => choice.Value != Id.Value.ToString())];

    public IReadOnlyList<OfficeTask> Tasks => OfficeTasks.CatalogueOf(Book.Office).Tasks;

    public IReadOnlyList<Absence> Absences => [.. Book.Absences.Where(absence => absence.Post == Id && !(absence.LastDay < Today)).OrderBy(absence => absence.FirstDay)];

    public string Display(Line line) => line.Number.Display(Book.Office.BaseNumber);
}

/// <summary>The smaller forms of a post, each on a page of its own.</summary>
public enum PostStep
{
    /// <summary>What the public may see.</summary>
    Release,

    /// <summary>An absence.</summary>
    Absence,

    /// <summary>Emergency withdrawal.</summary>
    Withdrawal,

    /// <summary>The end of the post.</summary>
    Removal,
}

/// <summary>What was typed into one of the smaller forms.</summary>
public sealed record PostStepInput
{
    public ReleaseInput Release { get; init; } = new();

    public AbsenceInput Absence { get; init; } = new();

    public bool ForSafety { get; init; }
}

/// <summary>What the page of a smaller form shows.</summary>
public sealed record PostStepModel(StaffFrame Frame, EditForm Form, PostStep Step, Post Post, string Label, string? Deputy, PostStepInput Input, bool MayPublish)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}/stellen/{Post.Id.Value}";
}
