using System.Collections.Immutable;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Desk.Work;

/// <summary>A guide as the desk shows it beside a contact.</summary>
/// <param name="Topic">What the topic is called.</param>
/// <param name="Standing">"Fassung 7, Rechtsstand 01.11.2026".</param>
/// <param name="Warning">Why no values may be named; null when they may.</param>
/// <param name="Steps">Its steps.</param>
public sealed record GuideAtDesk(string Topic, string Standing, string? Warning, ImmutableArray<GuideAtDesk.Step> Steps)
{
    /// <summary>One step.</summary>
    /// <param name="Title">Its heading.</param>
    /// <param name="Html">Its text, made from Markdown that cannot contain any HTML.</param>
    /// <param name="Answers">The answers to a question.</param>
    /// <param name="IsReference">Whether it is only looked up: where it stands in the law.</param>
    /// <param name="NeedsIdentification">Whether it is only for identified persons.</param>
    public sealed record Step(string Title, string Html, ImmutableArray<(string Word, string Html)> Answers, bool IsReference, bool NeedsIdentification);

    internal static GuideAtDesk Of(EnquiryTopic topic, ConversationGuide guide, string benefit, LocalDate today) => new(
        topic.Name, $"Fassung {guide.Version}, Rechtsstand {GermanDate.Write(guide.LegalDate)}", WarningOf(guide, today), [.. guide.Steps(benefit).Steps.Select(StepOf)]);

    /// <summary>Why values of a guide may not be named; null when they may.</summary>
    internal static string? WarningOf(ConversationGuide guide, LocalDate today) => guide.ReviewOn(today) switch
    {
        GuideReview.Expired => $"Prüfung war am {GermanDate.Write(guide.ReviewBy)} fällig. Bitte Werte nicht nennen.",
        GuideReview.NeverReviewed => "Vorschlag, in dieser Dienststelle noch nicht geprüft. Bitte Werte nicht nennen.",
        _ => null,
    };

    static Step StepOf(GuideStep step) => new(
        TitleOf(step), HtmlOf(step.Markdown), [.. step.Answers.Select(answer => (answer.Word, HtmlOf(answer.Markdown)))], step.Kind == GuideStepKind.LegalSources, step.NeedsIdentification);

    static string TitleOf(GuideStep step) => step.Kind switch
    {
        GuideStepKind.Introduction => step.Title.Length > 0 ? step.Title : "Worum es geht",
        GuideStepKind.Identify => "Person feststellen",
        _ => step.Title,
    };

    static string HtmlOf(string markdown) => HouseMarkdown.Html(HouseMarkdown.Parse(markdown));
}
