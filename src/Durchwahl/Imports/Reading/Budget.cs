using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>What one reading has used of its limits, over all tables of the file.</summary>
sealed class Budget(ReadingLimits limits, CancellationToken cancellation)
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    int _rows;
    int _tables;
    long _cells;
    long _characters;

    public ReadingLimits Limits => limits;

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    public void CountTable()
    {
        if (++_tables > limits.Tables) throw new UnreadableFileException($"Die Datei enthält mehr als {Spelled(limits.Tables)} Tabellen. Bitte speichern Sie nur die Telefonliste.");
    }

    public void CountRow()
    {
        if ((++_rows & 0xFF) == 0) ThrowIfCancelled();
        if (_rows > limits.Rows) throw new UnreadableFileException($"Die Datei hat mehr als {Spelled(limits.Rows)} Zeilen. So lang ist keine Telefonliste.");
    }

    public void CountCells(int line, int count)
    {
        if (count > limits.Columns) throw new UnreadableFileException($"Zeile {Spelled(line)} hat mehr als {Spelled(limits.Columns)} Spalten. So breit ist keine Telefonliste.");
        _cells += count;
        if (_cells > limits.Cells) throw TooManyCells();
    }

    public UnreadableFileException TooManyCells() => new($"Die Datei hat mehr als {Spelled(limits.Cells)} Zellen. So groß ist keine Telefonliste.");

    public void CountText(int line, int length)
    {
        if (length > limits.CellCharacters) throw TooLongCell(line);
        _characters += length;
        if (_characters > limits.Characters) throw new UnreadableFileException($"Die Datei enthält mehr als {Spelled(limits.Characters)} Zeichen Text. So lang ist keine Telefonliste.");
    }

    public UnreadableFileException TooLongCell(int line) =>
        new($"Eine Zelle in Zeile {Spelled(line)} hat mehr als {Spelled(limits.CellCharacters)} Zeichen. Eine Telefonliste braucht so lange Zellen nicht.");

    public static string Spelled(long number) => number.ToString("N0", German);
}

/// <summary>A table while it is being read: keeps rows that hold something, trimmed, within the budget.</summary>
sealed class TableDraft(string name, Budget budget)
{
    // Control characters, soft hyphens, marks without width: nobody sees them, and a name with one is not found.
    static readonly SearchValues<char> Unwanted =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(value => value != '\n').Select(value => (char)value), '\u007F', '\u00A0', '\u00AD', '\u200B', '\u200E', '\u200F', '\uFEFF']);

    readonly List<SourceRow> _rows = [];
    string[] _previous = [];

    public void Add(int line, List<string> cells)
    {
        var count = cells.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(cells[count - 1])) count--;
        if (count == 0) return;
        budget.CountRow();
        budget.CountCells(line, count);
        var kept = new string[count];
        for (var column = 0; column < count; column++) kept[column] = Kept(line, cells[column], column);
        _previous = kept;
        _rows.Add(new SourceRow(line, ImmutableCollectionsMarshal.AsImmutableArray(kept)));
    }

    // Lists repeat team and task row by row: the same text is kept once.
    string Kept(int line, string cell, int column)
    {
        budget.CountText(line, cell.Length);
        var text = Clean(cell);
        return column < _previous.Length && _previous[column] == text ? _previous[column] : text;
    }

    static string Clean(string cell)
    {
        if (cell.AsSpan().ContainsAny(Unwanted)) cell = string.Concat(cell.ReplaceLineEndings("\n").Select(letter => letter is '\u00A0' or '\t' ? ' ' : letter).Where(letter => !Unwanted.Contains(letter)));
        return cell.Trim();
    }

    public SourceTable? ToTable() => _rows.Count == 0 ? null : new SourceTable(name, _rows);
}
