using System.Collections.Immutable;

namespace Durchwahl.Domain.Desk.Guides;

/// <summary>One step of a guide as the desk shows it.</summary>
/// <param name="Kind">What the step is about.</param>
/// <param name="Title">Its heading, plain text: "Unterlagen", or the question.</param>
/// <param name="Markdown">Its text, Markdown, <c>{Leistung}</c> already replaced; empty when the title says it all.</param>
/// <param name="Answers">The answers to a question, in order; empty for other steps and open questions.</param>
/// <param name="NeedsIdentification">Whether it tells something of the case: only after the person was identified (§ 35 SGB I).</param>
public sealed record GuideStep(GuideStepKind Kind, string Title, string Markdown, ImmutableArray<GuideAnswer> Answers, bool NeedsIdentification)
{
    /// <inheritdoc />
    public bool Equals(GuideStep? other) =>
        other is not null && (Kind, Title, Markdown, NeedsIdentification) == (other.Kind, other.Title, other.Markdown, other.NeedsIdentification) && Answers.SequenceEqual(other.Answers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Title, Markdown, NeedsIdentification, Answers.Length);
}

/// <summary>An answer to a question and what follows from it.</summary>
/// <param name="Word">The answer: "Ja".</param>
/// <param name="Markdown">What the agent says or does then.</param>
public readonly record struct GuideAnswer(string Word, string Markdown);

/// <summary>What a step of a guide is about; the heading decides.</summary>
public enum GuideStepKind
{
    /// <summary>Text before the first heading: what the topic is about.</summary>
    Introduction,

    /// <summary>"Feststellen": how the person is identified before the case is spoken of.</summary>
    Identify,

    /// <summary>"Fragen": what to ask; each heading of the third level below it is one question.</summary>
    Ask,

    /// <summary>"Sagen": what to say.</summary>
    Say,

    /// <summary>"Nicht sagen": what must not be said.</summary>
    DoNotSay,

    /// <summary>"Nicht am Telefon": what cannot be done by telephone, an objection (§ 84 SGG) say.</summary>
    NotByPhone,

    /// <summary>"Unterlagen": which documents are needed.</summary>
    Documents,

    /// <summary>"Rechtsgrundlagen": where it stands.</summary>
    LegalSources,

    /// <summary>Any other heading.</summary>
    Other,
}
