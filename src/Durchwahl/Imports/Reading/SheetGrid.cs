using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>The filled cells of one sheet; merged cells are spread when all are known, since a sheet names them after its cells.</summary>
sealed class SheetGrid(Budget budget)
{
    readonly SortedList<int, List<string>> _rows = [];
    readonly List<(int Top, int Left, int Bottom, int Right)> _merged = [];
    long _cells;
    long _spread;

    public void Set(int line, int column, string text)
    {
        if (column > budget.Limits.Columns) budget.CountCells(line, column);
        var cells = Row(line);
        _cells += Math.Max(0, column - cells.Count);
        if (_cells > budget.Limits.Cells) throw budget.TooManyCells();
        while (cells.Count < column) cells.Add("");
        cells[column - 1] = text;
    }

    List<string> Row(int line)
    {
        if (_rows.Count > 0 && _rows.GetKeyAtIndex(_rows.Count - 1) == line) return _rows.GetValueAtIndex(_rows.Count - 1);
        if (_rows.TryGetValue(line, out var known)) return known;
        if (_rows.Count >= budget.Limits.Rows) throw new UnreadableFileException($"Die Datei hat mehr als {Budget.Spelled(budget.Limits.Rows)} Zeilen. So lang ist keine Telefonliste.");
        var cells = new List<string>();
        _rows.Add(line, cells);
        return cells;
    }

    public void Merge(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1) return;
        var (top, left) = Workbook.Place(range[..colon]);
        var (bottom, right) = Workbook.Place(range[(colon + 1)..]);
        Merge(top, left, bottom, right);
    }

    public void Merge(int top, int left, int bottom, int right)
    {
        _merged.Add((top, left, bottom, Math.Min(right, budget.Limits.Columns)));
        if (_merged.Count > budget.Limits.Rows) throw PackedParts.Damaged();
    }

    public SourceTable? ToTable(string name)
    {
        foreach (var (top, left, bottom, right) in _merged) Spread(top, left, bottom, right);
        var draft = new TableDraft(name, budget);
        foreach (var (line, cells) in _rows) draft.Add(line, cells);
        return draft.ToTable();
    }

    // Into rows that exist only: what is merged over rows without any content of their own stays one row.
    void Spread(int top, int left, int bottom, int right)
    {
        if (!_rows.TryGetValue(top, out var first) || first.Count < left || first[left - 1].Length == 0) return;
        var text = first[left - 1];
        for (var index = _rows.IndexOfKey(top); index < _rows.Count && _rows.GetKeyAtIndex(index) <= bottom; index++)
        {
            _spread += Math.Max(1, right - left + 1);
            if (_spread > budget.Limits.Cells) throw new UnreadableFileException("Die Arbeitsmappe hat zu große verbundene Zellen. Bitte heben Sie die Verbindungen auf.");
            var cells = _rows.GetValueAtIndex(index);
            while (cells.Count < right) cells.Add("");
            for (var column = left; column <= right; column++)
                if (cells[column - 1].Length == 0) cells[column - 1] = text;
        }
    }
}
