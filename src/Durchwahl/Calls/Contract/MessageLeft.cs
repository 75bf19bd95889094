using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls.Contract;

/// <summary>News for the rooms below: a caller has left a voice message. Written into the outbox in the transaction that saves the message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Contact">The contact in which it was left; its record may still be to come.</param>
/// <param name="Office">The office.</param>
sealed record MessageLeft(VoiceMessageId Message, ContactId Contact, OfficeId Office)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "MessageLeft";
}
