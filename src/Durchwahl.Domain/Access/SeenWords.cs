namespace Durchwahl.Domain.Access;

/// <summary>What kinds and ways of the access log are called: in German for people, in English in the table.</summary>
public static class SeenWords
{
    /// <summary>The German name of a kind, as in "Zusage".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not one of the named kinds.</exception>
    public static string German(SeenKind kind) => kind switch
    {
        SeenKind.Promise => "Zusage",
        SeenKind.Contact => "Kontakt",
        SeenKind.VoiceMessage => "Nachricht",
        SeenKind.CallbackRequest => "Rückruf",
        SeenKind.BookedTalk => "Telefontermin",
        SeenKind.DisclosureRequest => "Antrag auf Informationen",
        SeenKind.Representation => "Vertretung",
        SeenKind.Person => "Auskunft über eine Person",
        SeenKind.AccessLog => "Diese Aufzeichnung",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    /// <summary>The German words for a way, as in "in einer Liste gesehen".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="way"/> is not one of the named ways.</exception>
    public static string German(SeenWay way) => way switch
    {
        SeenWay.Page => "gesehen",
        SeenWay.List => "in einer Liste gesehen",
        SeenWay.Desk => "am Arbeitsplatz gesehen",
        SeenWay.Sound => "angehört",
        SeenWay.Export => "ausgegeben",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "There is no such way."),
    };

    /// <summary>The English word under which a kind is stored: "voice-message".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not one of the named kinds.</exception>
    public static string Word(SeenKind kind) => kind switch
    {
        SeenKind.Promise => "promise",
        SeenKind.Contact => "contact",
        SeenKind.VoiceMessage => "voice-message",
        SeenKind.CallbackRequest => "callback",
        SeenKind.BookedTalk => "booked-talk",
        SeenKind.DisclosureRequest => "disclosure-request",
        SeenKind.Representation => "representation",
        SeenKind.Person => "person",
        SeenKind.AccessLog => "access-log",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    /// <summary>The English word under which a way is stored: "page".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="way"/> is not one of the named ways.</exception>
    public static string Word(SeenWay way) => way switch
    {
        SeenWay.Page => "page",
        SeenWay.List => "list",
        SeenWay.Desk => "desk",
        SeenWay.Sound => "sound",
        SeenWay.Export => "export",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "There is no such way."),
    };

    /// <summary>The kind that is stored under a word; null when there is none.</summary>
    public static SeenKind? Kind(string word) => Enum.GetValues<SeenKind>().Where(kind => Word(kind) == word).Select(kind => (SeenKind?)kind).FirstOrDefault();

    /// <summary>The way that is stored under a word; null when there is none.</summary>
    public static SeenWay? Way(string word) => Enum.GetValues<SeenWay>().Where(way => Word(way) == word).Select(way => (SeenWay?)way).FirstOrDefault();
}
