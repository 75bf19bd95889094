using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Imports;

/// <summary>What a row of a list is.</summary>
public enum RowKind
{
    /// <summary>About a post or a line.</summary>
    Data,

    /// <summary>Above the headings: the list's name, the office's.</summary>
    Title,

    /// <summary>The column headings, the first time or again.</summary>
    Heading,

    /// <summary>Says something about the rows below it.</summary>
    Section,

    /// <summary>"Stand: 01.03.2026", "Seite 1 von 3", "Alle Angaben ohne Gewähr".</summary>
    Footer,
}

/// <summary>A row that carries no post, with what it was taken for, so that a preview can show that nothing got lost.</summary>
public sealed record PassedOverRow(int Line, RowKind Kind, string Text);

/// <summary>A table understood as a phone list, or not.</summary>
public abstract partial record ListReading
{
    ListReading() { }

    /// <summary>It is one.</summary>
    /// <param name="Name">The table's name.</param>
    /// <param name="Headings">Its columns, as guessed and as set by the mapping.</param>
    /// <param name="Rows">The rows about posts and lines, in order.</param>
    /// <param name="PassedOver">All others, in order.</param>
    public sealed record Understood(string Name, Headings Headings, IReadOnlyList<ListRow> Rows, ImmutableArray<PassedOverRow> PassedOver) : ListReading;

    /// <summary>It is none, or the mapping names a column that it does not have; <paramref name="Reason"/> is one German sentence.</summary>
    public sealed record NotAList(string Reason) : ListReading;

    /// <summary>Reads a table as a phone list: finds headings, meanings of columns, sections and footers.</summary>
    /// <param name="table">Any table.</param>
    /// <param name="mapping">What a person said about the columns; <see cref="ColumnMapping.None"/> for nothing.</param>
    public static ListReading Read(SourceTable table, ColumnMapping mapping)
    {
        var headings = Headings.Find(table);
        var (columns, refusal) = mapping.Apply(headings.Columns);
        if (refusal is not null) return new NotAList(refusal);
        headings = headings with { Columns = columns };
        if (!SaysWhoOrWhatAndHow(columns)) return new NotAList(MissingColumns(table, columns));
        return Classify(table, headings);
    }

    static bool SaysWhoOrWhatAndHow(ImmutableArray<ColumnGuess> columns)
    {
        bool Has(Func<ListColumn, bool> meaning) => columns.Any(guess => meaning(guess.Column));
        return Has(column => column is ListColumn.Number or ListColumn.Extension or ListColumn.Email)
            && Has(column => column is ListColumn.Name or ListColumn.LastName or ListColumn.Function or ListColumn.Task or ListColumn.Responsibility or ListColumn.LetterRange or ListColumn.Team);
    }

    static string MissingColumns(SourceTable table, ImmutableArray<ColumnGuess> columns)
    {
        var found = columns.Where(column => column.Heading.Length > 0).Take(8).Select(column => $"„{column.Heading}“").ToArray();
        var seen = found.Length > 0 ? $" Gefunden haben wir {string.Join(", ", found)}." : "";
        return $"In „{table.Name}“ haben wir keine Telefonliste erkannt: Es fehlt eine Spalte mit Rufnummern oder eine mit Namen oder Aufgaben.{seen}";
    }

    static Understood Classify(SourceTable table, Headings headings)
    {
        var rows = new List<ListRow>(table.Rows.Count);
        var passedOver = ImmutableArray.CreateBuilder<PassedOverRow>();
        SectionContext? section = null;
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            var kind = KindOf(index, row, table, headings);
            if (kind == RowKind.Data)
            {
                rows.Add(new ListRow(row, headings, section));
                continue;
            }
            passedOver.Add(new(row.Line, kind, string.Join(" | ", row.Texts)));
            if (kind == RowKind.Section) section = ReadSection(row, section);
        }
        return new(table.Name, headings, rows, passedOver.ToImmutable());
    }

    static RowKind KindOf(int index, SourceRow row, SourceTable table, Headings headings)
    {
        if (index >= headings.FirstRow && index < headings.FirstRow + headings.RowCount) return RowKind.Heading;
        var only = OnlyText(row);
        if (only is not null && IsFooter(only)) return RowKind.Footer;
        if (index < headings.FirstRow) return only is not null && SectionWord().IsMatch(only) ? RowKind.Section : RowKind.Title;
        if (only is not null) return IsPostByItself(row, only, headings) ? RowKind.Data : RowKind.Section;
        if (RepeatsHeading(row, table, headings)) return RowKind.Heading;
        // Most rows of a list have more texts than a footer or a section ever has.
        if (row.Cells.Count(cell => cell.Length > 0) > Math.Max(3, row.Cells.Length / 2)) return RowKind.Data;
        return IsFooterOfParts(row) ? RowKind.Footer : IsSectionOfParts(row) ? RowKind.Section : RowKind.Data;
    }

    // A merged cell shows its text in every column it covers: one text, however often.
    static string? OnlyText(SourceRow row)
    {
        string? only = null;
        foreach (var cell in row.Cells)
        {
            if (cell.Length == 0 || cell == only) continue;
            if (only is not null) return null;
            only = cell;
        }
        return only;
    }

    static bool IsFooter(string text) => Footer().IsMatch(text);

    // A name, a number or a vacancy in its own column is a post with gaps, and its gaps are worth a refusal; other texts alone are headings of a section.
    static bool IsPostByItself(SourceRow row, string text, Headings headings)
    {
        if (row.Cells.Count(cell => cell.Length > 0) > 1) return false;
        var column = headings.Columns[row.Cells.IndexOf(text)].Column;
        return column switch
        {
            ListColumn.Number or ListColumn.Extension or ListColumn.Email => true,
            ListColumn.Name or ListColumn.LastName => CellLooks.Like(text) == ListColumn.Name && !SectionWord().IsMatch(text),
            _ => false,
        };
    }

    static bool RepeatsHeading(SourceRow row, SourceTable table, Headings headings)
    {
        for (var heading = headings.FirstRow; heading < headings.FirstRow + headings.RowCount; heading++)
        {
            var cells = table.Rows[heading].Cells;
            if (cells.AsSpan().TrimEnd("").SequenceEqual(row.Cells.AsSpan().TrimEnd(""))) return true;
        }
        return false;
    }

    static bool IsFooterOfParts(SourceRow row) => row.Texts is { Count: <= 3 } texts && IsFooter(texts[0]) && !texts.Any(CellLooks.IsNumber);

    static bool IsSectionOfParts(SourceRow row) => row.Texts is { Count: 2 } texts && SectionWord().IsMatch(texts[0]) && !texts.Any(CellLooks.IsData);

    static SectionContext ReadSection(SourceRow row, SectionContext? before)
    {
        var text = string.Join(" - ", row.Texts);
        string? site = null, team = null, task = null;
        foreach (var part in SectionParts().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (SiteWord().Match(part) is { Success: true } match) site ??= part[match.Length..].Trim(' ', ':');
            else if (TeamWord().IsMatch(part) || (team is null && task is not null)) team ??= part;
            else task ??= part;
        }
        // Without a word for it, one text alone can be either; a task is what callers look for.
        if (site is not null && team is null && task is null) return new(row.Line, text, site, null, null);
        return new(row.Line, text, site ?? before?.Site, team ?? (task is not null ? null : before?.Team), task);
    }

    [GeneratedRegex(@"^\W*(Stand\b|Seite\s+\d|Alle Angaben|Angaben ohne|Änderungen vorbehalten|Irrtümer|gedruckt|Druckdatum|Ausdruck|erstellt (am|von)|Legende|Quelle:|©|Hinweise?:|letzte Änderung|aktualisiert|gültig ab|nur für den (Dienst|internen))|^\*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Footer();

    [GeneratedRegex(@"^\W*(Team|Bereich|Abteilung|Abt\.|Sachgebiet|SG\s|Standort|Dienststelle|Geschäftsstelle|Außenstelle|Service|Referat|Gruppe|Fachbereich|Eingangszone|Leitung|Geschäftsführung)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SectionWord();

    [GeneratedRegex(@"^\W*(Standort|Dienststelle|Geschäftsstelle|Außenstelle|Gebäude|Haus)\b\s*:?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SiteWord();

    [GeneratedRegex(@"^\W*(Team|Abteilung|Abt\.|Sachgebiet|SG\s|Referat|Gruppe|Bereich|Fachbereich)|\b\w*team\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex TeamWord();

    [GeneratedRegex(@"\s+[-–—|]\s+|\s*[:;,]\s+|\s*\(|\)", RegexOptions.ExplicitCapture)]
    private static partial Regex SectionParts();
}
