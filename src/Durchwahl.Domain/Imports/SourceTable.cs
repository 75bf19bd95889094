using System.Collections.Immutable;

namespace Durchwahl.Domain.Imports;

/// <summary>A table as it stands in somebody's file, before anything in it is understood.</summary>
/// <param name="Name">The sheet's name, a web page's caption or the file's name; never empty.</param>
/// <param name="Rows">In the file's order, without blank rows.</param>
public sealed record SourceTable(string Name, IReadOnlyList<SourceRow> Rows)
{
    /// <summary>The number of columns of the widest row; 0 for a table without rows.</summary>
    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Length);
}

/// <summary>One row of a <see cref="SourceTable"/>.</summary>
/// <param name="Line">Where the person finds it in the file, counted from 1: the line in which a CSV, vCard or LDIF record begins, the row number in a
/// workbook, the row's place in a table of a web page.</param>
/// <param name="Cells">Trimmed texts; an empty cell is an empty string. Rows may differ in length. What a merged cell shows stands in every cell that it covers.</param>
public readonly record struct SourceRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>The text of a column counted from 0, empty where the row is too short.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>The different texts of the row in order, without empty ones: a merged cell counts once.</summary>
    public IReadOnlyList<string> Texts => [.. Cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal)];
}
