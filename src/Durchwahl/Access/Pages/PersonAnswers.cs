using System.Collections.Immutable;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.House;
using Durchwahl.Pages;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.Access.Pages;

/// <summary>Information and deletion for one person (Art. 15 and 17 GDPR). What is typed comes in the body, so that no name and no number stands in an address or a log.</summary>
static class PersonAnswers
{
    public const string Path = "/auskunft";
    const int LongestReason = 200;

    public static IResult Show(HttpContext context, string? hinweis) => Page(context, new PersonInput("", "", "", ""), [], null, hinweis is null ? null : "Die ausgewählten Angaben sind gelöscht.");

    public static async Task<IResult> Find(HttpContext context, AnswerPerson answer)
    {
        var input = PersonInput.From(await context.Form());
        var sought = input.Read(out var refusals);
        if (!refusals.IsEmpty) return Page(context, input, refusals, null, null);
        var found = await answer.Find(context.Office().Id, sought);
        foreach (var entry in found) context.NoteSeen(SeenKind.Person, entry.Id);
        return Page(context, input, [], found, null);
    }

    /// <summary>Everything that was found, as a file for the person.</summary>
    public static async Task<IResult> Export(HttpContext context, AnswerPerson answer)
    {
        var input = PersonInput.From(await context.Form());
        var sought = input.Read(out var refusals);
        if (!refusals.IsEmpty) return Page(context, input, refusals, null, null);
        var chosen = Chosen(await context.Form());
        var found = (await answer.Find(context.Office().Id, sought)).Where(entry => chosen.Count == 0 || chosen.Contains((entry.Store, entry.Id))).ToList();
        foreach (var entry in found) context.NoteSeen(SeenKind.Person, entry.Id, SeenWay.Export);
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(found.Select(entry => new { entry.Title, entry.At, entry.Fields }), JsonForm.Options), "application/json", "auskunft.json");
    }

    public static async Task<IResult> Delete(HttpContext context, AnswerPerson answer)
    {
        var form = await context.Form();
        var (input, chosen, why) = (PersonInput.From(form), Chosen(form), form.Text("Why"));
        var sought = input.Read(out var refusals);
        if (refusals.IsEmpty && chosen.Count == 0) refusals = [new FieldRefusal("", "Bitte wählen Sie aus, was gelöscht werden soll.")];
        else if (refusals.IsEmpty && why.Length is 0 or > LongestReason) refusals = [new FieldRefusal("Why", "Bitte schreiben Sie in einem Satz ohne Namen, warum gelöscht wird.")];
        if (!refusals.IsEmpty) return Page(context, input, refusals, await answer.Find(context.Office().Id, sought), null);
        await answer.Delete(context.Office().Id, chosen, why, context.Actor());
        return context.Back(Path, "geloescht");
    }

    // A chosen entry stands in the form as its store and its id.
    static HashSet<(string Store, Guid Id)> Chosen(IFormCollection form) =>
        [.. form["Chosen"].OfType<string>().Select(value => value.Split(':', 2)).Where(parts => parts.Length == 2 && Guid.TryParse(parts[1], out _)).Select(parts => (parts[0], Guid.Parse(parts[1])))];

    static IResult Page(HttpContext context, PersonInput input, ImmutableArray<FieldRefusal> refusals, IReadOnlyList<PersonalEntry>? found, string? done)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        var frame = context.Frame(Path);
        return context.Html<PersonPage, PersonModel>(new PersonModel(frame, frame.Form(refusals), done, input, found), OfficePages.StatusOf(refusals));
    }
}

/// <summary>Of whom, as typed.</summary>
public sealed record PersonInput(string Number, string Name, string BenefitUnit, string Email)
{
    public static PersonInput From(IFormCollection form) => new(form.Text("Number"), form.Text("Name"), form.Text("BenefitUnit"), form.Text("Email"));

    /// <summary>What is sought, and why it cannot be.</summary>
    public PersonSought Read(out ImmutableArray<FieldRefusal> refusals)
    {
        var told = ImmutableArray.CreateBuilder<FieldRefusal>();
        var number = Number.Length == 0 ? null : PhoneNumberNotation.Read(Number) is NumberReading.Number read ? read.Value.Value : null;
        if (Number.Length > 0 && number is null) told.Add(new(nameof(Number), "Das ist keine Telefonnummer mit Vorwahl."));
        if (Name.Length is > 0 and < PersonSought.ShortestName) told.Add(new(nameof(Name), $"Bitte mindestens {PersonSought.ShortestName} Zeichen, sonst passt es auf alle."));
        var sought = new PersonSought(number, OrNull(Name), OrNull(BenefitUnit), OrNull(Email));
        if (told.Count == 0 && sought.IsEmpty) told.Add(new("", "Bitte geben Sie mindestens eine Angabe ein."));
        refusals = told.ToImmutable();
        return sought;
    }

    static string? OrNull(string text) => text.Length > 0 ? text : null;
}

/// <summary>What the page of information and deletion shows.</summary>
/// <param name="Frame">As on every page.</param>
/// <param name="Form">The proof and the refusals.</param>
/// <param name="Done">What was done; null for nothing.</param>
/// <param name="Input">As typed.</param>
/// <param name="Found">What was found; null before a search.</param>
public sealed record PersonModel(StaffFrame Frame, EditForm Form, string? Done, PersonInput Input, IReadOnlyList<PersonalEntry>? Found)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{PersonAnswers.Path}";
}
