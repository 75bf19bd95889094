using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Caller.Pages;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>
/// The caller's view. Everything is posted to one address, and the answer is a page: code, word and what they open stand in no address and in no cookie (docs/decisions/0014). Loading such a page
/// again sends the same form again, which changes nothing the second time.
/// </summary>
static class CallerAnswers
{
    const int LongestTyped = 60;

    public static IResult ShowForm(HttpContext context, string? office, Language language) =>
        FrameOf(context, office, language) is { } frame ? Form(context, new CodeFormModel(frame)) : Results.NotFound();

    public static async Task<IResult> Send(HttpContext context, string? office, Language language)
    {
        if (FrameOf(context, office, language) is not { } frame) return Results.NotFound();
        var form = await context.Form();
        return form.Text("ansicht") is { Length: > 0 } pass ? await Continue(context, frame, form, pass) : await Open(context, frame, form);
    }

    static async Task<IResult> Open(HttpContext context, CallerFrame frame, IFormCollection form)
    {
        var (w, typed, word) = (frame.W, form.Text("code"), form.Text("wort"));
        var model = new CodeFormModel(frame, typed.Length > LongestTyped ? "" : typed);
        var fault = CallerCode.Read(typed, out var code, out var digits);
        if (fault != CallerCode.Fault.None || word.Length == 0)
            return Form(context, model with { CodeError = CodeError(fault, digits, w), WordError = word.Length == 0 ? w["CallerWordEmpty"] : null }, StatusCodes.Status400BadRequest);
        var outcome = await context.RequestServices.GetRequiredService<OpenWithCode>().With(code, word, context.Connection.RemoteIpAddress, context.RequestAborted);
        if (outcome is not OpenWithCode.Outcome.Opened opened) return Form(context, model with { Error = Words(outcome, frame) }, StatusOf(outcome));
        var pass = context.RequestServices.GetRequiredService<CallerPasses>().Open(opened.Code.Id, opened.Code.Version, code.Digits);
        return await Show(context, frame.Language, opened.Code, pass, code, null, null);
    }

    static string? CodeError(CallerCode.Fault fault, int digits, Words w) => fault switch
    {
        CallerCode.Fault.None => null,
        CallerCode.Fault.Empty => w["CallerCodeEmpty"],
        CallerCode.Fault.WrongLength => digits == CallerCode.Length ? w["CallerCodeSigns"] : w.Say("CallerCodeLength", digits),
        _ => w["CallerCodeMistyped"],
    };

    static string Words(OpenWithCode.Outcome outcome, CallerFrame frame) => outcome switch
    {
        OpenWithCode.Outcome.Wrong wrong => Words(wrong.Next, frame),
        OpenWithCode.Outcome.Held held => Words(held.Now, frame),
        OpenWithCode.Outcome.AddressHeld held => frame.W.Say("CallerAddressHeld", (int)Math.Ceiling(held.Wait.TotalMinutes)),
        OpenWithCode.Outcome.Over => frame.W["CallerOver"],
        _ => frame.W["CallerBusy"],
    };

    static string Words(GuessState state, CallerFrame frame) => state switch
    {
        GuessState.MayTry { Left: 1 } => frame.W["CallerWrongOne"],
        GuessState.MayTry may => frame.W.Say("CallerWrong", may.Left),
        GuessState.Pausing pausing => frame.W.Say("CallerPausing", frame.Print.Time(HouseTime.LocalOf(pausing.Until + Duration.FromSeconds(59)).TimeOfDay)),
        _ => frame.W["CallerShut"],
    };

    static int StatusOf(OpenWithCode.Outcome outcome) => outcome switch
    {
        OpenWithCode.Outcome.Wrong => StatusCodes.Status403Forbidden,
        OpenWithCode.Outcome.Over => StatusCodes.Status410Gone,
        _ => StatusCodes.Status429TooManyRequests,
    };

    static async Task<IResult> Continue(HttpContext context, CallerFrame frame, IFormCollection form, string text)
    {
        var services = context.RequestServices;
        var (passes, database, time) = (services.GetRequiredService<CallerPasses>(), services.GetRequiredService<Database>(), services.GetRequiredService<HouseTime>());
        if (passes.Read(text) is not { } pass || await database.Read(connection => CallerCodeTable.Find(connection, pass.Code)) is not { } row || row.Version != pass.Version)
            return Closed(context, frame);
        if (row.IsOverAt(time.Now, (await database.Read(connection => PromiseSettingsTable.Of(connection, row.OfficeId))).CodesLastForDays)) return Closed(context, frame);
        CallerCode.Read(pass.Digits, out var code, out _);
        if (form.Text("schritt") == "nachweis") return await Proof(context, frame.Language, row, passes.Renew(pass, row.Version), code);
        var done = await CallerDeeds.Do(context, frame.Language, row, form);
        var version = row.Version + (done.HasNewWord ? 1 : 0);
        return await Show(context, frame.Language, row, passes.Renew(pass, version), code, done.Note, done.Refused);
    }

    static IResult Closed(HttpContext context, CallerFrame frame) => Form(context, new CodeFormModel(frame, Error: frame.W["CallerViewOver"]), StatusCodes.Status403Forbidden);

    static async Task<IResult> Show(HttpContext context, Language language, CallerCodeTable.Row row, string pass, CallerCode code, CallerNote? note, RefusedDeed? refused)
    {
        var (frame, contact, now) = await Load(context, language, row);
        var calendar = await CalendarOf(context, row.OfficeId);
        var model = new CallerModel(frame, pass, code.ToString(), contact, new CallerTelling(frame, contact, calendar, now), CallerDeeds.Windows(calendar, now), now, note, refused);
        return Page(context, context.Html<CallerPromisesPage, CallerModel>(model, refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
    }

    static async Task<IResult> Proof(HttpContext context, Language language, CallerCodeTable.Row row, string pass, CallerCode code)
    {
        var (frame, contact, now) = await Load(context, language, row);
        var number = frame.ServiceNumber is { } service ? frame.Display(service) : null;
        var letter = ProofLetter.Of(contact, frame.OfficeName!, frame.Office?.Directory.Office.PostalAddress, number, code.ToString(), null, frame.W, now);
        return Page(context, context.Html<ProofPage, ProofModel>(new ProofModel(frame, pass, letter)));
    }

    static async Task<(CallerFrame Frame, KnownContact Contact, Instant Now)> Load(HttpContext context, Language language, CallerCodeTable.Row row)
    {
        var services = context.RequestServices;
        var office = (await services.GetRequiredService<IOfficeKeys>().All()).First(known => known.Id == row.OfficeId);
        var contact = await KnownContact.Load(services.GetRequiredService<Database>(), row.OfficeId, new CodeSubject(row.ContactId, row.PromiseId));
        var shown = services.GetRequiredService<PublicFrames>().Find(office.Key, language, "zusage");
        return (new CallerFrame(shown, language, services.GetRequiredService<HouseOptions>().IsDemo, office.Name), contact, services.GetRequiredService<HouseTime>().Now);
    }

    internal static async Task<HouseCalendar> CalendarOf(HttpContext context, OfficeId office) =>
        await context.RequestServices.GetRequiredService<Database>().Read(connection => OfficeCalendars.Of(connection, office));

    // The global address knows no office; one of an office that has published nothing is not there.
    static CallerFrame? FrameOf(HttpContext context, string? office, Language language)
    {
        var isDemo = context.RequestServices.GetRequiredService<HouseOptions>().IsDemo;
        if (office is null) return new CallerFrame(null, language, isDemo);
        return context.RequestServices.GetRequiredService<PublicFrames>().Find(office, language, "zusage") is { } frame ? new CallerFrame(frame, language, isDemo, frame.Directory.Office.Name) : null;
    }

    static IResult Form(HttpContext context, CodeFormModel model, int status = StatusCodes.Status200OK) => Page(context, context.Html<CodeFormPage, CodeFormModel>(model, status));

    // OWASP ASVS 5.0.0, 14.3.2: what is personal stays in no cache.
    static IResult Page(HttpContext context, IResult page)
    {
        context.Response.Headers.CacheControl = "no-store";
        return page;
    }
}
