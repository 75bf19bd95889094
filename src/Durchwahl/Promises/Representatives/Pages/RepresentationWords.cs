using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Promises.Representatives.Pages;

/// <summary>What pages call the things of representations.</summary>
static class RepresentationWords
{
    public static string Role(Representation representation) => representation is Representative ? "Bevollmächtigte Person" : "Beistand";

    /// <summary>Mark and word for how it stands.</summary>
    public static (string Mark, string Word) Of(Representation representation, LocalDate today) => representation.StateOn(today) switch
    {
        RepresentationState.Holds => ("open", representation is Representative ? "vertritt" : "begleitet"),
        RepresentationState.ProofMissing => ("later", "Vollmacht fehlt noch"),
        RepresentationState.NotYet => ("later", $"ab {GermanDate.Write(representation.From)}"),
        RepresentationState.Ended => ("away", $"beendet seit {GermanDate.Write(representation.Until!.Value)}"),
        RepresentationState.Revoked => ("away", $"widerrufen am {GermanDate.Write(representation.RevokedOn!.Value)}"),
        _ => ("late", $"zurückgewiesen am {GermanDate.Write(representation.Refusal!.On)}"),
    };

    /// <summary>What follows from it for whoever answers the phone.</summary>
    public static string Consequence(Representation representation, LocalDate today) => representation switch
    {
        Representative one when one.IsAppointedOn(today) && one.MaySpeakOn(today) => "Rückrufe und Briefe gehen an die bevollmächtigte Person (§ 13 Abs. 3 SGB X).",
        Representative one when one.IsAppointedOn(today) => "Briefe gehen weiter an die bevollmächtigte Person. Am Telefon spricht die Person selbst.",
        Representative one when one.HoldsOn(today) => "Ohne Vollmacht nur allgemeine Auskunft. Rückrufe und Briefe gehen an die Person selbst.",
        AccompanyingPerson one when one.MaySpeakOn(today) => "Was der Beistand vorträgt, gilt als von der Person vorgebracht, wenn sie nicht sofort widerspricht. Rückrufe und Briefe gehen an die Person selbst.",
        _ => "Rückrufe und Briefe gehen an die Person selbst.",
    };

    /// <summary>From when until when.</summary>
    public static string Days(Representation representation) => representation.Until is { } until
        ? $"von {GermanDate.Write(representation.From)} bis {GermanDate.Write(until.PlusDays(-1))}"
        : $"seit {GermanDate.Write(representation.From)}, bis auf Widerruf";

    /// <summary>By what it was found.</summary>
    public static string Of(FoundBy by)
    {
        var parts = new List<string>();
        if (by.HasFlag(FoundBy.PersonNumber)) parts.Add("Nummer der Person");
        if (by.HasFlag(FoundBy.OwnNumber)) parts.Add("Nummer der Vertretung");
        if (by.HasFlag(FoundBy.BenefitUnit)) parts.Add("BG-Nummer");
        if (by.HasFlag(FoundBy.Name)) parts.Add("Name");
        return string.Join(", ", parts);
    }
}
