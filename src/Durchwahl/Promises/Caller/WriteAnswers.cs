using System.Collections.Immutable;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Caller.Pages;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>The form for people who cannot telephone.</summary>
static class WriteAnswers
{
    /// <summary>The value of the topic field for something else.</summary>
    public const string OtherTopic = "anderes";

    public static async Task<IResult> Show(HttpContext context, string office, Language language)
    {
        if (context.RequestServices.GetRequiredService<PublicFrames>().Find(office, language, "schreiben") is not { } frame) return Results.NotFound();
        return Form(context, await ModelOf(context, frame, NewTicket(context, frame), new Dictionary<string, string>(StringComparer.Ordinal), []));
    }

    public static async Task<IResult> Send(HttpContext context, string office, Language language)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<PublicFrames>().Find(office, language, "schreiben") is not { } frame) return Results.NotFound();
        var form = await context.Form();
        var typed = form.Where(field => field.Value.Count == 1).ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal);
        var model = await ModelOf(context, frame, form.Text("karte"), typed, []);
        var reader = new WriteReader(frame, model.Topics, model.Windows, form);
        var message = reader.Read();
        var ticket = services.GetRequiredService<CallerPasses>().ReadTicket(form.Text("karte"), frame.Directory.Publication.Office);
        if (ticket is null) return Form(context, model with { Ticket = NewTicket(context, frame), Refusals = [("", frame.W["WriteTooOld"])] }, StatusCodes.Status400BadRequest);
        if (message is null) return Form(context, model with { Refusals = reader.Refusals }, StatusCodes.Status400BadRequest);
        // Who fills the field that people do not see is no person, and is thanked without effect.
        if (form.Text("webseite").Length > 0) return Results.Redirect(frame.Links.Page("nummer-melden/danke"));
        var outcome = await services.GetRequiredService<WriteToOffice>().Write(OfficeKey.Parse(office), message, ticket, language is Language.English ? "en" : null);
        if (outcome is not WriteToOffice.Outcome.Taken taken) return Form(context, model with { Refusals = [("", frame.W["WriteTooMany"])] }, StatusCodes.Status429TooManyRequests);
        return Page(context, context.Html<WrittenPage, WrittenModel>(await Written(context, frame, taken)));
    }

    static async Task<WrittenModel> Written(HttpContext context, PublicFrame frame, WriteToOffice.Outcome.Taken taken)
    {
        var services = context.RequestServices;
        var shown = new CallerFrame(frame, frame.Links.Language, frame.IsDemo, frame.Directory.Office.Name);
        var contact = await KnownContact.Load(services.GetRequiredService<Data.Database>(), taken.Promise.Office, CodeSubject.Of(taken.Promise));
        var telling = new CallerTelling(shown, contact, null, services.GetRequiredService<HouseTime>().Now);
        return new WrittenModel(frame, taken.Code.Code, taken.Code.Word, telling.Title(taken.Promise), telling.Lead(taken.Promise), taken.Promise.Kind == PromiseKinds.Emergency, taken.WasBefore);
    }

    static async Task<WriteModel> ModelOf(HttpContext context, PublicFrame frame, string ticket, IReadOnlyDictionary<string, string> typed, ImmutableArray<(string Field, string Reason)> refusals)
    {
        var office = frame.Directory.Publication.Office;
        var settings = await context.RequestServices.GetRequiredService<PromiseBook>().Settings(office);
        var windows = CallerDeeds.Windows(await CallerAnswers.CalendarOf(context, office), context.RequestServices.GetRequiredService<HouseTime>().Now);
        return new WriteModel(frame, ticket, settings.AllTopics(), windows, typed, refusals);
    }

    static string NewTicket(HttpContext context, PublicFrame frame)
    {
        var services = context.RequestServices;
        var id = new ContactId(Guid.CreateVersion7(services.GetRequiredService<HouseTime>().Now.ToDateTimeOffset()));
        var word = System.Security.Cryptography.RandomNumberGenerator.GetInt32(CallerWords.All.Length);
        return services.GetRequiredService<CallerPasses>().Write(new FormTicket(id, frame.Directory.Publication.Office, CallerCodes.NewCode().Digits, word, default));
    }

    static IResult Form(HttpContext context, WriteModel model, int status = StatusCodes.Status200OK) => Page(context, context.Html<WritePage, WriteModel>(model, status));

    static IResult Page(HttpContext context, IResult page)
    {
        context.Response.Headers.CacheControl = "no-store";
        return page;
    }
}

/// <summary>The form.</summary>
/// <param name="Frame">As for every public page.</param>
/// <param name="Ticket">What makes it one contact.</param>
/// <param name="Topics">To choose from.</param>
/// <param name="Windows">When a call may be wished for.</param>
/// <param name="Typed">What was typed; empty on the first time.</param>
/// <param name="Refusals">Why it was not taken, each with its field; empty on the first time.</param>
public sealed record WriteModel(
    PublicFrame Frame, string Ticket, ImmutableArray<EnquiryTopic> Topics, ImmutableArray<NewPromise.Window> Windows, IReadOnlyDictionary<string, string> Typed, ImmutableArray<(string Field, string Reason)> Refusals)
    : PublicModel(Frame)
{
    public const int LongestMessage = 2000;

    public string Of(string field) => Typed.GetValueOrDefault(field, "");

    public string? ErrorOf(string field) => Refusals.Where(refusal => refusal.Field == field).Select(refusal => refusal.Reason).FirstOrDefault();
}

/// <summary>After a message.</summary>
/// <param name="Frame">As for every public page.</param>
/// <param name="Code">Shown once.</param>
/// <param name="Word">Shown once.</param>
/// <param name="Title">By when there is an answer.</param>
/// <param name="Lead">Who answers, and how.</param>
/// <param name="IsEmergency">Whether more has to be said.</param>
/// <param name="WasBefore">Whether it had arrived before.</param>
public sealed record WrittenModel(PublicFrame Frame, string Code, string Word, string Title, string Lead, bool IsEmergency, bool WasBefore) : PublicModel(Frame);
