using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.Access;

/// <summary>Data of persons that are kept for the same time: what they are, how long, and why.</summary>
/// <param name="Key">The word under which settings and runs name it.</param>
/// <param name="Name">As people call it: "Kontakte".</param>
/// <param name="What">What exactly is deleted, in one German sentence.</param>
/// <param name="DefaultDays">For how many days unless the office chooses otherwise.</param>
/// <param name="MostDays">For how many at most.</param>
/// <param name="From">From when the days are counted, as in "nach dem Kontakt".</param>
public sealed record RetentionClass(string Key, string Name, string What, int DefaultDays, int MostDays, string From)
{
    /// <summary>What is known of persons in contacts and promises, and their numbers: 90 days.</summary>
    public static RetentionClass Contacts { get; } = new(
        "contacts", "Kontakte und Zusagen", "Namen, Nummern, Anschriften und Texte zu Kontakten und Zusagen. Die Zusage selbst bleibt ohne Person, für die Zahlen.", 90, 365, "nach dem Kontakt, bei Zusagen nach ihrem Ende");

    /// <summary>The sound of messages, callbacks and kept places: 30 days after they were settled.</summary>
    public static RetentionClass Messages { get; } = new("messages", "Nachrichten und Rückrufe", "Der Ton von Nachrichten und die Nummern von Rückrufen.", 30, 180, "nach der Erledigung");

    /// <summary>Who saw what: 180 days.</summary>
    public static RetentionClass AccessLog { get; } = new("access-log", "Zugriffsprotokoll", "Wer wann welche personenbezogenen Angaben gesehen hat.", 180, 365, "nach dem Zugriff");

    /// <summary>Who asked for information: one year after the request ended.</summary>
    public static RetentionClass Applicants { get; } = new("applicants", "Wer Informationen verlangt hat", "Name, Anschrift und Wortlaut. Der Antrag selbst bleibt ohne Person im Verzeichnis.", 365, 3650, "nach dem Ende des Antrags");

    /// <summary>Who acts for whom: 90 days after the power ended.</summary>
    public static RetentionClass Representatives { get; } = new("representatives", "Bevollmächtigte und Beistände", "Wer für wen handelt oder handelte, und Zurückweisungen.", 90, 3650, "nach dem Ende der Vollmacht oder der Zurückweisung");

    /// <summary>All classes in the order in which lists show them.</summary>
    public static ImmutableArray<RetentionClass> All { get; } = [Contacts, Messages, AccessLog, Applicants, Representatives];
}

/// <summary>For how many days an office keeps each class.</summary>
/// <param name="Chosen">The days of classes that differ from their default, by key.</param>
public sealed record RetentionTimes(ImmutableSortedDictionary<string, int> Chosen)
{
    /// <summary>All defaults.</summary>
    public static RetentionTimes Default { get; } = new(ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The days of a class.</summary>
    public int DaysOf(RetentionClass kept) => Chosen.GetValueOrDefault(kept.Key, kept.DefaultDays);

    /// <summary>Everything of a class that counts from before this moment is deleted.</summary>
    public Instant Before(RetentionClass kept, Instant now) => now - Duration.FromDays(DaysOf(kept));

    /// <summary>The times with other days for a class.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than 1 or more than the class allows.</exception>
    public RetentionTimes With(RetentionClass kept, int days) => days >= 1 && days <= kept.MostDays
        ? new(days == kept.DefaultDays ? Chosen.Remove(kept.Key) : Chosen.SetItem(kept.Key, days))
        : throw new ArgumentOutOfRangeException(nameof(days), days, $"{kept.Key} is kept for 1 to {kept.MostDays} days.");
}
