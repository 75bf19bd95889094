using NodaTime;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Desk.Guides;

/// <summary>One version of what agents ask and say about a topic (Leitfaden). Never changed: each change is a new version.</summary>
public sealed record ConversationGuide
{
    /// <summary>The office whose guide it is.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The key of an <see cref="Promises.EnquiryTopic"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>Counts up from 1 within the topic.</summary>
    public required int Version { get; init; }

    /// <summary>What it is good for.</summary>
    public required GuideState State { get; init; }

    /// <summary>Markdown with the headings that <see cref="GuideSteps"/> knows.</summary>
    public required string Markdown { get; init; }

    /// <summary>The day whose law it tells (Rechtsstand).</summary>
    public required LocalDate LegalDate { get; init; }

    /// <summary>The last day on which it counts as reviewed; from the next day on agents name no values from it.</summary>
    public required LocalDate ReviewBy { get; init; }

    /// <summary>Whether only staff read it; otherwise a released version stands on the office's public page.</summary>
    public bool IsInternal { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant MadeAt { get; init; }

    /// <summary>Who made it, as an account name.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Why, in a few words.</summary>
    public required string Why { get; init; }

    /// <summary>Whether the public may read it.</summary>
    public bool IsPublic => State == GuideState.Released && !IsInternal;

    /// <summary>Whether its values may be named on <paramref name="day"/>.</summary>
    public GuideReview ReviewOn(LocalDate day) =>
        State == GuideState.Suggested ? GuideReview.NeverReviewed
        : day > ReviewBy ? GuideReview.Expired
        : day.PlusDays(DaysOfWarning) >= ReviewBy ? GuideReview.DueSoon
        : GuideReview.Current;

    /// <summary>Its steps.</summary>
    /// <param name="benefit">What <c>{Leistung}</c> stands for.</param>
    public GuideSteps Steps(string benefit) => GuideSteps.Read(Markdown, benefit);

    /// <summary>How many days before <see cref="ReviewBy"/> the next review is announced.</summary>
    public const int DaysOfWarning = 30;
}

/// <summary>What a version of a guide is good for.</summary>
public enum GuideState
{
    /// <summary>It came with the program and nobody in the office has reviewed it.</summary>
    Suggested,

    /// <summary>Somebody is at work on it; agents still read the last released version.</summary>
    Draft,

    /// <summary>Somebody in the office has reviewed it; agents read it, and the public unless it is internal.</summary>
    Released,
}

/// <summary>Whether the values in a guide may be named.</summary>
public enum GuideReview
{
    /// <summary>Reviewed, and the next review is far.</summary>
    Current,

    /// <summary>Reviewed, and the next review is due within <see cref="ConversationGuide.DaysOfWarning"/> days.</summary>
    DueSoon,

    /// <summary>The review is overdue: agents name no values.</summary>
    Expired,

    /// <summary>Nobody in the office has reviewed it: agents name no values.</summary>
    NeverReviewed,
}
