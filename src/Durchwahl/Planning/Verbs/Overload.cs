using System.Globalization;

namespace Durchwahl.Planning.Verbs;

/// <summary>The one sentence for a line that would never come to rest.</summary>
static class Overload
{
    public static string Sentence(double erlangs, int agents) => string.Create(
        CultureInfo.GetCultureInfo("de-DE"),
        $"Die Last von {erlangs:0.####} Erlang erreicht die {agents} Plätze. Wenn niemand auflegt, wächst die Warteschlange ohne Ende. Nehmen Sie mehr Plätze, oder rechnen Sie mit Geduld (erlang a).");
}
