using Durchwahl.Data;
using Durchwahl.Desk.Guides;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Desk.Contract;

/// <summary>The guides that hold now.</summary>
sealed class GuideShelf(Database database)
{
    /// <summary>
    /// What agents read about a topic: the last released version, else the one that came with the program, which nobody has reviewed (<see cref="GuideState.Suggested"/>); null when there is
    /// neither. Ask <see cref="ConversationGuide.ReviewOn"/> whether values may be named.
    /// </summary>
    /// <param name="office">The office.</param>
    /// <param name="topic">The key of a topic.</param>
    public async Task<ConversationGuide?> Find(OfficeId office, string topic) =>
        await database.Read(connection => GuideTable.FindReleased(connection, office, topic)) ?? SuggestedGuides.Find(office, topic);
}
