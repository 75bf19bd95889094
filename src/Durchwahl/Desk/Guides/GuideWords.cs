using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Desk.Guides;

/// <summary>What pages call the things of guides.</summary>
static class GuideWords
{
    /// <summary>The heading of a step, as callers understand it too.</summary>
    public static string HeadingOf(GuideStep step) => step.Kind switch
    {
        GuideStepKind.Introduction => "Worum es geht",
        GuideStepKind.Identify => "Wie wir feststellen, wer anruft",
        GuideStepKind.Ask => "Was wir fragen",
        GuideStepKind.Say => "Was wir sagen",
        GuideStepKind.DoNotSay => "Was wir nicht sagen",
        GuideStepKind.NotByPhone => "Was am Telefon nicht geht",
        GuideStepKind.Documents => "Welche Unterlagen nötig sind",
        GuideStepKind.LegalSources => "Wo das steht",
        _ => step.Title,
    };

    /// <summary>What a version is good for.</summary>
    public static string Of(GuideState state) => state switch
    {
        GuideState.Suggested => "Vorschlag, nicht geprüft",
        GuideState.Draft => "Entwurf",
        _ => "freigegeben",
    };

    /// <summary>Mark and word for the review.</summary>
    public static (string Mark, string Word) Of(ConversationGuide guide, LocalDate today) => guide.ReviewOn(today) switch
    {
        GuideReview.NeverReviewed => ("late", "noch nicht geprüft"),
        GuideReview.Expired => ("late", $"Prüfung war am {GermanDate.Write(guide.ReviewBy)} fällig"),
        GuideReview.DueSoon => ("later", $"Prüfung bis {GermanDate.Write(guide.ReviewBy)}"),
        _ => ("open", $"geprüft, gilt bis {GermanDate.Write(guide.ReviewBy)}"),
    };

    /// <summary>What agents must heed before they name a value; null when they may.</summary>
    public static string? WarningOf(ConversationGuide guide, LocalDate today) => guide.ReviewOn(today) switch
    {
        GuideReview.NeverReviewed => $"{SuggestedGuides.Why}. Bitte Werte nicht nennen.",
        GuideReview.Expired => $"Die Prüfung war am {GermanDate.Write(guide.ReviewBy)} fällig. Bitte Werte nicht nennen.",
        _ => null,
    };
}
