using Durchwahl.Domain.Planning;

namespace Durchwahl.Planning;

/// <summary>What the worked example of Schaumburg says in sentences.</summary>
static class ExampleWords
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        $"Fünf Beschäftigte sind bei 39 Stunden und einem Fünftel Abwesenheit {Number(SchaumburgExample.SeatsTaken, "0.0")} am Telefon. Drei am Telefon nehmen bei 240 s {Number(SchaumburgExample.LargestLoadOfThree, "0.0")} Anrufe je Stunde an.",
        $"{SchaumburgExample.CallsPerDay} Anrufe am Tag, 240 s, 50 reservierte Stunden so oder so: {SchaumburgExample.DirectDials} Durchwahlen mit je einer Telefonstunde nehmen {Percent(SchaumburgExample.Direct.ServiceLevelOfAll, "0")} in 30 Sekunden an, {Percent(SchaumburgExample.Direct.PAbandon, "0.0")} legen auf.",
        $"Fünf zusammen nehmen {Percent(SchaumburgExample.Pooled.ServiceLevelOfAll, "0")} an, {Percent(SchaumburgExample.Pooled.PAbandon, "0.0")} legen auf. Dafür bleiben am Tag {Math.Floor(SchaumburgExample.Callbacks):0} Rückrufe: weitere {Number(SchaumburgExample.CallbackHours, "0.0")} Stunden, die der Vergleich mitzählt.",
        $"{SchaumburgExample.CallsPerDay} am Tag sind ein Belastungstest. Üblich sind 0,2 Anrufe je Mensch und Monat, bei 15 000 Menschen 143 am Tag.",
    ];

    public static string Sources => "Landkreis Schaumburg (Bericht über das Servicecenter des Jobcenters); Versprechen der Behördennummer 115; Gesprächsdauer: Abgeordnetenhaus Berlin, Drucksache 17/11806; Geduld 600 s abgeleitet aus Jobcentre Plus 2008; 20 % Abwesenheit und gleichbleibender Andrang sind Annahmen; niemand ruft noch einmal an.";

    static string Number(double value, string format) => PlanFigures.Number(value, format);

    static string Percent(double share, string format) => $"{Number(share * 100, format)}\u00A0%";
}
