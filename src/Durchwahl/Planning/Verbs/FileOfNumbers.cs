using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Durchwahl.House;

namespace Durchwahl.Planning.Verbs;

/// <summary><c>--csv FILE</c> of a formula: many rows at once, each with its results behind its inputs, as CSV on standard output.</summary>
sealed class FileOfNumbers(CommandLine line, IReadOnlyList<NumberColumn> inputs, IReadOnlyList<string> outputs, Func<double[], double[]> formula)
{
    public Option<FileInfo?> Option { get; } = new("--csv") { Description = $"Viele Zeilen aus einer CSV-Datei mit den Spalten {string.Join(", ", inputs.Select(input => input.Name))}" };

    /// <summary>What a row's numbers cannot be together: the column and the reason, or null.</summary>
    public Func<double[], (int Column, string Reason)?> RowRule { get; init; } = _ => null;

    /// <summary>Either a file or all of the numbers.</summary>
    public void Check(CommandResult call, params IEnumerable<NumberOption> numbers)
    {
        if (call.GetResult(Option) is null)
            foreach (var number in numbers) number.Check(call);
        else if (call.GetResult(line.Json) is { Implicit: false } || numbers.Any(number => call.GetResult(number.Option) is not null))
            call.AddError("Mit --csv stehen alle Angaben in der Datei, und heraus kommt CSV: Lassen Sie --json und die anderen Angaben weg.");
    }

    public int Run(FileInfo file)
    {
        if (!file.Exists) return CommandLine.Refuse($"Die Datei {file.FullName} gibt es nicht.");
        using var text = file.OpenText();
        var table = NumberTable.Read(text, inputs);
        if (!table.Refusals.Any()) CheckRows(table);
        if (table.Refusals.Any()) return CommandLine.Refuse(table.Refusals);
        Print(table);
        return CommandLine.Done;
    }

    void CheckRows(NumberTable table)
    {
        foreach (var row in table.Rows)
            if (RowRule(row.Values) is var (column, reason)) table.Refuse(row, column, reason);
    }

    void Print(NumberTable table)
    {
        var lines = table.Rows.Select(row => string.Join(',', [.. row.Texts, .. formula(row.Values).Select(Written)])).ToList();
        Console.Out.WriteLine(string.Join(',', [.. inputs.Select(input => input.Name), .. outputs]));
        foreach (var printed in lines) Console.Out.WriteLine(printed);
    }

    // A mean over nobody is no number: the cell stays empty.
    static string Written(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
