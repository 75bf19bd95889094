using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Desk.Mine;

/// <summary>What the own page says.</summary>
static class MineWords
{
    /// <summary>"Guten Morgen, Frau Kuhlmann"; the account when nobody is named on the post.</summary>
    public static string Greeting(MineModel model)
    {
        var labels = new PostLabels(model.Book);
        var name = model.Posts.Select(post => labels.HolderOf(post)?.NameInSentence).FirstOrDefault(name => name is not null) ?? model.Account;
        return $"Guten {model.Clock.Hour switch { < 11 => "Morgen", < 18 => "Tag", _ => "Abend" }}, {name}";
    }

    /// <summary>"5 Zusagen und 2 Nachrichten offen. 1 überfällig, 3 heute fällig."</summary>
    public static string Counts(MineModel model)
    {
        var overdue = model.Open.Count(known => known.Promise.IsOverdueAt(model.Now));
        var today = model.Open.Count(known => !known.Promise.IsOverdueAt(model.Now) && known.Promise.Due.Date == model.Clock.Date);
        var promises = model.Total switch { 0 => "Keine Zusage", 1 => "Eine Zusage", var many => $"{InPrint.German.Number((int)many)} Zusagen" };
        var messages = model.Messages.Count switch { 0 => "keine Nachricht", 1 => "eine Nachricht", var many => $"{many} Nachrichten" };
        var urgent = string.Join(", ", new[] { overdue > 0 ? $"{overdue} überfällig" : null, today > 0 ? $"{today} heute fällig" : null }.OfType<string>());
        return $"{promises} und {messages} offen.{(urgent.Length > 0 ? $" {urgent}." : "")}";
    }

    /// <summary>"offen bis 11:30 Uhr", "heute von 13:00 bis 15:00 Uhr", "heute geschlossen": the mark and the word.</summary>
    public static (string Mark, string Word) Today(Post post, MineModel model)
    {
        if (model.Book.IsAway(post.Id, model.Clock.Date)) return ("away", "heute abwesend");
        var windows = post.PhoneHours.WindowsOn(model.Clock.Date, model.Calendar);
        if (windows.Where(window => window.Contains(model.Clock.TimeOfDay)).Select(window => (LocalTime?)window.Until).FirstOrDefault() is { } until) return ("open", $"offen bis {InPrint.German.Time(until)}");
        return windows.Where(window => window.From > model.Clock.TimeOfDay).Select(window => InPrint.German.Span(window)).FirstOrDefault() is { } later ? ("later", $"heute {later}") : ("away", "heute geschlossen");
    }

    /// <summary>How a booked talk went, or null while it is still to come.</summary>
    public static string? Talk(Promise promise) => promise.Outcome switch
    {
        PromiseOutcome.Kept or PromiseOutcome.KeptLate => "gesprochen",
        PromiseOutcome.Withdrawn => "abgesagt",
        PromiseOutcome.NotReached => "nicht erreicht",
        PromiseOutcome.Broken => "nicht gehalten",
        _ => promise.Attempts > 0 ? "nicht erreicht" : null,
    };

    public static string? Done(string? word) => word switch
    {
        "erledigt" => "Erledigt. Die Zusage ist beendet.",
        "versuch" => "Der Versuch ist notiert.",
        "unveraendert" => "Es war schon so. Es wurde nichts geändert.",
        _ => null,
    };
}
