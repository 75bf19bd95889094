using System.Text;

namespace Durchwahl.Planning.Verbs;

/// <summary>A column that a file of numbers must have.</summary>
sealed record NumberColumn(string Name, NumberRule Rule);

/// <summary>A file of numbers with named columns, read whole before anything is computed: one row that cannot be refuses the file.</summary>
sealed class NumberTable
{
    const int MostRefusals = 20;

    readonly IReadOnlyList<NumberColumn> _columns;
    readonly List<string> _refusals = [];
    readonly List<NumberRow> _rows = [];

    NumberTable(IReadOnlyList<NumberColumn> columns) => _columns = columns;

    public IReadOnlyList<NumberRow> Rows => _rows;

    /// <summary>What is wrong, each with line, column, value and reason; empty when everything is right.</summary>
    public IEnumerable<string> Refusals => _refusals.Count <= MostRefusals ? _refusals : [.. _refusals.Take(MostRefusals), $"Und {_refusals.Count - MostRefusals} weitere Angaben."];

    public static NumberTable Read(TextReader text, IReadOnlyList<NumberColumn> columns)
    {
        var table = new NumberTable(columns);
        if (table.PlacesIn(Cells(text.ReadLine() ?? "")) is { } places) table.ReadRows(text, places);
        return table;
    }

    /// <summary>Refuses a row for what its numbers are together.</summary>
    public void Refuse(NumberRow row, int column, string reason) => _refusals.Add($"Zeile {row.Line}, Spalte {_columns[column].Name}, Wert „{row.Texts[column]}“: {reason}");

    int[]? PlacesIn(List<string> header)
    {
        var places = _columns.Select(column => header.IndexOf(column.Name)).ToArray();
        foreach (var (column, place) in _columns.Zip(places))
            if (place < 0) _refusals.Add($"Zeile 1: Die Spalte {column.Name} fehlt. Nötig sind, durch Kommas getrennt: {string.Join(", ", _columns.Select(needed => needed.Name))}.");
        return _refusals.Count == 0 ? places : null;
    }

    void ReadRows(TextReader text, int[] places)
    {
        for (var line = 2; text.ReadLine() is { } record; line++)
        {
            if (string.IsNullOrWhiteSpace(record)) continue;
            var cells = Cells(record);
            var row = new NumberRow(line, [.. places.Select(place => place < cells.Count ? cells[place] : "")], new double[places.Length]);
            for (var column = 0; column < places.Length; column++)
            {
                row.Values[column] = _columns[column].Rule.Read(row.Texts[column], out var reason);
                if (reason is not null) Refuse(row, column, reason);
            }
            _rows.Add(row);
        }
    }

    static List<string> Cells(string record)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in record)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == ',' && !isQuoted) EndCell();
            else cell.Append(letter);
        }
        EndCell();
        return cells;

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }
}

/// <summary>A row: where it stands, what is written in the columns, and the numbers that this means.</summary>
sealed record NumberRow(int Line, string[] Texts, double[] Values);
