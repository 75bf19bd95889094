using System.Collections.Immutable;
using Durchwahl.Domain.Promises;
using Durchwahl.Queueing;
using Unit = Durchwahl.Domain.Statistics.FigureUnit;

namespace Durchwahl.Domain.Statistics;

/// <summary>All figures in the order of the page. In their words "{Ziel}" stands for the seconds within which a call is answered in time, "{kurz}" for those of a short abandon; see <see cref="FigureSettings"/>.</summary>
public static class FigureCatalogue
{
    const string Authorities = "Behördennummer 115";
    const string LawOfInformation = "Gesetz";
    const string House = "Grundsatz des Hauses";

    /// <summary>All of them.</summary>
    public static ImmutableArray<FigureDefinition> All { get; } = [.. Calls(), .. Waiting(), .. Solving(), .. Promised(), .. Care()];

    static readonly ImmutableDictionary<string, FigureDefinition> ByKey = All.ToImmutableDictionary(figure => figure.Key);

    /// <summary>One of them; null when there is none.</summary>
    public static FigureDefinition? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static FigureDefinition Get(string key) => Find(key) ?? throw new ArgumentException($"There is no figure {key}.", nameof(key));

    /// <summary>Every figure of some sums, in order.</summary>
    public static ImmutableArray<FigureValue> Of(FigureSums sums) => [.. All.Select(figure => figure.Of(sums))];

    static IEnumerable<FigureDefinition> Calls() =>
    [
        Count(FigureKeys.Dialled, "Anrufe", "Alle Anrufe, die eingegangen sind, auch außerhalb der Telefonzeiten. Wer dreimal anruft, zählt dreimal. Von Hand eingetragene Gespräche und Anrufe, die das Haus selbst führt, zählen nicht.",
            sums => sums.Calls.Dialled),
        Count(FigureKeys.Offered, "Annehmbare Anrufe", "Anrufe, die jemand hätte annehmen können: alle ohne die, die außerhalb der Telefonzeiten kamen (auch wenn die Person eine Nachricht hinterließ), und ohne die, die bei einem Ausfall der Telefonanlage verloren gingen.",
            sums => sums.Calls.Offered),
        Count(FigureKeys.Answered, "Angenommene Anrufe", "Anrufe, in denen ein Mensch mit einem Menschen gesprochen hat. Ansagen und Nachrichten zählen nicht.", sums => sums.Calls.Answered),
        Share(FigureKeys.ShareAnswered, "Erreichbarkeit",
            "Anteil der angenommenen an den annehmbaren Anrufen. Wer innerhalb von {kurz} Sekunden wieder auflegt, hat sich meist verwählt und zählt nicht mit.",
            sums => (sums.Calls.Answered, sums.Calls.Offered - sums.Calls.LeftShortly), moreIsBetter: true),
        Share(FigureKeys.ShareAbandoned, "Vergeblich gewartet",
            "Anteil der annehmbaren Anrufe, bei denen die Person aufgelegt hat, bevor jemand abnahm. Wer innerhalb von {kurz} Sekunden wieder auflegt, zählt nicht mit.",
            sums => (sums.Calls.Of(Ending.Left) - sums.Calls.LeftShortly, sums.Calls.Offered - sums.Calls.LeftShortly), moreIsBetter: false),
        Count(FigureKeys.LeftShortly, "Gleich wieder aufgelegt", "Anrufe, bei denen die Person innerhalb von {kurz} Sekunden aufgelegt hat, bevor jemand abnahm; genau {kurz} Sekunden gehören dazu.", sums => sums.Calls.LeftShortly),
        Count(FigureKeys.Closed, "Außerhalb der Telefonzeiten", "Anrufe auf einer geschlossenen Leitung, mit und ohne Nachricht. Aus Nachrichten und Rückrufwünschen werden Zusagen; zur Erreichbarkeit zählen diese Anrufe nicht.",
            sums => sums.Calls.OutsideHours),
        Count(FigureKeys.Messages, "Nachrichten", "Anrufe, die mit einer Nachricht endeten. Aus jeder wird eine Zusage.", sums => sums.Calls.Of(Ending.Message)),
        Count(FigureKeys.Callbacks, "Rückrufwünsche", "Anrufe, die mit dem Wunsch nach einem Rückruf endeten, auch wenn der Platz in der Warteschleife erhalten blieb.", sums => sums.Calls.Of(Ending.Callback)),
        Count(FigureKeys.PassedOut, "An die alte Anlage", "Anrufe auf Nummern, die noch nicht umgezogen sind. Was dort aus ihnen wurde, ist nicht bekannt.", sums => sums.Calls.Of(Ending.Diverted)),
        Count(FigureKeys.Overflowed, "Auf anderer Leitung", "Anrufe, die auf einer anderen Leitung endeten als der gewählten: bei der Vertretung, im Team oder im Serviceteam.", sums => sums.Calls.Overflowed),
    ];

    static IEnumerable<FigureDefinition> Waiting() =>
    [
        InTime(FigureKeys.InTimeOfAll, "In {Ziel} Sekunden angenommen", "Anteil der Anrufe, die nach höchstens {Ziel} Sekunden angenommen wurden, an allen annehmbaren Anrufen. Die strengste Lesart: Wer vorher auflegt, zählt mit.",
            ServiceLevelDefinition.OfAll) with { Targets = [new FigureTarget(.75, Authorities)] },
        InTime(FigureKeys.InTimeOfAnswered, "In {Ziel} Sekunden, von den angenommenen", "Anteil der Anrufe, die nach höchstens {Ziel} Sekunden angenommen wurden, an den angenommenen Anrufen. Wer vorher auflegt, zählt nicht mit; die Zahl sieht deshalb besser aus.",
            ServiceLevelDefinition.OfAnswered),
        InTime(FigureKeys.InTimeWithoutShort, "In {Ziel} Sekunden, ohne frühe Aufleger", "Wie von allen, aber ohne die Anrufe, bei denen die Person innerhalb von {Ziel} Sekunden selbst aufgelegt hat.",
            ServiceLevelDefinition.WithoutShortAbandons),
        Mean(FigureKeys.MeanWait, "Wartezeit im Mittel", "Mittlere Zeit vom Eingang des Anrufs, bis jemand abnahm, nur angenommene Anrufe. Ansagen vor der Warteschleife gehören dazu.", sums => sums.Calls.WaitedByAnswered),
        Percentile(FigureKeys.MedianWait, "Wartezeit der Hälfte", "Die Hälfte der angenommenen Anrufe wartete höchstens so lange.", .5),
        Percentile(FigureKeys.WaitOfNineInTen, "Wartezeit von neun in zehn", "Neun von zehn angenommenen Anrufen warteten höchstens so lange.", .9),
        Percentile(FigureKeys.WaitOf19In20, "Wartezeit von 19 in 20", "19 von 20 angenommenen Anrufen warteten höchstens so lange.", .95),
        Mean(FigureKeys.MeanHandling, "Gesprächsdauer im Mittel", "Mittlere Dauer der Gespräche aller Personen zusammen, ohne Nachbearbeitung. Nie je Person.", sums => sums.Calls.Handled) with { MoreIsBetter = null },
    ];

    static IEnumerable<FigureDefinition> Solving() =>
    [
        Share(FigureKeys.Solved, "Beim ersten Kontakt gelöst",
            "Anteil der Gespräche, nach denen nichts zu tun blieb und dieselbe Person sich nicht innerhalb von 7 Tagen zum selben Anliegen wieder meldete. Ist ein Anliegen nicht vermerkt, gilt es als dasselbe. "
            + "Nur Gespräche mit übermittelter Rufnummer lassen sich beurteilen; wie viele das sind, steht daneben. Die letzten 7 Tage fehlen.",
            sums => (sums.FirstContact.Solved, sums.FirstContact.Judged), moreIsBetter: true, theme: FigureTheme.Solving) with { Targets = [new FigureTarget(.65, Authorities)] },
        Share(FigureKeys.Judged, "Davon beurteilbar", "Anteil der Gespräche, bei denen sich ein neuer Kontakt derselben Person erkennen ließe. Mit unterdrückter Rufnummer geht das nicht.",
            sums => (sums.FirstContact.Judged, sums.FirstContact.Talks), moreIsBetter: null, theme: FigureTheme.Solving),
        Share(FigureKeys.ReachedInHours, "Durchwahlen in ihren Telefonzeiten",
            "Anteil der Anrufe auf Durchwahlen während ihrer Telefonzeiten, die die Stelle selbst, ihre Vertretung oder ihr Team angenommen hat. Was das Serviceteam annahm, zählt nicht als erreicht.",
            sums => (sums.Calls.DirectAnsweredNear, sums.Calls.DirectInHours), moreIsBetter: true, theme: FigureTheme.Solving),
    ];

    static IEnumerable<FigureDefinition> Promised() =>
    [
        Count(FigureKeys.PromisesOpened, "Gegebene Zusagen", "Zusagen, die in der Zeit gegeben wurden: Rückrufe, Antworten, Termine, Berichtigungen.", sums => sums.Promises.Of(PromiseCount.Opened), FigureTheme.Promises),
        Kept(FigureKeys.PromisesKept, "Zusagen gehalten",
            "Anteil der Zusagen mit Frist in der Zeit, die bis zur Frist gehalten wurden. Überfällige zählen ab dem Tag nach der Frist als nicht gehalten. Nicht mitgezählt: zurückgenommene, und solche, bei denen die Person trotz mehrerer Anrufe nicht erreicht wurde und einen Brief bekam.")
            with { Targets = [new FigureTarget(1, House)] },
        Kept(FigureKeys.HandOversKept, "Übergaben rechtzeitig beantwortet", "Wie Zusagen gehalten, nur Anliegen, die an die zuständige Stelle übergeben wurden.", PromiseKinds.HandOver) with { Targets = [new FigureTarget(1, Authorities)] },
        Kept(FigureKeys.CallbacksKept, "Rückrufe rechtzeitig", "Wie Zusagen gehalten, nur Rückrufe, die ein Mensch zu führen hatte. Rückrufe, die die Telefonanlage bei erhaltenem Platz selbst herstellt, zählen erst, wenn sie zur Zusage werden.", PromiseKinds.Callback)
            with { Targets = [new FigureTarget(1, House)] },
        Count(FigureKeys.NotReached, "Nicht erreicht", "Zusagen mit Frist in der Zeit, bei denen die Person trotz mehrerer Anrufe nicht erreicht wurde und einen Brief bekam.", sums => sums.Promises.Of(PromiseCount.NotReached), FigureTheme.Promises),
        Now(FigureKeys.PromisesOpen, "Offene Zusagen", "Zusagen, die jetzt noch offen sind, gleich wann sie gegeben wurden.", state => state.Open),
        Now(FigureKeys.PromisesOverdue, "Überfällige Zusagen", "Offene Zusagen, deren Frist vorbei ist.", state => state.Overdue),
        Kept(FigureKeys.DisclosureInTime, "Anträge auf Informationen rechtzeitig beantwortet", "Wie Zusagen gehalten, nur Anträge nach dem Informationsfreiheitsgesetz mit gesetzlicher Frist.", PromiseKinds.DisclosureRequest)
            with { Targets = [new FigureTarget(1, LawOfInformation)] },
    ];

    static IEnumerable<FigureDefinition> Care() =>
    [
        new(FigureKeys.WrongNumbers, "Gemeldete falsche Nummern", "Meldungen, dass eine veröffentlichte Nummer nicht stimmt, je 1.000 Anrufe.", Unit.PerThousand,
            sums => PerThousandCalls(FigureKeys.WrongNumbers, sums.Promises.Of(PromiseKinds.WrongNumber, PromiseCount.Opened), sums)) { Theme = FigureTheme.Care, MoreIsBetter = false },
        Share(FigureKeys.Misroutes, "Weitergereicht", "Zusagen, die jemand weitergeben musste, weil sie an der falschen Stelle waren, je gegebene Zusage.",
            sums => (sums.Promises.Of(PromiseCount.PassedOn), sums.Promises.Of(PromiseCount.Opened)), moreIsBetter: false, theme: FigureTheme.Care),
        new(FigureKeys.Satisfaction, "Hat geholfen", "Anteil derer, die nach einer Zusage auf die freiwillige Frage „Hat es Ihnen geholfen?“ mit Ja geantwortet haben. Nur ganze Monate; bei wenigen Antworten wird nichts gezeigt.", Unit.Share,
            sums => sums.Ratings is { } ratings ? Part(FigureKeys.Satisfaction, ratings.Yes, ratings.Answers) : FigureValue.Hidden(FigureKeys.Satisfaction, Withheld.NotForThisPeriod))
            { Theme = FigureTheme.Care, MoreIsBetter = true },
        Count(FigureKeys.Guarded, "Vom Belastungsschutz umgeleitet", "Anrufe, die an einer anderen Stelle endeten, weil das Gesprächsbudget der gewählten ausgeschöpft war oder sie eine ruhige Zeit hatte.", sums => sums.Calls.Guarded, FigureTheme.Care),
    ];

    static FigureDefinition Count(string key, string name, string definition, Func<FigureSums, long> count, FigureTheme theme = FigureTheme.Calls) =>
        new(key, name, definition, Unit.Count, sums => Number(key, count(sums))) { Theme = theme };

    static FigureDefinition Share(string key, string name, string definition, Func<FigureSums, (long Part, long Whole)> of, bool? moreIsBetter, FigureTheme theme = FigureTheme.Calls) =>
        new(key, name, definition, Unit.Share, sums => of(sums) is var (part, whole) ? Part(key, part, whole) : default) { Theme = theme, MoreIsBetter = moreIsBetter };

    static FigureDefinition InTime(string key, string name, string definition, ServiceLevelDefinition reading) =>
        Share(key, name, definition, sums => (sums.Calls.AnsweredInTime, sums.Calls.CountingFor(reading)), moreIsBetter: true, FigureTheme.Waiting);

    static FigureDefinition Mean(string key, string name, string definition, Func<FigureSums, long> ticks) =>
        new(key, name, definition, Unit.Duration, sums => MeanOf(key, ticks(sums), sums.Calls.Answered)) { Theme = FigureTheme.Waiting, MoreIsBetter = false };

    static FigureDefinition Percentile(string key, string name, string definition, double share) =>
        new(key, name, definition + " Auf die nächste Stufe aufgerundet: 1 Sekunde bis 2 Minuten, 5 Sekunden bis 10 Minuten, dann 30 Sekunden.", Unit.Duration,
            sums => sums.Calls.Waits.Percentile(share) is { } wait ? new FigureValue(key, wait, sums.Calls.Waits.Count, sums.Calls.Waits.Count) : FigureValue.Hidden(key, Withheld.Nothing))
        { Theme = FigureTheme.Waiting, MoreIsBetter = false };

    static FigureDefinition Kept(string key, string name, string definition, params string[] kinds) =>
        Share(key, name, definition, sums => sums.KeptOf(kinds), moreIsBetter: true, FigureTheme.Promises);

    static FigureDefinition Now(string key, string name, string definition, Func<PromiseState, long> count) =>
        new(key, name, definition, Unit.Count, sums => sums.State is { } state ? Number(key, count(state)) : FigureValue.Hidden(key, Withheld.NotForThisPeriod)) { Theme = FigureTheme.Promises, MoreIsBetter = false };

    static FigureValue Number(string key, long count) => new(key, count, count, count);

    static FigureValue Part(string key, long part, long whole) => whole > 0 ? new FigureValue(key, (double)part / whole, part, whole) : FigureValue.Hidden(key, Withheld.Nothing);

    static FigureValue MeanOf(string key, long ticks, long count) =>
        count > 0 ? new FigureValue(key, (double)ticks / count / Ticks.PerSecond, ticks, count) : FigureValue.Hidden(key, Withheld.Nothing);

    static FigureValue PerThousandCalls(string key, long count, FigureSums sums) =>
        sums.Calls.Dialled > 0 ? new FigureValue(key, 1000d * count / sums.Calls.Dialled, count, sums.Calls.Dialled) : FigureValue.Hidden(key, Withheld.Nothing);
}
