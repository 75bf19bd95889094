using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using NodaTime;

namespace Durchwahl.Desk.Mine;

/// <summary>Phone hours and absences of a post, changed by whoever sits there.</summary>
static class OwnPostAnswers
{
    public static Task<IResult> Show(HttpContext context, Guid post, string? hinweis) => OnOwn(context, post, (book, known) => Task.FromResult(Page(context, book, known, [], Done(hinweis))));

    static IResult Page(HttpContext context, OfficeBook book, Post post, ImmutableArray<FieldRefusal> refusals, string? done = null, PhoneHoursInput? hours = null, AbsenceInput? absence = null)
    {
        var frame = context.Frame(MineAnswers.Path);
        var today = context.RequestServices.GetRequiredService<HouseTime>().Today;
        var absences = book.Absences.Where(known => known.Post == post.Id && !(known.LastDay < today)).OrderBy(known => known.FirstDay).ToList();
        var deputy = post.Deputy is { } named ? new PostLabels(book)[named] : null;
        return context.Html<OwnPostPage, OwnPostModel>(
            new OwnPostModel(frame, frame.Form(refusals), done, post, deputy, absences, hours ?? PhoneHoursInput.Of(post), absence ?? new AbsenceInput()), OfficePages.StatusOf(refusals));
    }

    public static Task<IResult> ChangeHours(HttpContext context, Guid post, KeepOwnPost keep) => OnOwn(context, post, async (book, known) =>
    {
        var form = await context.Form();
        var input = new PhoneHoursInput { PhoneHours = form.Text("PhoneHours"), PhoneExceptions = form.Text("PhoneExceptions") };
        var refusals = await keep.ChangeHours(context.Office(), context.Actor(), known.Id, input);
        return refusals.IsEmpty ? context.Back(PathOf(known), "zeiten") : Page(context, book, known, refusals, hours: input);
    });

    public static Task<IResult> EnterAbsence(HttpContext context, Guid post, KeepOwnPost keep) => OnOwn(context, post, async (book, known) =>
    {
        var form = await context.Form();
        var input = new AbsenceInput { FirstDay = form.Text("FirstDay"), LastDay = form.Text("LastDay") };
        var refusals = await keep.EnterAbsence(context.Office(), context.Actor(), known.Id, input);
        return refusals.IsEmpty ? context.Back(PathOf(known), "abwesend") : Page(context, book, known, refusals, absence: input);
    });

    public static Task<IResult> TakeBack(HttpContext context, Guid post, Guid absence, KeepOwnPost keep) => OnOwn(context, post, async (_, known) =>
    {
        await keep.TakeBack(context.Office(), context.Actor(), known.Id, new AbsenceId(absence));
        return context.Back(PathOf(known), "zurueckgenommen");
    });

    // A post of somebody else is as good as none.
    static async Task<IResult> OnOwn(HttpContext context, Guid post, Func<OfficeBook, Post, Task<IResult>> what)
    {
        if (!context.Visitor().Posts.Contains(new PostId(post))) return Results.NotFound();
        var book = await context.RequestServices.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse(context.Office().Key));
        return book?.Posts.FirstOrDefault(known => known.Id.Value == post) is { } known ? await what(book, known) : Results.NotFound();
    }

    static string PathOf(Post post) => $"{MineAnswers.Path}/stelle/{post.Id.Value}";

    static string? Done(string? word) => word switch
    {
        "zeiten" => "Gespeichert. Öffentlich werden die Telefonzeiten mit der nächsten Veröffentlichung; das Telefon arbeitet ab sofort danach.",
        "abwesend" => "Eingetragen. Öffentlich ist ab dem ersten Tag die Vertretung zu sehen.",
        "zurueckgenommen" => "Zurückgenommen.",
        _ => null,
    };
}

/// <summary>What the page of an own post shows.</summary>
public sealed record OwnPostModel(StaffFrame Frame, EditForm Form, string? Done, Post Post, string? Deputy, IReadOnlyList<Absence> Absences, PhoneHoursInput Hours, AbsenceInput Absence)
{
    public string Here => $"/verwaltung/{Frame.OfficeKey}{MineAnswers.Path}/stelle/{Post.Id.Value}";
}
