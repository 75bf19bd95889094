using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using NodaTime;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>The steps that all answers of these pages share.</summary>
static class EditSteps
{
    /// <summary>The working state of the office in the address; null when it has none.</summary>
    public static Task<OfficeBook?> Book(this HttpContext context) => context.RequestServices.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse(context.Office().Key));

    public static LocalDate Today(this HttpContext context) => context.RequestServices.GetRequiredService<HouseTime>().Today;

    /// <summary>Edits, then goes on: to <paramref name="path"/> when it is as wanted now, else to <paramref name="again"/> with the refusals.</summary>
    public static async Task<IResult> Edit(
        this HttpContext context, Func<OfficeBook, EditDecision> decide, string path, string done, Func<ImmutableArray<FieldRefusal>, Task<IResult>> again)
    {
        if (await context.Book() is null) return Results.NotFound();
        return await context.RequestServices.GetRequiredService<EditPhoneBook>().Edit(context.Office(), context.Actor(), decide) switch
        {
            EditPhoneBook.Outcome.Refused refused => await again(refused.Refusals),
            EditPhoneBook.Outcome.Saved => context.Back(path, done),
            _ => context.Back(path, "unveraendert"),
        };
    }

    public static IReadOnlyList<Choice> TeamChoices(this OfficeBook book) => [.. book.Teams.Select(team => new Choice(team.Id.Value.ToString(), team.Name))];

    public static IReadOnlyList<Choice> SiteChoices(this OfficeBook book) => [.. book.Sites.Select(site => new Choice(site.Id.Value.ToString(), site.Name))];

    public static IReadOnlyList<Choice> PostChoices(this OfficeBook book)
    {
        var labels = new PostLabels(book);
        return [.. book.Posts.Select(post => new Choice(post.Id.Value.ToString(), labels[post.Id])).OrderBy(choice => choice.Text, Data.GermanOrder.Comparer)];
    }
}

/// <summary>What the head of a page says after something was done.</summary>
static class DoneWords
{
    public static string? Of(string? word) => word switch
    {
        "gespeichert" => "Gespeichert. Öffentlich wird es mit der nächsten Veröffentlichung.",
        "unveraendert" => "Es war schon so. Es wurde nichts geändert.",
        "angelegt" => "Angelegt. Öffentlich ist der Eintrag erst, wenn er freigegeben und veröffentlicht ist.",
        "entfernt" => "Entfernt. Öffentlich verschwindet es mit der nächsten Veröffentlichung.",
        "freigegeben" => "Freigegeben. Öffentlich wird es mit der nächsten Veröffentlichung.",
        "vorgeschlagen" => "Vorgeschlagen. Freigeben kann, wer veröffentlichen darf.",
        "zurueckgezogen" => "Zurückgezogen. Der Eintrag ist ab sofort nicht mehr öffentlich.",
        "abwesend" => "Eingetragen. Öffentlich ist ab sofort die Vertretung zu sehen.",
        "abwesend-intern" => "Eingetragen. Der Eintrag ist nicht öffentlich, also ändert sich dort nichts.",
        "abwesend-vorschlag" => "Eingetragen und veröffentlicht. Der Vorschlag, der auf Freigabe wartete, ist damit hinfällig: Bitte schlagen Sie neu vor.",
        "geschlossen" => "Die Lücke ist geschlossen. Öffentlich wird es mit der nächsten Veröffentlichung.",
        "veroeffentlicht" => "Veröffentlicht. Die öffentlichen Seiten zeigen den neuen Stand.",
        "zur-freigabe" => "Vorgeschlagen. Eine zweite Person gibt die Veröffentlichung frei.",
        "nichts-neu" => "Nichts ist neu. Es bleibt bei der letzten Veröffentlichung.",
        "abgelehnt" => "Abgelehnt. Öffentlich bleibt der bisherige Stand.",
        "nicht-offen" => "Über diesen Vorschlag ist schon entschieden.",
        "erledigt" => "Erledigt. Die Meldung wird nach 90 Tagen gelöscht.",
        _ => null,
    };
}
