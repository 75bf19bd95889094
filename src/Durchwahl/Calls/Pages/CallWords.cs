using System.Globalization;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Pages;

/// <summary>What pages call the things of the telephone.</summary>
static class CallWords
{
    /// <summary>How a contact ended.</summary>
    public static string Of(Ending ending) => ending switch
    {
        Ending.Answered => "beantwortet",
        Ending.Left => "aufgelegt",
        Ending.Diverted => "an die alte Anlage",
        Ending.Message => "Nachricht",
        Ending.Callback => "Rückruf zugesagt",
        Ending.Closed => "außerhalb der Zeit",
        _ => "Anlage ausgefallen",
    };

    /// <summary>The mark of an ending: full, half, barred or diamond.</summary>
    public static string MarkOf(Ending ending) => ending switch
    {
        Ending.Answered => "open",
        Ending.Message or Ending.Callback or Ending.Diverted => "later",
        Ending.Left or Ending.Closed => "away",
        _ => "late",
    };

    /// <summary>How a contact came; null for a call.</summary>
    public static string? Of(ContactChannel channel) => channel switch
    {
        ContactChannel.Callback => "Rückruf",
        ContactChannel.Entered => "von Hand eingetragen",
        ContactChannel.Visit => "Besuch",
        ContactChannel.Written => "schriftlich",
        _ => null,
    };

    public static string Of(StepKind step) => step switch
    {
        StepKind.Arrived => "Anruf kommt an",
        StepKind.PickedUp => "Ansage",
        StepKind.Waited => "wartet",
        StepKind.Rang => "klingelt",
        StepKind.StoppedRinging => "klingelt nicht mehr",
        StepKind.Connected => "im Gespräch",
        StepKind.WasOffered => "Nachricht oder Rückruf angeboten",
        StepKind.Recorded => "Nachricht aufgenommen",
        StepKind.KeptPlace => "Rückruf gewählt, Platz behalten",
        StepKind.CalledBack => "zurückgerufen",
        StepKind.PassedOut => "an die alte Anlage gegeben",
        StepKind.Ended => "beendet",
        _ => "nach einer Unterbrechung wieder aufgenommen",
    };

    public static string Of(CallbackReason reason) => reason switch
    {
        CallbackReason.Asked => "hat um Rückruf gebeten",
        CallbackReason.NotReached => "automatisch nicht erreicht",
        _ => "Rückruf wurde unterbrochen",
    };

    public static string Of(MoveState state) => state switch
    {
        MoveState.Old => "alt",
        MoveState.Parallel => "parallel",
        _ => "neu",
    };

    /// <summary>As in "38 s" and "2:05 Min.".</summary>
    public static string Of(Duration length) => length < Duration.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalSeconds}\u00A0s")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)length.TotalMinutes}:{length.Seconds:00}\u00A0Min.");

    /// <summary>As in "14.09.2026, 10:00 Uhr".</summary>
    public static string Moment(Instant at) => HouseTime.LocalOf(at).ToString("dd.MM.uuuu, HH:mm", CultureInfo.InvariantCulture) + " Uhr";

    /// <summary>What staff call a number of the office: the post, the team or the service number.</summary>
    public static string TitleOf(OfficeBook book, PhoneNumber number)
    {
        var line = book.Lines.FirstOrDefault(known => known.Number == number);
        return line switch
        {
            { Post: { } post } => book.Posts.FirstOrDefault(known => known.Id == post)?.Title ?? "",
            { Team: { } team } => book.Teams.FirstOrDefault(known => known.Id == team)?.Name ?? "",
            { Kind: LineKind.Service } => "Servicenummer",
            _ => "",
        };
    }
}

/// <summary>What the head of a page says after something was done.</summary>
static class CallDone
{
    public static string? Of(string? word) => word switch
    {
        "gespeichert" => "Gespeichert. Das Telefon arbeitet ab sofort danach.",
        "unveraendert" => "Es war schon so. Es wurde nichts geändert.",
        "nachricht-erledigt" => "Erledigt. Die Aufnahme wird nach 30 Tagen gelöscht.",
        "rueckruf-erledigt" => "Erledigt. Der Rückruf wird nach 30 Tagen gelöscht.",
        "gesperrt" => "Gesperrt. Wer von dieser Nummer anruft, kann nur noch eine Nachricht hinterlassen.",
        "aufgehoben" => "Die Sperre ist aufgehoben.",
        "weiter" => "Einen Schritt weiter. Neue Anrufe gehen ab sofort diesen Weg.",
        "zurueck" => "Einen Schritt zurück. Neue Anrufe gehen ab sofort diesen Weg.",
        "entfernt" => "Entfernt. Für die Stelle gilt wieder, was für alle gilt.",
        "ersetzt" => "Ersetzt. Läuft die Telefonanlage auf demselben Rechner, spielt sie ab sofort Ihre Aufnahme.",
        "erzeugt" => "Das Telefon spricht diese Ansage wieder selbst.",
        _ => null,
    };
}

/// <summary>The office of the address as these pages need it.</summary>
static class CallSteps
{
    /// <summary>The working state of the office in the address; null when it has none.</summary>
    public static Task<OfficeBook?> CallBook(this HttpContext context) => context.RequestServices.GetRequiredService<PhoneBook.Contract.OfficeBooks>().Find(
        OfficeKey.Parse(Access.Contract.VisitorOfRequest.Office(context).Key));
}
