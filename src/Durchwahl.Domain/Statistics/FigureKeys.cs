namespace Durchwahl.Domain.Statistics;

/// <summary>The keys of the figures. They stand in addresses, files and stored predictions and never change.</summary>
public static class FigureKeys
{
    /// <summary>Calls that came in.</summary>
    public const string Dialled = "anrufe";

    /// <summary>Calls that somebody could have answered.</summary>
    public const string Offered = "annehmbare-anrufe";

    /// <summary>Calls in which a person spoke with a person.</summary>
    public const string Answered = "angenommen";

    /// <summary>The share answered.</summary>
    public const string ShareAnswered = "erreichbarkeit";

    /// <summary>The share of callers who gave up.</summary>
    public const string ShareAbandoned = "aufgelegt";

    /// <summary>Callers who left at once.</summary>
    public const string LeftShortly = "kurz-aufgelegt";

    /// <summary>Calls to a closed line.</summary>
    public const string Closed = "ausserhalb-der-zeiten";

    /// <summary>Messages that were left.</summary>
    public const string Messages = "nachrichten";

    /// <summary>Callbacks that were asked for.</summary>
    public const string Callbacks = "rueckrufwuensche";

    /// <summary>Calls that went to the old telephone system.</summary>
    public const string PassedOut = "alte-anlage";

    /// <summary>Calls that ended on another line.</summary>
    public const string Overflowed = "ueberlauf";

    /// <summary>Answered in time, of all.</summary>
    public const string InTimeOfAll = "rechtzeitig";

    /// <summary>Answered in time, of the answered.</summary>
    public const string InTimeOfAnswered = "rechtzeitig-der-angenommenen";

    /// <summary>Answered in time, without those who left within the same time.</summary>
    public const string InTimeWithoutShort = "rechtzeitig-ohne-kurze";

    /// <summary>The mean wait of answered callers.</summary>
    public const string MeanWait = "wartezeit";

    /// <summary>The wait that half of the answered callers do not exceed.</summary>
    public const string MedianWait = "wartezeit-haelfte";

    /// <summary>The wait that nine in ten answered callers do not exceed.</summary>
    public const string WaitOfNineInTen = "wartezeit-neun-von-zehn";

    /// <summary>The wait that 19 in 20 answered callers do not exceed.</summary>
    public const string WaitOf19In20 = "wartezeit-19-von-20";

    /// <summary>The mean talk.</summary>
    public const string MeanHandling = "gespraechsdauer";

    /// <summary>Settled at first contact.</summary>
    public const string Solved = "beim-ersten-kontakt-geloest";

    /// <summary>The share of talks that could be judged for it.</summary>
    public const string Judged = "beurteilbar";

    /// <summary>Promises given.</summary>
    public const string PromisesOpened = "zusagen";

    /// <summary>Promises kept in time.</summary>
    public const string PromisesKept = "zusagen-gehalten";

    /// <summary>Handed-over enquiries answered in time.</summary>
    public const string HandOversKept = "uebergaben-rechtzeitig";

    /// <summary>Callbacks made in time.</summary>
    public const string CallbacksKept = "rueckrufe-rechtzeitig";

    /// <summary>Promises whose person was not reached.</summary>
    public const string NotReached = "zusagen-nicht-erreicht";

    /// <summary>Promises that are owed now.</summary>
    public const string PromisesOpen = "zusagen-offen";

    /// <summary>Promises that are overdue now.</summary>
    public const string PromisesOverdue = "zusagen-ueberfaellig";

    /// <summary>Direct dials answered in their phone hours.</summary>
    public const string ReachedInHours = "telefonzeiten-erreichbar";

    /// <summary>Reports of wrong numbers.</summary>
    public const string WrongNumbers = "falsche-nummern";

    /// <summary>Promises that had come to the wrong owner.</summary>
    public const string Misroutes = "weitergereicht";

    /// <summary>Whether it helped.</summary>
    public const string Satisfaction = "geholfen";

    /// <summary>Requests for information answered in time.</summary>
    public const string DisclosureInTime = "ifg-rechtzeitig";

    /// <summary>Calls that the load guard led elsewhere.</summary>
    public const string Guarded = "belastungsschutz";
}
