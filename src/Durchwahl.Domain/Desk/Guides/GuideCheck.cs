using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Desk.Guides;

/// <summary>What a reader of a guide's text notices before it is saved.</summary>
/// <param name="Sentence">A German sentence: where, what, what to do.</param>
/// <param name="Stops">Whether it cannot be saved so; otherwise it is a hint.</param>
public sealed record GuideFinding(string Sentence, bool Stops);

/// <summary>Reads a guide as a careful colleague would.</summary>
public static partial class GuideCheck
{
    static readonly (GuideStepKind Kind, string Sentence)[] Expected =
    [
        (GuideStepKind.Identify, "Es fehlt „## Feststellen“. Ohne diesen Schritt gibt es zu diesem Anliegen nur allgemeine Auskunft."),
        (GuideStepKind.DoNotSay, "Es fehlt „## Nicht sagen“: was niemand zusagen oder bewerten darf."),
        (GuideStepKind.NotByPhone, "Es fehlt „## Nicht am Telefon“, zum Beispiel der Widerspruch (§ 84 SGG)."),
        (GuideStepKind.LegalSources, "Es fehlt „## Rechtsgrundlagen“: wo steht, was der Leitfaden sagt."),
    ];

    /// <summary>The findings: those that stop first, then hints in the order of the text. Empty when all is well.</summary>
    public static ImmutableArray<GuideFinding> Of(string markdown)
    {
        var lines = MarkdownLine.Of(markdown).ToList();
        IEnumerable<GuideFinding> findings = [.. lines.SelectMany(InLine), .. Missing(markdown)];
        return [.. findings.OrderByDescending(finding => finding.Stops)];
    }

    static IEnumerable<GuideFinding> InLine(MarkdownLine line)
    {
        if (line.Text.Any(letter => char.IsControl(letter) && letter != '\t' || letter is '\u202A' or '\u202B' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068'))
            yield return new($"Zeile {line.Number} enthält ein unsichtbares Steuerzeichen. Schreiben Sie die Zeile neu.", Stops: true);
        foreach (Match place in Places.Matches(line.Text))
            if (place.Value != GuideSteps.BenefitPlace)
                yield return new($"Zeile {line.Number}: {ListText.Quote(place.Value)} kennt das Programm nicht. Möglich ist nur {GuideSteps.BenefitPlace}.", Stops: true);
        if (line.Level == 1) yield return new($"Zeile {line.Number}: Eine Überschrift mit einem # wird nicht gezeigt, der Name des Anliegens steht darüber. Schritte beginnen mit ##.", Stops: false);
        if (Amounts.IsMatch(line.Text)) yield return new($"Zeile {line.Number} nennt einen Betrag. Beträge veralten; nennen Sie besser, wo er steht.", Stops: false);
        if (Tags.IsMatch(line.Text)) yield return new($"Zeile {line.Number}: HTML wird nicht ausgeführt, es erscheint als Text.", Stops: false);
        if (line.Text.Contains("![", StringComparison.Ordinal)) yield return new($"Zeile {line.Number}: Bilder werden nicht gezeigt, nur ein Verweis.", Stops: false);
    }

    static IEnumerable<GuideFinding> Missing(string markdown)
    {
        var kinds = GuideSteps.Read(markdown, "").Steps.Select(step => step.Kind).ToHashSet();
        return Expected.Where(expected => !kinds.Contains(expected.Kind)).Select(expected => new GuideFinding(expected.Sentence, Stops: false));
    }

    [GeneratedRegex(@"\{[^{}\s]{1,40}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Places { get; }

    [GeneratedRegex(@"\d\s?(?:€|Euro\b|EUR\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Amounts { get; }

    [GeneratedRegex(@"</?[a-zA-Z][^>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags { get; }
}
