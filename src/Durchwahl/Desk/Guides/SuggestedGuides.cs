using System.Collections.Frozen;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Desk.Guides;

/// <summary>The guides that come with the program, one for each usual topic. An office has to review them before they are released.</summary>
static class SuggestedGuides
{
    /// <summary>The law that they tell.</summary>
    public static readonly LocalDate LegalDate = new(2026, 1, 1);

    /// <summary>Where a suggestion comes from, as the history of versions says it.</summary>
    public const string Why = "Von Durchwahl vorgeschlagen, von Ihnen noch nicht geprüft";

    static readonly FrozenDictionary<string, string> Texts = EnquiryTopic.Usual.ToFrozenDictionary(topic => topic.Key, topic => Load(topic.Key), StringComparer.Ordinal);

    /// <summary>Version 1 of a topic; null when the program brings none.</summary>
    public static ConversationGuide? Find(OfficeId office, string topic) => Texts.TryGetValue(topic, out var markdown)
        ? new ConversationGuide
        {
            Office = office, Topic = topic, Version = 1, State = GuideState.Suggested, Markdown = markdown, LegalDate = LegalDate, ReviewBy = LegalDate,
            MadeAt = LegalDate.AtStartOfDayInZone(Domain.HouseTime.Zone).ToInstant(), MadeBy = Actor.Program.Name, Why = Why,
        }
        : null;

    static string Load(string topic)
    {
        using var stream = typeof(SuggestedGuides).Assembly.GetManifestResourceStream($"Durchwahl.Desk.Guides.Suggested.{topic}.md") ?? throw new FileNotFoundException(topic);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
