using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls;

/// <summary>Gives out the sound of a voice message. Each time stands in the audit trail: it is social data.</summary>
sealed class ListenToMessage(Database database, HouseTime time)
{
    /// <summary>The sound; null when there is no such message, or its sound is deleted.</summary>
    /// <param name="office">The office.</param>
    /// <param name="id">The message.</param>
    /// <param name="by">Who listens.</param>
    /// <param name="isFurther">Whether this only fetches more of what was given out just now.</param>
    public async Task<(VoiceMessage Message, byte[] Sound)?> Listen(OfficeId office, VoiceMessageId id, Actor by, bool isFurther)
    {
        if (await database.Read(connection => VoiceMessageTable.Find(connection, office, id)) is not { } message) return null;
        if (await database.Read(connection => VoiceMessageTable.Sound(connection, id)) is not { } sound) return null;
        if (!isFurther) await database.Write(transaction => Note(transaction, message, by));
        return (message, sound);
    }

    async Task Note(System.Data.Common.DbTransaction transaction, VoiceMessage message, Actor by)
    {
        await VoiceMessageTable.SetListened(transaction, message.Id, time.Now, by.Name);
        await Audit.Append(transaction, time.Now, by, message.Office, "Nachricht angehört", $"message:{message.Id.Value}");
    }
}
