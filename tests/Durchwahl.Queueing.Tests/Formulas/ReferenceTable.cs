using System.Globalization;

namespace Durchwahl.Queueing.Tests.Formulas;

/// <summary>A table in the folder Reference, read row by row.</summary>
static class ReferenceTable
{
    public static IReadOnlyList<ReferenceRow> Read(string file)
    {
        using var reader = new StreamReader(typeof(ReferenceTable).Assembly.GetManifestResourceStream(file)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Trim().Split(',').Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at, StringComparer.Ordinal);
        return [.. lines.Skip(1).Select(line => new ReferenceRow(columns, line.Trim().Split(','), line.Trim()))];
    }
}

/// <summary>One row of a table.</summary>
sealed record ReferenceRow(IReadOnlyDictionary<string, int> Columns, string[] Cells, string Line)
{
    public string Text(string column) => Cells[Columns[column]];

    public bool Has(string column) => Columns.ContainsKey(column) && Text(column).Length > 0;

    public double this[string column] => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public int Whole(string column) => (int)this[column];

    /// <summary>Within <c>1e-12 x max(|reference|, 1e-3)</c>.</summary>
    public void Agrees(string column, double computed) => Agrees(column, computed, 1e-12 * Math.Max(Math.Abs(this[column]), 1e-3));

    /// <summary>As every figure, and within 1e-13 near 0 and 1.</summary>
    public void LevelAgrees(string column, double computed)
    {
        Agrees(column, computed, 1e-12 * Math.Max(this[column], 1e-3));
        if (this[column] is < 0.01 or > 0.99) Agrees(column, computed, 1e-13);
    }

    public void Agrees(string column, double computed, double tolerance)
    {
        var difference = Math.Abs(computed - this[column]);
        (difference <= tolerance).ShouldBeTrue($"{column}: {computed:R} differs by {difference:G3}, more than {tolerance:G3}; row {Line}");
    }
}
