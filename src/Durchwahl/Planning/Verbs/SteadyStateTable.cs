using System.Globalization;
using Durchwahl.House;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Planning.Verbs;

/// <summary>The figures of a line for people and for programs.</summary>
static class SteadyStateTable
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>A mean over nobody is null: JSON has no word for it.</summary>
    public static object Json(SteadyState state) => new
    {
        state.PWait,
        state.PAbandon,
        state.MeanWaitAll,
        state.MeanWaitServed,
        MeanWaitAbandoned = double.IsNaN(state.MeanWaitAbandoned) ? null : (double?)state.MeanWaitAbandoned,
        state.ServiceLevelOfAll,
        state.ServiceLevelOfServed,
        state.ServiceLevelWithoutShortAbandons,
        state.Occupancy,
        state.MeanQueue,
    };

    public static void Print(SteadyState state, double target)
    {
        var inTime = $"In {target.ToString("0.##", German)} s beantwortet";
        (string Name, string Value)[] lines =
        [
            ($"{inTime}, von allen Anrufen", Share(state.ServiceLevelOfAll)),
            ($"{inTime}, von den beantworteten", Share(state.ServiceLevelOfServed)),
            ($"{inTime}, ohne früh aufgelegte", Share(state.ServiceLevelWithoutShortAbandons)),
            ("Finden niemanden frei", Share(state.PWait)),
            ("Legen auf", Share(state.PAbandon)),
            ("Wartezeit aller Anrufe im Mittel", Seconds(state.MeanWaitAll)),
            ("Wartezeit der beantworteten", Seconds(state.MeanWaitServed)),
            ("Wartezeit der aufgelegten", Seconds(state.MeanWaitAbandoned)),
            ("Auslastung der Plätze", Share(state.Occupancy)),
            ("Wartende im Mittel", state.MeanQueue.ToString("0.00", German)),
        ];
        var width = lines.Max(line => line.Name.Length);
        foreach (var (name, value) in lines) Console.Out.WriteLine($"{name.PadRight(width)}  {value,10}");
    }

    public static string Share(double share) => $"{(100 * share).ToString("0.0", German)}\u00A0%";

    static string Seconds(double seconds) => double.IsNaN(seconds) ? "niemand" : $"{seconds.ToString("0.0", German)}\u00A0s";
}
