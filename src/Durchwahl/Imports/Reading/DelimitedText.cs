using System.Text;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>CSV in any dialect, read in one pass. Own code because a refusal names the line in which a quotation mark opens, and because a cell is bounded while
/// it grows.</summary>
sealed class DelimitedText(TextReader text, Budget budget)
{
    const int SampleCharacters = 64 * 1024;
    static readonly char[] Candidates = [';', ',', '\t', '|'];

    readonly char[] _buffer = new char[SampleCharacters];
    readonly StringBuilder _cell = new();
    readonly List<string> _record = [];
    int _length;
    int _next;
    int _line = 1;

    public SourceTable? Read(string name)
    {
        _length = text.ReadBlock(_buffer);
        var delimiter = TakeSeparatorLine() ?? GuessDelimiter(_buffer.AsSpan(0, _length));
        var draft = new TableDraft(name, budget);
        while (Peek() >= 0)
        {
            var line = _line;
            ReadRecord(delimiter);
            draft.Add(line, _record);
        }
        return draft.ToTable();
    }

    // Excel writes and reads "sep=;" as a first line.
    char? TakeSeparatorLine()
    {
        var start = _buffer.AsSpan(0, _length);
        if (start.Length < 5 || !start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || (start.Length > 5 && start[5] is not ('\r' or '\n'))) return null;
        _next = 5;
        EndLine(Take());
        return start[4];
    }

    /// <summary>The delimiter with which most records have the same number of cells, weighted by that number; commas inside quoted cells do not count.</summary>
    internal static char GuessDelimiter(ReadOnlySpan<char> sample)
    {
        var (best, bestScore) = (';', 0.0);
        foreach (var candidate in Candidates)
        {
            var counts = CellsPerRecord(sample, candidate);
            var usual = counts.Where(count => count > 1).GroupBy(count => count).MaxBy(group => group.Count());
            var score = usual is null ? 0 : (double)usual.Count() / counts.Count * Math.Sqrt(usual.Key - 1);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    static List<int> CellsPerRecord(ReadOnlySpan<char> sample, char delimiter)
    {
        var counts = new List<int>();
        var (cells, quoted, atStart, isBlank) = (1, false, true, true);
        foreach (var letter in sample)
        {
            if (letter == '"' && (quoted || atStart)) quoted = !quoted;
            else if (quoted) continue;
            else if (letter == delimiter) (cells, atStart, isBlank) = (cells + 1, true, false);
            else if (letter is '\n' or '\r')
            {
                if (!isBlank) counts.Add(cells);
                (cells, atStart, isBlank) = (1, true, true);
            }
            else (atStart, isBlank) = (false, false);
        }
        if (!isBlank) counts.Add(cells);
        return counts;
    }

    void ReadRecord(char delimiter)
    {
        _record.Clear();
        while (true)
        {
            ReadCell(delimiter);
            _record.Add(_cell.ToString());
            _cell.Clear();
            if (_record.Count > budget.Limits.Columns) budget.CountCells(_line, _record.Count);
            var end = Take();
            if (end == delimiter) continue;
            EndLine(end);
            return;
        }
    }

    // Stops before the delimiter or the line's end.
    void ReadCell(char delimiter)
    {
        if (Peek() == '"') ReadQuoted();
        while (Peek() is >= 0 and var letter && letter != delimiter && letter is not ('\r' or '\n')) Append((char)Take());
    }

    void ReadQuoted()
    {
        var opened = _line;
        Take();
        while (true)
        {
            var letter = Take();
            if (letter < 0) throw NeverClosed(opened);
            if (letter == '"')
            {
                if (Peek() != '"') return;
                Take();
            }
            else if (letter is '\r' or '\n')
            {
                EndLine(letter);
                letter = '\n';
            }
            if (_cell.Length >= budget.Limits.CellCharacters) throw NeverClosed(opened);
            _cell.Append((char)letter);
        }
    }

    static UnreadableFileException NeverClosed(int line) =>
        new($"In Zeile {Budget.Spelled(line)} beginnt ein Anführungszeichen, das nicht geschlossen wird. Bitte ergänzen Sie es und laden Sie die Datei noch einmal.");

    void Append(char letter)
    {
        if (_cell.Length >= budget.Limits.CellCharacters) throw budget.TooLongCell(_line);
        _cell.Append(letter);
    }

    void EndLine(int end)
    {
        if (end < 0) return;
        if (end == '\r' && Peek() == '\n') Take();
        _line++;
        if ((_line & 0xFFF) == 0) budget.ThrowIfCancelled();
    }

    int Peek() => _next < _length || Refill() ? _buffer[_next] : -1;

    int Take() => _next < _length || Refill() ? _buffer[_next++] : -1;

    bool Refill()
    {
        (_next, _length) = (0, text.Read(_buffer));
        return _length > 0;
    }
}
