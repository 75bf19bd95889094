using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// A surname, or the first letters of one, as the key by which an office files it: a-z only, without accents, apostrophes, hyphens and spaces. Two spellings with the same key
/// stand in the same place of the list. Turns into text without its content, so that it cannot stray into a log.
/// </summary>
public sealed record Surname
{
    static readonly FrozenSet<string> Prefixes = new[] { "von", "vom", "zu", "zum", "zur", "v" }.ToFrozenSet();
    static readonly FrozenSet<string> AfterPrefix = new[] { "der", "den", "dem", "die", "das", "des", "und", "u", "d" }.ToFrozenSet();
    static readonly FrozenSet<string> Titles =
        new[] { "freiherr", "freifrau", "freiin", "frhr", "graf", "grafin", "graefin", "baron", "baronin", "ritter", "edler", "edle", "furst", "fuerst", "prinz", "prinzessin" }.ToFrozenSet();
    static readonly FrozenSet<string> Degrees = new[] { "dr", "prof", "drmed", "diplring", "diploing", "dipling", "med", "ing", "phil", "jur", "rer", "nat", "hc" }.ToFrozenSet();

    Surname(string key, bool isBeginning) => (Key, IsBeginning) = (key, isBeginning);

    /// <summary>The key; one letter or more, a-z. Keys are compared by code point.</summary>
    public string Key { get; }

    /// <summary>Whether only the first letters are known: then every name that begins so is meant.</summary>
    public bool IsBeginning { get; }

    /// <summary>Reads a complete surname.</summary>
    /// <exception cref="FormatException">The text is no surname in Latin letters; the message is a German sentence.</exception>
    public static Surname Read(string text, SurnameOrder? order = null) =>
        TryRead(text, order, out var surname, out var refusal) ? surname : throw new FormatException(refusal);

    /// <summary>Reads the first letters of a surname, as somebody types them; a complete name is a beginning too.</summary>
    /// <exception cref="FormatException">The text is no surname in Latin letters; the message is a German sentence.</exception>
    public static Surname ReadBeginning(string text, SurnameOrder? order = null) => new(Read(text, order).Key, isBeginning: true);

    /// <summary>Reads a complete surname; what stands after a comma ("Müller, Anna") and degrees before it ("Dr. Weiß") are left out.</summary>
    /// <param name="text">The name as people write it. Other scripts than Latin are refused, not transliterated: the office files the spelling of its own letters, and there are
    /// several transliterations of one name.</param>
    /// <param name="order">How the office files; <see cref="SurnameOrder.Default"/> when absent.</param>
    /// <param name="surname">The name, when it could be read.</param>
    /// <param name="refusal">Otherwise one German sentence or two for the person who typed it.</param>
    public static bool TryRead(string text, SurnameOrder? order, [NotNullWhen(true)] out Surname? surname, [NotNullWhen(false)] out string? refusal)
    {
        order ??= SurnameOrder.Default;
        var name = text.Split(',')[0];
        LetterFolding.Fold(name, order.Collation, out var stranger);
        var key = stranger == '\0' ? KeyOf(name, order) : "";
        surname = key.Length > 0 ? new Surname(key, isBeginning: false) : null;
        refusal = surname is not null ? null
            : stranger == '\0' ? "Der Nachname fehlt."
            : $"Der Nachname enthält „{stranger}“. Schreiben Sie ihn in lateinischen Buchstaben, so wie er auf dem Bescheid steht.";
        return surname is not null;
    }

    /// <summary>Says that there is a name, not which.</summary>
    public override string ToString() => IsBeginning ? "(Anfang eines Nachnamens)" : "(Nachname)";

    static string KeyOf(string name, SurnameOrder order)
    {
        string[] words = [.. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => LetterFolding.Fold(word, order.Collation, out _)).Where(word => word.Length > 0)];
        var first = 0;
        while (first < words.Length - 1 && Degrees.Contains(words[first])) first++;
        if (order.SkipNobilityPrefixes) first = AfterNobility(words, first);
        return string.Concat(words.AsSpan(first));
    }

    static int AfterNobility(string[] words, int first)
    {
        var next = first;
        while (next < words.Length && Titles.Contains(words[next])) next++;
        if (next >= words.Length || !Prefixes.Contains(words[next])) return first;
        while (next < words.Length && (Prefixes.Contains(words[next]) || AfterPrefix.Contains(words[next]))) next++;
        return next < words.Length ? next : first; // "Von" alone is a name of its own
    }
}
