using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Representatives.Pages;

/// <summary>Who represents or accompanies whom: found, entered, seen. What is looked for comes in the body, so that it stands in no address.</summary>
static class RepresentationAnswers
{
    /// <summary>Where representations stand in the navigation.</summary>
    public const string Path = "/vertretungen";

    public static Task<IResult> Show(HttpContext context, Database database) => List(context, database, new SearchTyped("", "", ""), null);

    public static async Task<IResult> Search(HttpContext context, Database database, Representations representations)
    {
        var form = await context.Form();
        var typed = new SearchTyped(form.Text("Name"), form.Text("Number"), form.Text("Unit"));
        var baseNumber = await BaseNumber(context);
        PhoneNumber? number = PhoneNumberNotation.ReadAll(typed.Number, baseNumber).OfType<NumberReading.Number>().Select(reading => (PhoneNumber?)reading.Value).FirstOrDefault();
        if (typed.Number.Length > 0 && number is null) return await List(context, database, typed, null, [new FieldRefusal("Number", "Diese Nummer lässt sich nicht lesen. Schreiben Sie sie mit Vorwahl.")]);
        var found = await representations.FindFor(context.Office().Id, new SoughtPrincipal(number, typed.Unit, typed.Name));
        foreach (var one in found) context.NoteSeen(SeenKind.Representation, one.Representation.Id.Value, SeenWay.List);
        return await List(context, database, typed, found);
    }

    static async Task<IResult> List(HttpContext context, Database database, SearchTyped typed, IReadOnlyList<FoundRepresentation>? found, ImmutableArray<FieldRefusal> refusals = default)
    {
        var (frame, today) = (context.Frame(Path), Today(context));
        var unfinished = found is null ? await database.Read(connection => RepresentationTable.Unfinished(connection, context.Office().Id, today, Representations.Most)) : [];
        foreach (var one in unfinished) context.NoteSeen(SeenKind.Representation, one.Id.Value, SeenWay.List);
        return context.Html<RepresentationsPage, RepresentationsModel>(
            new RepresentationsModel(frame, frame.Form(refusals), typed, found, unfinished, today), OfficePages.StatusOf(refusals));
    }

    public static Task<IResult> ShowNew(HttpContext context) => Form(context, new RepresentationInput { Kind = RepresentationInput.RepresentativeKind });

    public static async Task<IResult> Enter(HttpContext context, ChangeRepresentation change)
    {
        var form = await context.Form();
        var input = new RepresentationInput
        {
            Kind = form.Text("Kind"),
            PersonName = form.Text("PersonName"),
            BenefitUnit = form.Text("BenefitUnit"),
            PersonNumber = form.Text("PersonNumber"),
            Name = form.Text("Name"),
            Organisation = form.Text("Organisation"),
            Number = form.Text("Number"),
            Email = form.Text("Email"),
            Address = form.Text("Address"),
            From = form.Text("From"),
            LastDay = form.Text("LastDay"),
            HasProof = form.Text("HasProof").Length > 0,
        };
        return await change.Enter(context.Office().Id, await BaseNumber(context), input, context.Actor()) switch
        {
            ChangeRepresentation.Outcome.Saved saved => context.Back($"{Path}/{saved.Id.Value}", "eingetragen"),
            ChangeRepresentation.Outcome.Refused refused => await Form(context, input, refused.Refusals),
            _ => Results.NotFound(),
        };
    }

    static Task<IResult> Form(HttpContext context, RepresentationInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        var frame = context.Frame(Path);
        return Task.FromResult(context.Html<RepresentationFormPage, RepresentationFormModel>(new RepresentationFormModel(frame, frame.Form(refusals), input), OfficePages.StatusOf(refusals)));
    }

    public static Task<IResult> ShowOne(HttpContext context, Guid id, string? hinweis) => One(context, id, hinweis switch
    {
        "eingetragen" => "Eingetragen.",
        "vollmacht" => "Die Vollmacht liegt vor. Ab jetzt gehen Rückrufe und Briefe an die bevollmächtigte Person.",
        "widerrufen" => "Widerrufen. Rückrufe und Briefe gehen wieder an die Person selbst.",
        "zurueckgewiesen" => "Zurückgewiesen. Beide müssen es schriftlich erfahren: Drucken Sie die Mitteilungen.",
        "mitgeteilt" => "Vermerkt: Beide Mitteilungen sind abgeschickt.",
        _ => null,
    });

    public static async Task<IResult> NoteProof(HttpContext context, Guid id, ChangeRepresentation change) =>
        await After(context, id, await change.NoteProof(context.Office().Id, new RepresentationId(id), context.Actor()), "vollmacht");

    public static async Task<IResult> Revoke(HttpContext context, Guid id, ChangeRepresentation change)
    {
        var day = (await context.Form()).Text("ReceivedOn");
        return await After(context, id, await change.Revoke(context.Office().Id, new RepresentationId(id), day, context.Actor()), "widerrufen", day);
    }

    static async Task<IResult> After(HttpContext context, Guid id, ChangeRepresentation.Outcome outcome, string done, string receivedOn = "") => outcome switch
    {
        ChangeRepresentation.Outcome.Saved => context.Back($"{Path}/{id}", done),
        ChangeRepresentation.Outcome.Refused refused => await One(context, id, null, refused.Refusals, receivedOn),
        _ => Results.NotFound(),
    };

    static async Task<IResult> One(HttpContext context, Guid id, string? done, ImmutableArray<FieldRefusal> refusals = default, string receivedOn = "")
    {
        if (await Find(context, id) is not { } representation) return Results.NotFound();
        var frame = context.Frame(Path);
        return context.Html<RepresentationPage, RepresentationModel>(
            new RepresentationModel(frame, frame.Form(refusals), done, representation, await BaseNumber(context), receivedOn, Today(context), context.May(Permission.LeadPromises)), OfficePages.StatusOf(refusals));
    }

    /// <summary>The one in the address, noted as seen; null when there is none.</summary>
    public static async Task<Representation?> Find(HttpContext context, Guid id)
    {
        var found = await context.RequestServices.GetRequiredService<Representations>().Find(context.Office().Id, new RepresentationId(id));
        if (found is not null) context.NoteSeen(SeenKind.Representation, id);
        return found;
    }

    static LocalDate Today(HttpContext context) => context.RequestServices.GetRequiredService<HouseTime>().Today;

    static async Task<BaseNumber?> BaseNumber(HttpContext context) => (await context.RequestServices.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse(context.Office().Key)))?.Office.BaseNumber;
}

/// <summary>What somebody looks for.</summary>
public sealed record SearchTyped(string Name, string Number, string Unit);

/// <summary>What the page of all representations shows.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Form">Its form.</param>
/// <param name="Typed">What was looked for.</param>
/// <param name="Found">What was found; null when nobody looked.</param>
/// <param name="Unfinished">What somebody still has to do.</param>
/// <param name="Today">This day.</param>
public sealed record RepresentationsModel(
    StaffFrame Frame, EditForm Form, SearchTyped Typed, IReadOnlyList<FoundRepresentation>? Found, IReadOnlyList<Representation> Unfinished, LocalDate Today)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{RepresentationAnswers.Path}";
}

/// <summary>What the form of a new one shows.</summary>
public sealed record RepresentationFormModel(StaffFrame Frame, EditForm Form, RepresentationInput Input)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{RepresentationAnswers.Path}";
}

/// <summary>What the page of one shows.</summary>
public sealed record RepresentationModel(
    StaffFrame Frame, EditForm Form, string? Done, Representation Representation, BaseNumber? BaseNumber, string ReceivedOn, LocalDate Today, bool MayLead)
{
    public string All => $"/verwaltung/{Frame.OfficeKey}{RepresentationAnswers.Path}";

    public string Here => $"{All}/{Representation.Id.Value}";
}
