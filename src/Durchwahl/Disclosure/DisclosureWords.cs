using System.Collections.Immutable;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Disclosure;

/// <summary>What pages call the things of the register, in German and English.</summary>
static class DisclosureWords
{
    /// <summary>What happened.</summary>
    public static string Of(DisclosureStepKind what) => what switch
    {
        DisclosureStepKind.Acknowledged => "Eingang bestätigt",
        DisclosureStepKind.AskedToClarify => "nachgefragt, was gemeint ist",
        DisclosureStepKind.Clarified => "Nachfrage beantwortet",
        DisclosureStepKind.HearingBegun => "Dritte werden angehört",
        DisclosureStepKind.HearingEnded => "Anhörung beendet",
        DisclosureStepKind.FeeAnnounced => "Gebühr angekündigt",
        DisclosureStepKind.Granted => "Informationen herausgegeben",
        DisclosureStepKind.PartlyGranted => "Informationen teilweise herausgegeben",
        DisclosureStepKind.Refused => "abgelehnt",
        DisclosureStepKind.NotHeld => "Informationen nicht vorhanden",
        DisclosureStepKind.PassedOn => "an die zuständige Behörde verwiesen",
        DisclosureStepKind.Withdrawn => "zurückgenommen",
        DisclosureStepKind.MediatorCalled => "vermittelnde Stelle angerufen",
        DisclosureStepKind.MediatorDone => "Vermittlung beendet",
        _ => "Widerspruch eingegangen",
    };

    /// <summary>What happened, in the language of a public page.</summary>
    public static string In(Language language, DisclosureStepKind what) => language is not Language.English ? Of(what) : what switch
    {
        DisclosureStepKind.Acknowledged => "receipt confirmed",
        DisclosureStepKind.AskedToClarify => "asked what is meant",
        DisclosureStepKind.Clarified => "question answered",
        DisclosureStepKind.HearingBegun => "third parties are heard",
        DisclosureStepKind.HearingEnded => "hearing ended",
        DisclosureStepKind.FeeAnnounced => "fee announced",
        DisclosureStepKind.Granted => "information given",
        DisclosureStepKind.PartlyGranted => "information given in part",
        DisclosureStepKind.Refused => "refused",
        DisclosureStepKind.NotHeld => "no such information here",
        DisclosureStepKind.PassedOn => "referred to the authority in charge",
        DisclosureStepKind.Withdrawn => "withdrawn",
        DisclosureStepKind.MediatorCalled => "mediator called upon",
        DisclosureStepKind.MediatorDone => "mediation ended",
        _ => "objection received",
    };

    /// <summary>Why something is withheld.</summary>
    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.PublicInterest => "öffentliche Belange, laufende Verfahren (§ 3 Nr. 1 bis 3 IFG)",
        RefusalReason.Secrecy => "Sozialgeheimnis, Geheimhaltung durch Gesetz (§ 3 Nr. 4 IFG, § 35 SGB I)",
        RefusalReason.DecisionInPreparation => "Entscheidung in Vorbereitung (§ 4 IFG)",
        RefusalReason.PersonalData => "personenbezogene Daten (§ 5 IFG)",
        RefusalReason.TradeSecret => "geistiges Eigentum, Geschäftsgeheimnis (§ 6 IFG)",
        RefusalReason.Available => "schon bekannt oder allgemein zugänglich (§ 9 Abs. 3 IFG)",
        _ => "anderer Grund",
    };

    /// <summary>The state: the mark and the words.</summary>
    public static (string Mark, string Word) StateOf(DisclosureRequest request, LocalDate today, HouseCalendar calendar, Language? language = null)
    {
        var spoken = language ?? Language.German;
        var english = spoken is Language.English;
        if (request.End is { } end) return (request.WasInTime(calendar) == false ? "later" : end.What == DisclosureStepKind.Withdrawn ? "away" : "open", In(spoken, end.What) + (request.WasInTime(calendar) == false ? english ? ", late" : ", verspätet" : ""));
        if (request.IsOverdueOn(today, calendar)) return ("late", english ? "overdue" : "überfällig");
        if (request.HearingUntil(calendar) is not null) return ("later", In(spoken, DisclosureStepKind.HearingBegun));
        return ("later", english ? "open" : "offen");
    }

    /// <summary>The figures in one sentence.</summary>
    public static string Sentence(DisclosureFigures figures, Language? language = null) => language is Language.English
        ? $"{figures.Received} received, {figures.InTime} answered in time, {figures.Late} late, {figures.Open} open, {figures.Overdue} overdue"
            + (figures.Withdrawn == 0 ? "." : $", {figures.Withdrawn} withdrawn.")
        : $"{figures.Received} eingegangen, {figures.InTime} rechtzeitig beantwortet, {figures.Late} verspätet, {figures.Open} offen, {figures.Overdue} überfällig"
            + (figures.Withdrawn == 0 ? "." : $", {figures.Withdrawn} zurückgenommen.");
}
