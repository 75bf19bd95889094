using System.Globalization;
using System.Text;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;

namespace Durchwahl.Planning;

/// <summary>A comparison as a text for terminals: the answer, the table, where the numbers come from.</summary>
static class PlanText
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    const int LabelWidth = 34;
    const int ColumnWidth = 29;

    public static string Of(PlanComparison comparison)
    {
        var text = new StringBuilder();
        text.AppendLine(ScenarioWords.Answer(comparison, SearchTarget.Usual)).AppendLine();
        text.AppendLine(German, $"{comparison.Basis.Book.Office.Name}, {comparison.Plan.Days} Tage ab {GermanDate.Write(comparison.Plan.From)}, {comparison.Scenarios[0].Outcome.Replications} Wiederholungen, dieselben Menschen für alle. Bereich: 95 %.").AppendLine();
        AddRow(text, "", comparison, column => column.Scenario.Name);
        foreach (var figure in PlanFigures.Estimated) AddRow(text, figure.Label, comparison, column => figure.Of(column.Outcome) is var estimate && figure.Range(estimate) is { } range ? $"{figure.Value(estimate)} ({range})" : figure.Value(estimate));
        foreach (var figure in PlanFigures.FixedOf(comparison)) AddRow(text, figure.Label, comparison, figure.Value);
        AddRow(text, "Engste halbe Stunde", comparison, column => ScenarioWords.Busiest(column.Outcome) is { } half ? $"{ScenarioWords.When(half)}: {PlanFigures.Number(half.MeanWait ?? 0, "0")} s" : "–");
        text.AppendLine();
        foreach (var column in comparison.Scenarios) text.AppendLine(German, $"{column.Scenario.Name}: {ScenarioWords.Describe(column)}.");
        text.AppendLine().AppendLine("Woher die Zahlen kommen");
        foreach (var assumption in PlanAssumptions.Of(comparison)) text.AppendLine(German, $"  {assumption.Name}: {assumption.Value} ({PlanAssumptions.NameOf(assumption.Source.Basis)}) {assumption.Source.Text}");
        return text.ToString();
    }

    public static string Example()
    {
        var text = new StringBuilder();
        text.AppendLine("Rechenbeispiel Schaumburg: 15 000 Menschen, fünf Beschäftigte, Montag bis Freitag 8 bis 18 Uhr. Erlang A, Geduld 600 s, 75 % aller Anrufe in 30 Sekunden.").AppendLine();
        text.AppendLine("Bearbeitung je Anruf   Anrufe je Stunde mit fünf am Telefon");
        foreach (var (handling, calls) in SchaumburgExample.LargestLoads) text.AppendLine(German, $"{handling,18} s   {PlanFigures.Number(calls, "0.0"),8}");
        text.AppendLine();
        foreach (var sentence in ExampleWords.Sentences) text.AppendLine(sentence);
        return text.ToString();
    }

    static void AddRow(StringBuilder text, string label, PlanComparison comparison, Func<ComparedScenario, string> value)
    {
        text.Append(label.PadRight(LabelWidth));
        foreach (var column in comparison.Scenarios) text.Append(value(column).PadRight(ColumnWidth));
        while (text[^1] == ' ') text.Length--;
        text.AppendLine();
    }
}
