using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>Keeps what the telephone must not forget. Entries return at once and are written in order, outside the telephone's way.</summary>
interface ICallJournal
{
    /// <summary>A call has come in: from now on it is known, whatever happens to this program.</summary>
    void Opened(OpenCall call);

    /// <summary>A call talks with a post.</summary>
    void Answered(ContactId contact, PostId post, Instant at);

    /// <summary>A call is over.</summary>
    void Ended(EndedCall call);

    /// <summary>Somebody keeps a place, or an attempt to call back was made.</summary>
    void Kept(KeptPlace place);

    /// <summary>A kept place is settled: the person was reached, or people have to see to it.</summary>
    void Settled(ContactId place, bool isReached, Instant at);
}

/// <summary>A call that is not over yet.</summary>
/// <param name="Contact">Identifies the contact.</param>
/// <param name="Office">The office.</param>
/// <param name="Source">Which driver.</param>
/// <param name="Call">Its name at the exchange.</param>
/// <param name="Dialled">The number that was dialled.</param>
/// <param name="Caller">The caller's number; null when suppressed or unreadable.</param>
/// <param name="Arrived">When it came in.</param>
/// <param name="AnsweredBy">The post that talks with the caller; null while nobody does.</param>
/// <param name="AnsweredAt">Since when; null while nobody does.</param>
sealed record OpenCall(
    ContactId Contact, OfficeId Office, ContactSource Source, string Call, PhoneNumber Dialled, PhoneNumber? Caller, Instant Arrived, PostId? AnsweredBy = null, Instant? AnsweredAt = null);

/// <summary>A call that is over, with everything that is written about it in one transaction.</summary>
/// <param name="Record">The record.</param>
/// <param name="Steps">What happened, in order.</param>
/// <param name="Caller">The caller's number; null when suppressed or unreadable.</param>
/// <param name="Message">The voice message that was left; null for none.</param>
/// <param name="Owed">The callback that is owed; null for none.</param>
sealed record EndedCall(ContactRecord Record, IReadOnlyList<ContactStep> Steps, PhoneNumber? Caller, LeftMessage? Message = null, OwedCallback? Owed = null);

/// <summary>A voice message.</summary>
/// <param name="Line">Whose people receive it: the number that was dialled.</param>
/// <param name="RecordedAt">When it ended.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Sound">The WAV file.</param>
sealed record LeftMessage(PhoneNumber Line, Instant RecordedAt, Duration Length, ReadOnlyMemory<byte> Sound);

/// <summary>A callback that people have to make.</summary>
/// <param name="Line">Whose people make it: the number that was dialled.</param>
/// <param name="Number">Whom to call.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Attempts">How often the telephone tried in vain.</param>
sealed record OwedCallback(PhoneNumber Line, PhoneNumber Number, Instant AskedAt, int Attempts);

/// <summary>A place in a line whose caller has hung up and will be called back.</summary>
/// <param name="Contact">The contact that will be the callback.</param>
/// <param name="Earlier">The contact in which it was asked for.</param>
/// <param name="Office">The office.</param>
/// <param name="Source">Which driver.</param>
/// <param name="Line">The line.</param>
/// <param name="Number">Whom to call.</param>
/// <param name="Since">When the caller first came: the place in the line follows from it.</param>
/// <param name="Priority">Higher goes first.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="NotBefore">No attempt before this moment.</param>
sealed record KeptPlace(
    ContactId Contact, ContactId Earlier, OfficeId Office, ContactSource Source, PhoneNumber Line, PhoneNumber Number, Instant Since, int Priority, int Attempts, Instant NotBefore);
