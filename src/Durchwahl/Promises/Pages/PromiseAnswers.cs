using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Pages;

/// <summary>One promise: everything about it, and one form for each thing that can be done with it.</summary>
static class PromiseAnswers
{
    /// <summary>What the hidden field is called that says how far the promise was when the page was drawn.</summary>
    public const string VersionField = "stand";

    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    public static async Task<IResult> Show(HttpContext context, Guid id, ReadPromise read, string? hinweis) =>
        await read.Read(context, new PromiseId(id)) is { } seen ? await Page(context, seen, PromiseDone.Of(hinweis)) : Results.NotFound();

    static async Task<IResult> Page(HttpContext context, SeenPromise seen, string? done, TypedAction? typed = null, string? refusal = null)
    {
        var frame = context.Frame(PromiseListAnswers.Path);
        var calls = context.RequestServices.GetRequiredService<CallForPromise>();
        ImmutableArray<FieldRefusal> refusals = refusal is null ? [] : [new FieldRefusal(typed?.Field ?? "", refusal)];
        var call = await CallOf(context, seen, calls);
        var byExchange = await calls.IsPossible(context.Visitor(), seen);
        return context.Html<PromisePage, PromiseModel>(new PromiseModel(frame, frame.Form(refusals), done, seen, typed, byExchange, call), OfficePages.StatusOf(refusals));
    }

    public static async Task<IResult> Call(HttpContext context, Guid id, ReadPromise read, CallForPromise calls)
    {
        if (await read.Read(context, new PromiseId(id)) is not { } seen) return Results.NotFound();
        if (!seen.Reader.MayAct(seen.Promise)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return await calls.Call(context.Visitor(), seen) switch
        {
            CallBack.Outcome.Rings => Results.LocalRedirect($"{context.Base()}{PromiseListAnswers.Path}/{id}"),
            CallBack.Outcome.Refused refused => await Page(context, seen, null, new TypedAction("anrufen"), refused.Reason),
            _ => await Page(context, seen, null, new TypedAction("anrufen"), "Für Ihre Stelle ist kein Telefon an der Anlage bekannt. Wählen Sie die Nummer von Hand und notieren Sie, was daraus wurde."),
        };
    }

    static async Task<CallPartModel> CallOf(HttpContext context, SeenPromise seen, CallForPromise calls, bool isLive = false)
    {
        var (last, state) = await calls.Last(seen);
        return new CallPartModel($"{context.Base()}{PromiseListAnswers.Path}/{seen.Promise.Id.Value}", seen.Promise, last, state, seen.Now, isLive);
    }

    /// <summary>How far a call is, again whenever it changes; ends when it is over.</summary>
    public static async Task<IResult> StreamCall(HttpContext context, Guid id, ReadPromise read, CallForPromise calls, PageRenderer renderer)
    {
        if (await read.Read(context, new PromiseId(id)) is not { } seen) return Results.NotFound();
        if (!seen.Reader.MayAct(seen.Promise)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!(await CallOf(context, seen, calls)).GoesOn) return Results.NoContent();
        var shown = "";
        return context.Stream(async end =>
        {
            while (true)
            {
                var changed = calls.Changed(seen.Book.Office);
                var html = await renderer.Render<CallPart, CallPartModel>(await CallOf(context, seen, calls, isLive: true));
                if (html != shown) return shown = html;
                await Task.WhenAny(changed, Task.Delay(LongestSilence, end));
                end.ThrowIfCancellationRequested();
                await Task.Delay(Pace, end);
            }
        });
    }

    public static Task<IResult> Take(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        Change(context, id, read, promises, new TypedAction("annehmen"), (promise, _, now, by) => PromiseDecisions.Take(promise, now, by));

    public static async Task<IResult> PassOn(HttpContext context, Guid id, ReadPromise read, PromiseBook promises)
    {
        var form = await context.Form();
        var typed = new TypedAction("weitergeben") { Words = form.Text("weitergeben-grund"), Target = form.Text("weitergeben-an") };
        if (await read.Read(context, new PromiseId(id)) is not { } seen) return Results.NotFound();
        if (PromiseOwners.Read(typed.Target, seen.Book) is not { } owner) return await Page(context, seen, null, typed with { Field = "weitergeben-an" }, "Bitte wählen Sie, an wen die Zusage geht.");
        return await Change(context, id, read, promises, typed with { Field = "weitergeben-grund" }, (promise, _, now, by) => PromiseDecisions.PassOn(promise, owner, typed.Words, now, by));
    }

    public static Task<IResult> AskBack(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        ChangeWithWords(context, id, read, promises, "rueckfrage", (promise, _, words, now, by) => PromiseDecisions.AskBack(promise, words, now, by));

    public static Task<IResult> Reply(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        ChangeWithWords(context, id, read, promises, "antwort", (promise, _, words, now, by) => PromiseDecisions.Reply(promise, words, now, by), (reader, promise) => reader.MaySeeDetails(promise));

    public static Task<IResult> Attempt(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        ChangeWithWords(context, id, read, promises, "versuch", (promise, kind, words, now, by) => PromiseDecisions.Attempt(promise, kind, now, by, words));

    // A talk through the exchange is the contact in which it was kept.
    public static async Task<IResult> Keep(HttpContext context, Guid id, ReadPromise read, PromiseBook promises, CallForPromise calls)
    {
        if (await read.Read(context, new PromiseId(id)) is not { } seen) return Results.NotFound();
        Domain.Calls.ContactId? talk = await calls.Last(seen) is ({ Result: CallBackEnd.Reached } last, _) ? last.ContactId : null;
        return await ChangeWithWords(context, id, read, promises, "erledigt", (promise, _, words, now, by) => PromiseDecisions.Keep(promise, words, talk, now, by));
    }

    public static Task<IResult> EndNotReached(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        ChangeWithWords(context, id, read, promises, "brief", (promise, kind, words, now, by) => PromiseDecisions.EndNotReached(promise, kind, words, now, by));

    public static Task<IResult> Withdraw(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        ChangeWithWords(context, id, read, promises, "zurueckziehen", (promise, _, words, now, by) => PromiseDecisions.Withdraw(promise, words, now, by));

    public static Task<IResult> Reopen(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        Change(context, id, read, promises, new TypedAction("oeffnen"), (promise, _, now, by) => PromiseDecisions.Reopen(promise, now, by));

    public static Task<IResult> GiveUp(HttpContext context, Guid id, ReadPromise read, PromiseBook promises) =>
        ChangeWithWords(context, id, read, promises, "nicht-gehalten", (promise, _, words, now, by) => PromiseDecisions.Break(promise, words, now, by));

    static async Task<IResult> ChangeWithWords(
        HttpContext context, Guid id, ReadPromise read, PromiseBook promises, string action, Func<Promise, PromiseKind, string, Instant, string, PromiseDecision> decide, Func<PromiseReader, Promise, bool>? may = null)
    {
        var words = (await context.Form()).Text($"{action}-text");
        return await Change(context, id, read, promises, new TypedAction(action) { Words = words, Field = $"{action}-text" }, (promise, kind, now, by) => decide(promise, kind, words, now, by), may);
    }

    static async Task<IResult> Change(
        HttpContext context, Guid id, ReadPromise read, PromiseBook promises, TypedAction typed, Func<Promise, PromiseKind, Instant, string, PromiseDecision> decide, Func<PromiseReader, Promise, bool>? may = null)
    {
        if (await read.Read(context, new PromiseId(id)) is not { } seen) return Results.NotFound();
        may ??= (reader, promise) => reader.MayAct(promise);
        if (!may(seen.Reader, seen.Promise)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var drawnAt = int.TryParse((await context.Form()).Text(VersionField), CultureInfo.InvariantCulture, out var version) ? version : (int?)null;
        var outcome = await promises.Change(context.Office().Id, seen.Promise.Id, context.Actor(), (known, kind) =>
            !may(seen.Reader, known.Promise) ? new PromiseDecision.Refused("Inzwischen ist die Zusage weitergegeben worden. Es wurde nichts geändert.")
            : typed.Words.Length > 0 && known.Promise.IsOpen && drawnAt is { } drawn && drawn != known.Promise.Version ? new PromiseDecision.Refused(ChangedMeanwhile)
            : decide(known.Promise, kind, seen.Now, context.Actor().Name));
        return outcome switch
        {
            PromiseBook.Outcome.Changed => Results.LocalRedirect($"{WayBack(context, id)}hinweis={typed.Action}"),
            PromiseBook.Outcome.Unchanged => Results.LocalRedirect($"{WayBack(context, id)}hinweis=unveraendert"),
            PromiseBook.Outcome.Refused refused when await read.Read(context, seen.Promise.Id) is { } again => await Page(context, again, null, typed, refused.Reason),
            _ => Results.NotFound(),
        };
    }

    const string ChangedMeanwhile = "Während Sie geschrieben haben, ist an der Zusage etwas geschehen: Es steht unten im Verlauf. Ihr Text ist noch da. Passt er noch, schicken Sie ihn noch einmal ab.";

    // From the own page one goes back there.
    static string WayBack(HttpContext context, Guid id) =>
        context.Request.Form["zurueck"] == "meine" ? $"{context.Base()}/meine?" : $"{context.Base()}{PromiseListAnswers.Path}/{id}?";
}

/// <summary>What somebody wanted to do with a promise, and with which words.</summary>
/// <param name="Action">The last part of the address of its form.</param>
public sealed record TypedAction(string Action)
{
    /// <summary>The field that a refusal belongs to; empty for the form as a whole.</summary>
    public string Field { get; init; } = "";

    /// <summary>What was written; empty for nothing.</summary>
    public string Words { get; init; } = "";

    /// <summary>Where it was to go; empty for nowhere.</summary>
    public string Target { get; init; } = "";
}

/// <summary>What the page of a promise shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">The proof of its forms, and why the last was refused.</param>
/// <param name="Done">What was done; null for nothing.</param>
/// <param name="Seen">What the person may see.</param>
/// <param name="Typed">What was typed and refused; null for nothing.</param>
/// <param name="ByExchange">Whether the exchange dials; otherwise people do.</param>
/// <param name="Call">The last call through the exchange.</param>
public sealed record PromiseModel(StaffFrame Frame, EditForm Form, string? Done, SeenPromise Seen, TypedAction? Typed, bool ByExchange, CallPartModel Call)
{
    public Promise Promise => Seen.Promise;

    public string Here => $"/verwaltung/{Frame.OfficeKey}{PromiseListAnswers.Path}/{Promise.Id.Value}";

    /// <summary>The proof of the contact in which it was given; null when there was none, or when its details are not for this person.</summary>
    public string? ProofPath => Promise.Contact is { } contact && Seen.Details is not null ? $"/verwaltung/{Frame.OfficeKey}/kontakte/{contact.Value}/nachweis" : null;

    public bool MayAct => Promise.IsOpen && Seen.Reader.MayAct(Promise);

    public bool MayReply => Seen.Reader.MayReply(Promise);

    public bool MayReopen => Promise.Outcome == PromiseOutcome.Withdrawn && Seen.Reader.MayAct(Promise) && Seen.Now <= PromiseDecisions.ReopensUntil(Promise);

    public PromiseKind Kind => Seen.Settings.KindOf(Promise.Kind);

    public string WordsOf(string action) => Typed?.Action == action ? Typed.Words : "";
}

/// <summary>What the head of a page says after something was done with a promise.</summary>
static class PromiseDone
{
    public static string? Of(string? word) => word switch
    {
        "annehmen" => "Angenommen. Die Zusage liegt jetzt bei Ihnen.",
        "weitergeben" => "Weitergegeben. Die Frist bleibt, denn sie ist versprochen.",
        "rueckfrage" => "Gefragt. Die Antwort steht hier, sobald sie da ist.",
        "antwort" => "Beantwortet.",
        "versuch" => "Der Versuch ist notiert.",
        "erledigt" => "Erledigt. Die Zusage ist beendet.",
        "brief" => "Beendet. Der Brief ist notiert.",
        "zurueckziehen" => "Zurückgezogen. Bis heute um 24:00 Uhr lässt sich die Zusage wieder öffnen, höchstens bis sie fällig ist.",
        "oeffnen" => "Die Zusage ist wieder offen.",
        "nicht-gehalten" => "Die Zusage ist als nicht gehalten beendet.",
        "unveraendert" => "Es war schon so. Es wurde nichts geändert.",
        "gespeichert" => "Gespeichert. Es gilt für neue Zusagen.",
        _ => null,
    };
}
