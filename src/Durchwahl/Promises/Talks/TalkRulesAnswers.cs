using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Talks.Pages;

namespace Durchwahl.Promises.Talks;

/// <summary>Which talks can be booked, and which are booked. Nobody's name stands on these pages.</summary>
static class TalkRulesAnswers
{
    /// <summary>What follows the office in the address.</summary>
    public const string Path = "/telefontermine";

    const int DaysShown = 28;

    public static async Task<IResult> Show(HttpContext context, TalkBooking booking, OfficeBooks books, PromiseBook promises, HouseTime time, string? hinweis)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var talks = await booking.Talks(book.Office.Id, time.Today, time.Today.PlusDays(DaysShown));
        return context.Html<TalksPage, TalksModel>(new TalksModel(
            context.Frame(Path), DoneOf(hinweis), book, await booking.Settings(book.Office.Id), [.. talks.Select(talk => (talk.Slot, talk.Known.Promise))], await promises.Settings(book.Office.Id), time.Now));
    }

    static string? DoneOf(string? word) => word switch
    {
        "gespeichert" => "Gespeichert. Es gilt ab sofort. Was gebucht ist, bleibt.",
        "entfernt" => "Entfernt. Es gilt wieder, was für alle gilt. Was gebucht ist, bleibt.",
        _ => null,
    };

    /// <param name="context">The request.</param>
    /// <param name="booking">The settings.</param>
    /// <param name="books">The office.</param>
    /// <param name="promises">The topics.</param>
    /// <param name="fuer">"team:ID" or "post:ID"; nothing for the whole office.</param>
    public static async Task<IResult> Edit(HttpContext context, TalkBooking booking, OfficeBooks books, PromiseBook promises, string? fuer)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book || ScopeOf(fuer, book) is not { } scope) return Results.NotFound();
        var settings = await booking.Settings(book.Office.Id);
        // Who begins rules of their own begins with those that hold now.
        var rules = settings.FindOwn(scope) ?? (scope is TalkScope.OfPost(var post) ? settings.RulesOf(post, book.Posts.First(known => known.Id == post).Team) : settings.Office);
        return await Form(context, book, scope, settings, promises, TalkRulesInput.Of(rules), []);
    }

    static TalkScope? ScopeOf(string? word, OfficeBook book) => (word ?? "").Split(':') switch
    {
        [""] => new TalkScope.OfOffice(),
        ["team", var id] when Guid.TryParse(id, out var team) && book.Teams.Any(known => known.Id.Value == team) => new TalkScope.OfTeam(new TeamId(team)),
        ["post", var id] when Guid.TryParse(id, out var post) && book.Posts.Any(known => known.Id.Value == post) => new TalkScope.OfPost(new PostId(post)),
        _ => null,
    };

    static async Task<IResult> Form(HttpContext context, OfficeBook book, TalkScope scope, TalkSettings settings, PromiseBook promises, TalkRulesInput input, ImmutableArray<FieldRefusal> refusals)
    {
        var frame = context.Frame(Path);
        return context.Html<TalkRulesPage, TalkRulesModel>(
            new TalkRulesModel(frame, frame.Form(refusals), scope, NameOf(scope, book), input, (await promises.Settings(book.Office.Id)).AllTopics(), scope is not TalkScope.OfOffice && settings.FindOwn(scope) is not null),
            OfficePages.StatusOf(refusals));
    }

    /// <summary>What people call a scope.</summary>
    public static string NameOf(TalkScope scope, OfficeBook book) => scope switch
    {
        TalkScope.OfPost(var post) => new PostLabels(book)[post],
        TalkScope.OfTeam(var team) => book.Teams.FirstOrDefault(known => known.Id == team)?.Name ?? "ein entferntes Team",
        _ => "Ganzes Haus",
    };

    public static async Task<IResult> Change(HttpContext context, TalkBooking booking, OfficeBooks books, PromiseBook promises, ChangeTalkRules change)
    {
        var form = await context.Form();
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book || ScopeOf(form.Text("fuer"), book) is not { } scope) return Results.NotFound();
        var input = Input(form);
        var refusals = await change.Change(context.Office(), scope, input, context.Actor());
        return refusals.IsEmpty ? context.Back(Path, "gespeichert") : await Form(context, book, scope, await booking.Settings(book.Office.Id), promises, input, refusals);
    }

    static TalkRulesInput Input(IFormCollection form) => new()
    {
        AreBookable = form.Text("AreBookable").Length > 0,
        Minutes = form.Text("Minutes"),
        PerHour = form.Text("PerHour"),
        LeadHours = form.Text("LeadHours"),
        WorkingDaysAhead = form.Text("WorkingDaysAhead"),
        AgentsEvery = form.Text("AgentsEvery"),
        Topics = [.. form["Topics"].OfType<string>()],
    };

    public static async Task<IResult> Remove(HttpContext context, OfficeBooks books, ChangeTalkRules change)
    {
        var form = await context.Form();
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book || ScopeOf(form.Text("fuer"), book) is not { } scope) return Results.NotFound();
        await change.Change(context.Office(), scope, null, context.Actor());
        return context.Back(Path, "entfernt");
    }
}

/// <summary>What the page of bookable and booked talks shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Done">What was done; null for nothing.</param>
/// <param name="Book">The office.</param>
/// <param name="Settings">The rules.</param>
/// <param name="Talks">What is booked, in order.</param>
/// <param name="Kinds">Kinds and topics.</param>
/// <param name="Now">The moment.</param>
public sealed record TalksModel(
    StaffFrame Frame, string? Done, OfficeBook Book, TalkSettings Settings, IReadOnlyList<(TalkSlot Slot, Promise Promise)> Talks, PromiseSettings Kinds, NodaTime.Instant Now)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{TalkRulesAnswers.Path}";
}

/// <summary>What the form of rules shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">Its proof, and what was refused.</param>
/// <param name="Scope">For whom the rules are.</param>
/// <param name="Name">What people call that.</param>
/// <param name="Input">As typed.</param>
/// <param name="Topics">The topics of the office.</param>
/// <param name="MayRemove">Whether the rules can be taken away.</param>
public sealed record TalkRulesModel(StaffFrame Frame, EditForm Form, TalkScope Scope, string Name, TalkRulesInput Input, IReadOnlyList<EnquiryTopic> Topics, bool MayRemove)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{TalkRulesAnswers.Path}";

    /// <summary>The scope as the address names it.</summary>
    public string Word => TalksPage.WordOf(Scope);
}
