using System.Collections.Immutable;
using Durchwahl.Data;
using Durchwahl.Desk.Guides;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Desk.Contract;

/// <summary>The guides that hold now.</summary>
sealed class GuideShelf(Database database, PromiseBook promises)
{
    /// <summary>
    /// What agents read about a topic: the last released version, else the one that came with the program, which nobody has reviewed (<see cref="GuideState.Suggested"/>); null when there is
    /// neither. Ask <see cref="ConversationGuide.ReviewOn"/> whether values may be named, and <see cref="ConversationGuide.Steps"/> with <see cref="PromiseSettings.Benefit"/> for its steps.
    /// </summary>
    /// <param name="office">The office.</param>
    /// <param name="topic">The key of a topic.</param>
    public async Task<ConversationGuide?> Find(OfficeId office, string topic) =>
        await database.Read(connection => GuideTable.FindReleased(connection, office, topic)) ?? SuggestedGuides.Find(office, topic);

    /// <summary>All topics of an office in their order, each with the guide that holds and the newest version, which may be a draft.</summary>
    public async Task<ImmutableArray<GuideOfTopic>> All(OfficeId office)
    {
        var versions = (await database.Read(connection => GuideTable.Newest(connection, office))).ToLookup(guide => guide.Topic, StringComparer.Ordinal);
        return [.. (await promises.Settings(office)).AllTopics().Select(topic => Of(topic, versions[topic.Key], office))];
    }

    static GuideOfTopic Of(EnquiryTopic topic, IEnumerable<ConversationGuide> versions, OfficeId office)
    {
        var newest = versions.MaxBy(guide => guide.Version);
        var released = versions.Where(guide => guide.State == GuideState.Released).MaxBy(guide => guide.Version);
        var suggested = newest is null || released is null ? SuggestedGuides.Find(office, topic.Key) : null;
        return new GuideOfTopic(topic, released ?? suggested, newest ?? suggested);
    }
}

/// <summary>A topic and its guide.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Current">What agents read; null when there is nothing.</param>
/// <param name="Newest">The newest version, perhaps a draft; null when there is none.</param>
public sealed record GuideOfTopic(EnquiryTopic Topic, ConversationGuide? Current, ConversationGuide? Newest);
