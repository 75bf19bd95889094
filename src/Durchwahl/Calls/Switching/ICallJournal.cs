using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>Keeps what the telephone must not forget. Entries return at once and are written in order, outside the telephone's way; saying the same twice changes nothing.</summary>
interface ICallJournal
{
    /// <summary>A call has come in: from now on it is known, whatever happens to this program.</summary>
    void Opened(OpenCall call);

    /// <summary>Somebody has answered an open call.</summary>
    void Answered(ContactId call, PostId post, Instant at);

    /// <summary>A call is over: record, steps, and the number of the caller as far as it may be kept.</summary>
    void Ended(ContactRecord record, IReadOnlyList<ContactStep> steps, PhoneNumber? caller);

    /// <summary>A call that somebody at a post made is over, and whoever asked for it is told.</summary>
    /// <param name="record">What is kept of it; null when the person was not even dialled.</param>
    /// <param name="steps">All steps in order.</param>
    /// <param name="called">Who was called.</param>
    /// <param name="news">What those below are told.</param>
    void CalledBack(ContactRecord? record, IReadOnlyList<ContactStep> steps, PhoneNumber called, CallBackEnded news);

    /// <summary>A voice message was left; said before <see cref="Ended"/>, so that a message is never lost with its record.</summary>
    void MessageLeft(VoiceMessage message, byte[] wav);

    /// <summary>People have to call somebody back.</summary>
    void CallbackRequested(CallbackRequest request);

    /// <summary>Somebody keeps a place, an attempt to call back was made, or the place has ended.</summary>
    void PlaceKept(KeptPlace place);
}
