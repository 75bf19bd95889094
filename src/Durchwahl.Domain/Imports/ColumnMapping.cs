using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Imports;

/// <summary>What a person says about the columns of a file, against or beside our guess: "number=Telefon,name=2,ignore=Spalte 7".</summary>
public sealed partial record ColumnMapping
{
    readonly ImmutableArray<(ListColumn Column, string Target)> _pairs;

    ColumnMapping(ImmutableArray<(ListColumn, string)> pairs) => _pairs = pairs;

    /// <summary>Nothing said: every column is guessed.</summary>
    public static ColumnMapping None { get; } = new([]);

    /// <summary>The meanings named, each with the column as the person wrote it, in order.</summary>
    public IReadOnlyList<(ListColumn Column, string Target)> Pairs => _pairs;

    /// <summary>Reads pairs of meaning and column. The meaning is a <see cref="ListColumn"/> ("number", "phoneHours") or a heading as lists use it ("Durchwahl"); the column
    /// is its heading, its number from 1 ("3", "Spalte 3", "Kol 3") or a letter as in a workbook ("C"). Pairs are parted by comma or semicolon; a heading with one of them
    /// stands in quotation marks.</summary>
    /// <returns><see cref="Reading.Understood"/>, or <see cref="Reading.Refused"/> with one German sentence.</returns>
    public static Reading Parse(string text)
    {
        var pairs = ImmutableArray.CreateBuilder<(ListColumn, string)>();
        foreach (Match pair in Pair().Matches(text))
        {
            if (pair.Value.Trim().Length == 0) continue;
            var meaning = pair.Groups["meaning"].Value.Trim();
            var target = pair.Groups["target"].Value.Trim().Trim('"').Trim();
            if (!pair.Groups["equals"].Success || target.Length == 0)
                return new Reading.Refused($"„{pair.Value.Trim()}“ ist keine Zuordnung. Schreiben Sie zum Beispiel „Durchwahl=Spalte 3“.");
            if (HeadingWords.Find(meaning) is not { } found)
                return new Reading.Refused($"„{meaning}“ kennen wir nicht. Möglich sind zum Beispiel {Examples}.");
            pairs.Add((found.Column, target));
        }
        return pairs.Count == 0 ? new Reading.Refused("Die Zuordnung ist leer. Schreiben Sie zum Beispiel „Durchwahl=Spalte 3“.") : new Reading.Understood(new ColumnMapping(pairs.ToImmutable()));
    }

    const string Examples = "Name, Nachname, Vorname, Funktion, Aufgabe, Zuständigkeit, Buchstabe, Telefon, Durchwahl, Zimmer, Team, Standort, E-Mail, Sprechzeit, Vertretung";

    /// <summary>Puts what the person said in place of what was guessed.</summary>
    /// <returns>The columns, or the column that the table does not have as one German sentence.</returns>
    internal (ImmutableArray<ColumnGuess> Columns, string? Refusal) Apply(ImmutableArray<ColumnGuess> guessed)
    {
        foreach (var (column, target) in _pairs)
        {
            var index = IndexOf(target, guessed);
            if (index is null) return (guessed, $"Die Spalte „{target}“ gibt es in der Tabelle nicht. Vorhanden sind {Present(guessed)}.");
            guessed = guessed.SetItem(index.Value, guessed[index.Value] with { Column = column, Confidence = 1, Reason = "von Ihnen festgelegt" });
        }
        return (guessed, null);
    }

    static int? IndexOf(string target, ImmutableArray<ColumnGuess> columns)
    {
        var plain = HeadingWords.Plain(target);
        foreach (var column in columns)
            if (plain.Length > 0 && HeadingWords.Plain(column.Heading) == plain) return column.Index;
        var place = Place().Match(target);
        if (!place.Success) return null;
        var index = place.Groups["letter"].Success
            ? char.ToUpperInvariant(place.Groups["letter"].Value[0]) - 'A'
            : int.Parse(place.Groups["number"].Value, CultureInfo.InvariantCulture) - 1;
        return index >= 0 && index < columns.Length ? index : null;
    }

    static string Present(ImmutableArray<ColumnGuess> columns) =>
        string.Join(", ", columns.Take(12).Select(column => column.Heading.Length > 0 ? $"„{column.Heading}“" : $"Spalte {column.Index + 1}"));

    /// <inheritdoc/>
    public bool Equals(ColumnMapping? other) => other is not null && _pairs.SequenceEqual(other._pairs);

    /// <inheritdoc/>
    public override int GetHashCode() => _pairs.Aggregate(0, HashCode.Combine);

    [GeneratedRegex("""(?<meaning>[^=,;]*)(?<equals>=)?(?<target>\s*"[^"]*"|[^,;]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^(?:(?:Spalte|Kol\.?|Sp\.?|Col\.?|Column)\s*)?(?:(?<number>\d{1,4})|(?<letter>[A-Za-z]))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    /// <summary>What became of a text that should be a mapping.</summary>
    public abstract record Reading
    {
        Reading() { }

        /// <summary>It is one.</summary>
        public sealed record Understood(ColumnMapping Mapping) : Reading;

        /// <summary>It is none; <paramref name="Reason"/> is one German sentence.</summary>
        public sealed record Refused(string Reason) : Reading;
    }
}
