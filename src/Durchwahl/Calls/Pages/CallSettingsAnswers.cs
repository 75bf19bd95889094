using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Calls.Pages;

/// <summary>How the telephone of the office works.</summary>
static class CallSettingsAnswers
{
    public static Task<IResult> Show(HttpContext context, CallSettingsShelf shelf, string? hinweis) => Page(context, shelf, null, done: CallDone.Of(hinweis));

    public static async Task<IResult> Change(HttpContext context, CallSettingsShelf shelf, ChangeCallSettings change)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var input = Input(await context.Form());
        return await change.Change(context.Office(), context.Actor(), before => CallSettingsEditing.Change(book, before, input)) switch
        {
            ChangeCallSettings.Outcome.Refused refused => await Page(context, shelf, input, refused.Refusals),
            ChangeCallSettings.Outcome.Saved => context.Back("/telefon", "gespeichert"),
            _ => context.Back("/telefon", "unveraendert"),
        };
    }

    static CallSettingsInput Input(IFormCollection form) => new()
    {
        Strategy = form.Text("Strategy"),
        RingsForSeconds = form.Text("RingsForSeconds"),
        WrapUpSeconds = form.Text("WrapUpSeconds"),
        MostWaiting = form.Text("MostWaiting"),
        LongestWaitMinutes = form.Text("LongestWaitMinutes"),
        DivertsAboveMinutes = form.Text("DivertsAboveMinutes"),
        QualifiedOnlyForSeconds = form.Text("QualifiedOnlyForSeconds"),
        KeepsPlaceForMinutes = form.Text("KeepsPlaceForMinutes"),
        ServesWaitingAtClosing = form.Text("ServesWaitingAtClosing").Length > 0,
        AsksForEmergency = form.Text("AsksForEmergency").Length > 0,
        AsksForEndDigits = form.Text("AsksForEndDigits").Length > 0,
        AgentsSignIn = form.Text("AgentsSignIn").Length > 0,
        ServiceTeam = form.Text("ServiceTeam"),
        Topics = form.Text("Topics"),
        DirectRingsForSeconds = form.Text("DirectRingsForSeconds"),
        BusyWaitSeconds = form.Text("BusyWaitSeconds"),
        DirectWrapUpSeconds = form.Text("DirectWrapUpSeconds"),
        WhenBusy = Ways(form, "WhenBusy"),
        WhenGuarded = Ways(form, "WhenGuarded"),
        WhenAbsent = Ways(form, "WhenAbsent"),
        WhenClosed = Ways(form, "WhenClosed"),
        Guard = GuardsAnswers.Input(form, "Guard."),
        CallbacksAreOffered = form.Text("CallbacksAreOffered").Length > 0,
        Attempts = form.Text("Attempts"),
        GapMinutes = form.Text("GapMinutes"),
        ShownNumber = form.Text("ShownNumber"),
        AlsoAllowed = form.Text("AlsoAllowed"),
        MostPerNumberAndDay = form.Text("MostPerNumberAndDay"),
        KeepsCallerNumbersForDays = form.Text("KeepsCallerNumbersForDays"),
    };

    static Elsewhere Ways(IFormCollection form, string field) => form[field].Aggregate(
        Elsewhere.Nowhere, (ways, typed) => Enum.TryParse<Elsewhere>(typed, out var way) && way is Elsewhere.Deputy or Elsewhere.Team or Elsewhere.Service ? ways | way : ways);

    static async Task<IResult> Page(HttpContext context, CallSettingsShelf shelf, CallSettingsInput? typed, ImmutableArray<FieldRefusal> refusals = default, string? done = null)
    {
        if (await context.CallBook() is not { } book) return Results.NotFound();
        var frame = context.Frame("/telefon");
        var input = typed ?? CallSettingsInput.Of(await shelf.Settings(book.Office.Id), book.Office.BaseNumber);
        return context.Html<CallSettingsPage, CallSettingsModel>(new CallSettingsModel(frame, frame.Form(refusals), done, input, book.Teams), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of settings shows.</summary>
public sealed record CallSettingsModel(StaffFrame Frame, EditForm Form, string? Done, CallSettingsInput Input, IReadOnlyList<Team> Teams)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}/telefon";
}
