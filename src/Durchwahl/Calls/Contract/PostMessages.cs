using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Calls.Contract;

/// <summary>Voice messages that were left for posts, for whoever sits there.</summary>
sealed class PostMessages(Database database, ListenToMessage listen)
{
    /// <summary>The messages for these posts that nobody has settled, the oldest first, each with the number of the caller as long as it is kept. Whoever shows them notes that in the access log.</summary>
    public Task<IReadOnlyList<PostMessage>> Open(OfficeId office, IReadOnlyCollection<PostId> posts, int most) => database.Read<IReadOnlyList<PostMessage>>(async connection =>
    {
        var found = new List<PostMessage>();
        foreach (var message in await VoiceMessageTable.OpenOf(connection, office, posts, most)) found.Add(new PostMessage(message, await ContactCallerTable.Find(connection, message.Contact)));
        return found;
    });

    /// <summary>The sound of a message for one of these posts, noted in the audit trail; null when there is none, or it is for others.</summary>
    /// <param name="office">The office.</param>
    /// <param name="id">The message.</param>
    /// <param name="posts">The posts of whoever listens.</param>
    /// <param name="by">Who listens.</param>
    /// <param name="isFurther">Whether this only fetches more of what was given out just now.</param>
    public async Task<byte[]?> Listen(OfficeId office, VoiceMessageId id, IReadOnlyCollection<PostId> posts, Actor by, bool isFurther)
    {
        if (await database.Read(connection => VoiceMessageTable.Find(connection, office, id)) is not { Post: { } post } || !posts.Contains(post)) return null;
        return (await listen.Listen(office, id, by, isFurther))?.Sound;
    }
}

/// <summary>A voice message with the number of who left it.</summary>
/// <param name="Message">The message.</param>
/// <param name="Caller">The number; null when suppressed or forgotten. Never a proof of who spoke.</param>
public sealed record PostMessage(VoiceMessage Message, PhoneNumber? Caller);
