using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Imports;

/// <summary>What a name cell says.</summary>
/// <param name="People">One, or several where the cell names several ("Müller / Schmidt"); empty where it names nobody and does not say "unbesetzt" either.</param>
/// <param name="Function">A function that stands in the cell ("Teamleitung: Frau Müller"), else null.</param>
/// <param name="Remark">What stands in brackets and is no function, else null.</param>
public sealed record NameReading(ImmutableArray<PersonName> People, string? Function, string? Remark);

/// <summary>The ways in which lists write names: "Müller, Anna", "Frau Müller", "Dr. Weiß, Änne", "N. N.", "von der Heide, Frank", "Teamleitung: Frau Müller".</summary>
public static partial class NameNotation
{
    const int LongestCell = 400;

    static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos", "du", "der", "den", "dem", "ten", "ter", "la", "le", "el", "al", "bin", "ibn", "abu",
        "freiherr", "freifrau", "graf", "gräfin", "und", "auf", "vor",
    };

    /// <summary>Reads a cell; never throws.</summary>
    /// <param name="cell">Any text; of more than 400 characters only the first 400 are read.</param>
    /// <param name="surnameFirst">Whether the heading says so ("Name, Vorname"): then "Müller Anna" is Anna Müller.</param>
    public static NameReading Read(string cell, bool surnameFirst = false)
    {
        var text = Blanks().Replace(cell.Length > LongestCell ? cell[..LongestCell] : cell, " ").Trim();
        if (IsVacancy(text)) return new([new PersonName.Vacant(text)], null, null);
        var (withoutBrackets, inBrackets) = TakeBrackets(text);
        var bracketIsFunction = inBrackets is not null && FunctionWord().IsMatch(inBrackets) && !DeputyWord().IsMatch(inBrackets);
        var (function, names) = TakeFunction(withoutBrackets);
        ImmutableArray<PersonName> people = [.. Split(names).Select(name => One(name, surnameFirst, ref function)).OfType<PersonName>()];
        return new(people, function ?? (bracketIsFunction ? inBrackets : null), bracketIsFunction ? null : inBrackets);
    }

    /// <summary>Whether a text says that a post is empty: "N. N.", "unbesetzt", "vakant", "z. Zt. nicht besetzt", a dash.</summary>
    public static bool IsVacancy(string text) => Vacancy().IsMatch(text);

    static (string Outside, string? InBrackets) TakeBrackets(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal)) return (text, null);
        var match = Brackets().Match(text);
        return match.Success ? (Blanks().Replace(text.Remove(match.Index, match.Length), " ").Trim(), NullIfEmpty(match.Groups["inside"].Value)) : (text, null);
    }

    static (string? Function, string Names) TakeFunction(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal) && SalutationInside().Match(text) is not { Success: true, Index: > 0 }) return (null, text);
        var colon = FunctionBeforeColon().Match(text);
        if (colon.Success) return (colon.Groups["function"].Value.Trim(), colon.Groups["names"].Value.Trim());
        var before = FunctionBeforeSalutation().Match(text);
        if (before.Success && FunctionWord().IsMatch(before.Groups["function"].Value))
            return (before.Groups["function"].Value.Trim(' ', ',', '-', '–'), before.Groups["names"].Value.Trim());
        return (null, text);
    }

    static string[] Split(string names) => HasBetween().IsMatch(names) ? Between().Split(BothSalutations().Replace(names, "")) : [names];

    static PersonName? One(string name, bool surnameFirst, ref string? function)
    {
        var text = name.Trim(' ', ',', ';', '-', '–', '/', '.');
        if (name.TrimEnd().EndsWith('.') && text.Length > 0) text += ".";
        if (text.Length == 0) return null;
        if (IsVacancy(text)) return new PersonName.Vacant(text);
        var salutation = TakeSalutation(ref text);
        var title = TakeTitle(ref text);
        salutation ??= TakeSalutation(ref text);
        return text.Contains(',', StringComparison.Ordinal)
            ? WithComma(text, salutation, title, ref function)
            : WithoutComma(text, salutation, title, surnameFirst, ref function);
    }

    static string? TakeSalutation(ref string text)
    {
        var match = SalutationAtStart().Match(text);
        if (!match.Success) return null;
        text = text[match.Length..].TrimStart();
        return match.Value.StartsWith("f", StringComparison.OrdinalIgnoreCase) ? "Frau" : "Herr";
    }

    static string? TakeTitle(ref string text)
    {
        var match = TitlesAtStart().Match(text);
        if (!match.Success) return null;
        text = text[match.Length..].TrimStart(' ', ',');
        return NullIfEmpty(match.Value.Trim());
    }

    // "Müller, Anna" · "Weiß, Dr. Änne" · "Müller, Frau" · "Müller, Anna, Dr." · "Heide, Frank von der" · "Frau Müller, Teamleiterin"
    static PersonName.Named? WithComma(string text, string? salutation, string? title, ref string? function)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        string? given = null;
        foreach (var rest in parts.Skip(1))
        {
            var part = rest;
            salutation ??= TakeSalutation(ref part);
            title ??= TakeTitle(ref part);
            if (FunctionWord().IsMatch(part)) function ??= part;
            else given ??= NullIfEmpty(part);
        }
        // With a function behind the comma, what stands before it is a name in the spoken order.
        if (given is null && parts.Length > 1 && function is not null) return WithoutComma(parts[0], salutation, title, surnameFirst: false, ref function);
        var (particles, first) = TrailingParticles(given);
        return new(salutation, title, first, particles is null ? parts[0] : $"{particles} {parts[0]}");
    }

    static (string? Particles, string? Given) TrailingParticles(string? given)
    {
        if (given is null) return (null, null);
        var words = given.Split(' ');
        var count = words.Reverse().TakeWhile(Particles.Contains).Count();
        return count == 0 || count == words.Length ? (null, given) : (string.Join(' ', words[^count..]), string.Join(' ', words[..^count]));
    }

    static PersonName.Named? WithoutComma(string text, string? salutation, string? title, bool surnameFirst, ref string? function)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        if (salutation is null && title is null && FunctionWord().IsMatch(text))
        {
            function ??= text;
            return null;
        }
        var (given, surname) = Parts(words, surnameFirst);
        return new(salutation, title, NullIfEmpty(string.Join(' ', given)), string.Join(' ', surname));
    }

    static (string[] Given, string[] Surname) Parts(string[] words, bool surnameFirst)
    {
        if (words.Length == 1) return ([], words);
        if (IsInitial(words[^1])) return (words[^1..], words[..^1]);
        var capitals = words.TakeWhile(word => !IsInitial(word) && word.Length > 1 && char.IsLetter(word[0]) && word.Equals(word.ToUpperInvariant(), StringComparison.Ordinal)).Count();
        if (capitals > 0 && capitals < words.Length) return (words[capitals..], words[..capitals]);
        var particle = Array.FindIndex(words, Particles.Contains);
        if (surnameFirst && particle <= 0)
        {
            var end = particle < 0 ? 1 : Array.FindIndex(words, word => !Particles.Contains(word)) + 1;
            return (words[end..], words[..end]);
        }
        var start = particle >= 0 && particle < words.Length - 1 ? particle : words.Length - 1;
        return (words[..start], words[start..]);
    }

    static bool IsInitial(string word) => word.Length == 2 && word[1] == '.';

    static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } kept ? kept : null;

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*(n\.?\s*n\.?|(z\.?\s*(zt?|z)\.?|zur\s*zeit|zurzeit|derzeit|momentan|aktuell)?[\s,:]*((noch\s+)?(nicht|un)\s*besetzt|vakant|vakanz|n\.\s*b\.|offen|frei|nachbesetzung.*|wird\s+(nach|neu)besetzt)|stelle\s+(ist\s+)?(unbesetzt|frei|vakant)|unbesetzt\b.*|vakant\b.*|[-–—/]+)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vacancy();

    [GeneratedRegex(@"\((?<inside>[^()]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<function>[^:]{2,60}):\s*(?<names>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FunctionBeforeColon();

    [GeneratedRegex(@"^(?<function>.{3,60}?)[\s,–-]+(?<names>(Frau|Herr|Fr\.|Hr\.)\s.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FunctionBeforeSalutation();

    [GeneratedRegex(@"leit(ung|er)|sachbearbeit|vermittl|fallmanag|sekretariat|assisten|koordinat|beauftrag|fachkraft|empfang|service|geschäftsführ|zentrale|hotline|sprecher|referent|berater|beratung|ansprechpart|vorzimmer|eingangszone|infothek|poststelle|team\b|antragsannahme", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FunctionWord();

    [GeneratedRegex(@"vertr", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex DeputyWord();

    [GeneratedRegex(@"\b(Frau|Herrn?|Fr\.|Hr\.)\s*/\s*(Frau\b|Herrn?\b|Fr\.|Hr\.)\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex BothSalutations();

    [GeneratedRegex("[/;&|]| (und|u\\.|bzw\\.|oder) ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex HasBetween();

    [GeneratedRegex(@"Frau|Herr|Fr\.|Hr\.")]
    private static partial Regex SalutationInside();

    [GeneratedRegex(@"\s*[/;&|]\s*|\s+(?:und|u\.|bzw\.|oder)\s+(?!zu\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(Frau|Herrn?|Fr|Hr)\b\.?(?=\s|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SalutationAtStart();

    [GeneratedRegex(@"^((Prof|Dr|Dipl|Mag|Ing|PD|LL\.?\s?M|M\.\s?A|B\.\s?A|M\.\s?Sc|B\.\s?Sc)(\.-?[A-Za-zäöüÄÖÜ]+\.?[A-Za-zäöü]*)*\.?(\s(med|jur|phil|iur|rer|pol|nat|oec|h\.c|theol)\.)*(?=[\s,]|$)\s*)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex TitlesAtStart();
}
