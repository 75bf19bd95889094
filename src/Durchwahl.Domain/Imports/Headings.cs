using System.Collections.Immutable;

namespace Durchwahl.Domain.Imports;

/// <summary>What we take one column of a table for.</summary>
/// <param name="Index">Counted from 0.</param>
/// <param name="Heading">What stands above it, several rows joined by " / "; empty where nothing does.</param>
/// <param name="Column">What we take it for.</param>
/// <param name="Confidence">0 to 1; 1 only where a person said so.</param>
/// <param name="Reason">Why, in German, to be shown beside the guess.</param>
public sealed record ColumnGuess(int Index, string Heading, ListColumn Column, double Confidence, string Reason)
{
    /// <summary>The heading, or the column's number where there is none: "Spalte 3".</summary>
    public string Title => Heading.Length > 0 ? Heading : $"Spalte {Index + 1}";
}

/// <summary>The heading rows of a table and what its columns mean.</summary>
/// <param name="FirstRow">Index of the first heading row in the table's rows; 0 when there is none.</param>
/// <param name="RowCount">0 when the table has no headings and the columns were guessed from their contents, else 1 to 3.</param>
/// <param name="Columns">One for each column of the table, in order.</param>
public sealed record Headings(int FirstRow, int RowCount, ImmutableArray<ColumnGuess> Columns)
{
    const int RowsLookedAt = 40;
    const int ValuesLookedAt = 200;

    /// <summary>Finds the heading rows among the first 40 rows (titles may stand above) and guesses the meaning of every column: by its heading, else by its contents.</summary>
    public static Headings Find(SourceTable table)
    {
        var width = table.Width;
        var (first, count) = FindRows(table, width);
        var texts = Enumerable.Range(0, width).Select(column => Combined(table, first, count, column)).ToArray();
        var columns = ImmutableArray.CreateBuilder<ColumnGuess>(width);
        for (var index = 0; index < width; index++)
            columns.Add(Guess(index, texts[index], Contents(table, first + count, index), columns));
        return new(first, count, NameBesideGivenName(columns.MoveToImmutable()));
    }

    static (int First, int Count) FindRows(SourceTable table, int width)
    {
        var (best, bestScore) = (-1, 0.0);
        for (var row = 0; row < Math.Min(RowsLookedAt, table.Rows.Count); row++)
        {
            var score = Score(table.Rows[row]);
            if (score > bestScore) (best, bestScore) = (row, score);
        }
        if (best < 0) return FirstRowWithoutData(table, width) is { } unknown ? (unknown, 1) : (0, 0);
        var first = best > 0 && IsUpperHeading(table.Rows[best - 1], table.Rows[best]) ? best - 1 : best;
        var last = best + 1 < table.Rows.Count && IsLowerHeading(table.Rows[best], table.Rows[best + 1], width) ? best + 1 : best;
        return (first, last - first + 1);
    }

    // How many headings a row holds; 0 for a row that cannot be a heading row.
    static double Score(SourceRow row)
    {
        var texts = row.Texts;
        if (texts.Count < 2 || texts.Any(CellLooks.IsData)) return 0;
        var known = texts.Sum(text => HeadingWords.Find(text) is { } found ? found.Confidence >= 0.9 ? 1 : 0.5 : 0);
        var isEnough = known >= 2 ? known >= texts.Count * 0.4 : known >= 1 && texts.Count <= 3;
        return isEnough ? known : 0;
    }

    // "Telefon" merged over "Durchwahl" and "Fax": the row above spans columns and is no title over the whole table.
    static bool IsUpperHeading(SourceRow upper, SourceRow row)
    {
        var texts = upper.Texts;
        return upper.Line == row.Line - 1 && texts.Count >= 1 && !texts.Any(CellLooks.IsData) && texts.Any(HeadingWords.Knows)
            && texts.Count(text => HeadingWords.Find(text) is not null) * 2 >= texts.Count && !(texts.Count == 1 && upper[0].Length > 0);
    }

    // The row below names parts of what stands above: a gap or a repetition above, known words below.
    static bool IsLowerHeading(SourceRow row, SourceRow lower, int width)
    {
        var texts = lower.Texts;
        if (lower.Line != row.Line + 1 || texts.Count == 0 || texts.Any(CellLooks.IsData)) return false;
        var repeatsAbove = Enumerable.Range(0, width).Count(column => lower[column].Length > 0 && lower[column] == row[column]);
        var below = Enumerable.Range(0, width).Where(column => lower[column].Length > 0 && lower[column] != row[column]).ToArray();
        var known = below.Count(column => HeadingWords.Knows(lower[column]));
        return below.Length > 0 && known * 2 > below.Length && (repeatsAbove > 0 || below.Length < width) && !texts.Any(text => CellLooks.Like(text) is ListColumn.Name or ListColumn.LetterRange);
    }

    // Headings in words that we do not know: a first full row without anything that only data has, above columns that hold such data.
    static int? FirstRowWithoutData(SourceTable table, int width)
    {
        var row = Enumerable.Range(0, Math.Min(RowsLookedAt, table.Rows.Count)).FirstOrDefault(row => table.Rows[row].Texts.Count > 1, -1);
        if (row < 0 || table.Rows[row].Texts.Any(text => text.Length > 40 || CellLooks.IsData(text) || CellLooks.Like(text) != ListColumn.Ignore)) return null;
        return Enumerable.Range(0, width).Any(column => Contents(table, row + 1, column) is { Count: > 0 } below && below.Count(CellLooks.IsData) * 2 > below.Count) ? row : null;
    }

    static string Combined(SourceTable table, int first, int count, int column)
    {
        var texts = Enumerable.Range(first, count).Select(row => table.Rows[row][column].Replace("-\n", "", StringComparison.Ordinal).Replace('\n', ' ').Trim());
        return string.Join(" / ", texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));
    }

    static List<string> Contents(SourceTable table, int from, int column)
    {
        var contents = new List<string>();
        for (var row = from; row < table.Rows.Count && row < from + ValuesLookedAt; row++)
            if (table.Rows[row][column] is { Length: > 0 } text && table.Rows[row].Texts.Count > 1) contents.Add(text);
        return contents;
    }

    static ColumnGuess Guess(int index, string heading, List<string> contents, IReadOnlyCollection<ColumnGuess> before)
    {
        var (like, share) = Mostly(contents);
        if (HeadingWords.Find(heading) is { } known)
        {
            return IsBetterKnownByContents(known.Column, like) && share >= 0.8
                ? new(index, heading, like, 0.8, $"Überschrift „{heading}“, aber {ShareInWords(share, contents.Count)} {Looks(like)}")
                : new(index, heading, known.Column, known.Confidence, $"Überschrift „{heading}“");
        }
        if (share >= 0.6 && FitsBeside(like, before) is { } column)
            return new(index, heading, column, Math.Round(0.3 + (0.5 * share), 2), $"{ShareInWords(share, contents.Count)} {Looks(column)}");
        return new(index, heading, ListColumn.Ignore, 0, heading.Length > 0 ? $"Überschrift „{heading}“ nicht erkannt" : contents.Count == 0 ? "leer" : "Inhalt nicht erkannt");
    }

    static (ListColumn Like, double Share) Mostly(List<string> contents)
    {
        if (contents.Count == 0) return (ListColumn.Ignore, 0);
        var most = contents.GroupBy(CellLooks.Like).Where(group => group.Key != ListColumn.Ignore).MaxBy(group => group.Count());
        return most is null ? (ListColumn.Ignore, 0) : (most.Key, (double)most.Count() / contents.Count);
    }

    // "Name" above "A - Di", "Kontakt" above mail addresses: the words are common, the contents are not.
    static bool IsBetterKnownByContents(ListColumn heading, ListColumn contents) => contents switch
    {
        ListColumn.LetterRange => heading is ListColumn.Name or ListColumn.LastName or ListColumn.Team or ListColumn.Task or ListColumn.Function,
        ListColumn.Email => heading is ListColumn.Number or ListColumn.Name,
        ListColumn.Number => heading is ListColumn.Name or ListColumn.Email,
        _ => false,
    };

    static ListColumn? FitsBeside(ListColumn like, IReadOnlyCollection<ColumnGuess> before)
    {
        bool Has(params ListColumn[] columns) => before.Any(guess => columns.Contains(guess.Column));
        return like switch
        {
            ListColumn.Ignore => null,
            ListColumn.Extension => Has(ListColumn.Number, ListColumn.Extension) ? Has(ListColumn.Room) ? null : ListColumn.Room : ListColumn.Extension,
            ListColumn.Number => ListColumn.Number,
            _ => Has(like) ? null : like,
        };
    }

    static string ShareInWords(double share, int count) => $"{Math.Round(share * count):0} von {count} Werten";

    static string Looks(ListColumn column) => column switch
    {
        ListColumn.Number => "sehen aus wie Rufnummern",
        ListColumn.Extension => "sehen aus wie Durchwahlen",
        ListColumn.Email => "sind E-Mail-Adressen",
        ListColumn.PhoneHours => "sehen aus wie Sprechzeiten",
        ListColumn.PostalCode => "sind Postleitzahlen",
        ListColumn.Room => "sehen aus wie Zimmernummern",
        ListColumn.LetterRange => "sind Buchstabenbereiche",
        ListColumn.Team => "nennen ein Team",
        ListColumn.Task => "nennen eine Aufgabe",
        _ => "sehen aus wie Namen",
    };

    // "Name" and "Vorname" side by side: then "Name" is the surname.
    static ImmutableArray<ColumnGuess> NameBesideGivenName(ImmutableArray<ColumnGuess> columns) =>
        columns.Any(guess => guess.Column == ListColumn.FirstName) && !columns.Any(guess => guess.Column == ListColumn.LastName)
            && columns.FirstOrDefault(guess => guess.Column == ListColumn.Name && HeadingWords.Plain(guess.Heading) is "name" or "namen") is { } name
            ? columns.SetItem(name.Index, name with { Column = ListColumn.LastName, Reason = $"{name.Reason} neben „Vorname“" })
            : columns;
}
