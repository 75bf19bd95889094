using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls.Contract;

/// <summary>News for the rooms below: somebody has settled a voice message on the page of messages. Not written when a room below has settled it.</summary>
/// <param name="Message">The message; it knows when and who.</param>
/// <param name="Office">The office.</param>
sealed record MessageSettled(VoiceMessageId Message, OfficeId Office)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "MessageSettled";
}

/// <summary>News for the rooms below: somebody has settled a callback on the page of callbacks. Not written when a room below has settled it.</summary>
/// <param name="Request">The request; it knows when, who and with which note.</param>
/// <param name="Office">The office.</param>
sealed record CallbackSettled(CallbackRequestId Request, OfficeId Office)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "CallbackSettled";
}
