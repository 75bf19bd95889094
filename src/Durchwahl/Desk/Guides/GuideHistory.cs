using System.Collections.Immutable;
using Durchwahl.Data;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Desk.Guides;

/// <summary>A version and what it changed.</summary>
/// <param name="Guide">The version.</param>
/// <param name="Words">What differs from the one before it in the list; empty for the first.</param>
public sealed record VersionInWords(ConversationGuide Guide, ImmutableArray<string> Words);

/// <summary>The versions of a guide.</summary>
static class GuideHistory
{
    /// <summary>All versions, the newest first; the suggestion alone while the office has made nothing of it.</summary>
    public static async Task<IReadOnlyList<ConversationGuide>> Versions(Database database, OfficeId office, string topic) =>
        await database.Read(connection => GuideTable.Of(connection, office, topic)) is { Count: > 0 } versions ? versions : SuggestedGuides.Find(office, topic) is { } suggested ? [suggested] : [];

    /// <summary>Each version with what differs from the next older one in the same list, so that a list of public versions never tells what an internal one said.</summary>
    public static ImmutableArray<VersionInWords> Of(IReadOnlyList<ConversationGuide> newestFirst) =>
        [.. newestFirst.Select((guide, place) => new VersionInWords(guide, place + 1 < newestFirst.Count ? Words(newestFirst[place + 1], guide) : []))];

    static ImmutableArray<string> Words(ConversationGuide before, ConversationGuide after) =>
        GuideDifference.Between(before, after) is { IsEmpty: false } words ? words : ["Am Text hat sich nichts geändert."];
}
