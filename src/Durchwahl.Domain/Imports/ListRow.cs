namespace Durchwahl.Domain.Imports;

/// <summary>What a section row says about the rows below it.</summary>
/// <param name="Line">Of the section row.</param>
/// <param name="Text">The row as it stands: "Team 52 - Leistung".</param>
/// <param name="Site">"Standort Rinteln" without its first word, or null.</param>
/// <param name="Team">"Team 52", or null.</param>
/// <param name="Task">"Leistung", or null.</param>
public sealed record SectionContext(int Line, string Text, string? Site, string? Team, string? Task);

/// <summary>A value with the place at which it stands, so that a refusal can name it.</summary>
/// <param name="Heading">Of its column.</param>
/// <param name="Text">Never empty.</param>
public readonly record struct ListCell(string Heading, string Text);

/// <summary>One row of a phone list that is about a post or a line, its cells found by meaning.</summary>
public sealed class ListRow(SourceRow row, Headings headings, SectionContext? section)
{
    /// <summary>Where the person finds it in the file, see <see cref="SourceRow.Line"/>.</summary>
    public int Line => row.Line;

    /// <summary>The section that it stands in; null above the first.</summary>
    public SectionContext? Section => section;

    /// <summary>The first text of that meaning, or null; a section's team, task or site does not count.</summary>
    public string? this[ListColumn column] => Find(column)?.Text;

    /// <summary>The first cell of that meaning that is not empty, or null.</summary>
    public ListCell? Find(ListColumn column)
    {
        foreach (var guess in headings.Columns)
            if (guess.Column == column && row[guess.Index] is { Length: > 0 } text) return new(guess.Title, text);
        return null;
    }

    /// <summary>All cells of that meaning that are not empty ("Telefon" and "Mobil"), each different text once.</summary>
    public IEnumerable<ListCell> All(ListColumn column) =>
        headings.Columns.Where(guess => guess.Column == column && row[guess.Index].Length > 0).Select(guess => new ListCell(guess.Title, row[guess.Index])).DistinctBy(cell => cell.Text);

    /// <summary>Every understood cell that is not empty, in the file's order.</summary>
    public IEnumerable<(ListColumn Column, ListCell Cell)> Cells =>
        headings.Columns.Where(guess => guess.Column != ListColumn.Ignore && row[guess.Index].Length > 0).Select(guess => (guess.Column, new ListCell(guess.Title, row[guess.Index])));

    /// <summary>Who sits there, from the columns for names together; a text that is no name column's gives no people.</summary>
    public NameReading ReadName()
    {
        var last = this[ListColumn.LastName];
        if (last is null) return WholeName();
        if (NameNotation.IsVacancy(last)) return NameNotation.Read(last);
        // A cell merged over both columns shows the same text twice.
        var first = this[ListColumn.FirstName] is { } given && given != last ? given : null;
        return NameNotation.Read($"{this[ListColumn.Salutation]} {last}{(first is null ? "" : $", {first}")}");
    }

    NameReading WholeName()
    {
        if (Find(ListColumn.Name) is not { } cell) return NameNotation.Read(this[ListColumn.FirstName] ?? "");
        var heading = HeadingWords.Plain(cell.Heading);
        var surnameFirst = heading.StartsWith("name vorname", StringComparison.Ordinal) || heading.StartsWith("nachname vorname", StringComparison.Ordinal)
            || heading.StartsWith("familienname vorname", StringComparison.Ordinal);
        var salutation = this[ListColumn.Salutation];
        return NameNotation.Read(salutation is null || NameNotation.IsVacancy(cell.Text) ? cell.Text : $"{salutation} {cell.Text}", surnameFirst);
    }
}
