using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Exchange;

/// <summary>
/// A telephone exchange as the switching sees it. Commands return at once and never fail: what becomes of them comes back as an <see cref="ExchangeSignal"/>.
/// A command about a call that is gone does nothing. Calls are named by the text that <see cref="ExchangeSignal.CallArrived"/> brought.
/// </summary>
interface IExchange
{
    /// <summary>Answers the caller, so that something can be heard.</summary>
    void PickUp(string call);

    /// <summary>Says something in place of what is being said; <see cref="ExchangeSignal.SpeechEnded"/> follows with the same <paramref name="token"/> unless it is replaced.</summary>
    void Say(string call, Speech speech, int token);

    /// <summary>Rings a desk phone; <see cref="ExchangeSignal.AgentAnswered"/> or <see cref="ExchangeSignal.AgentFailed"/> follows.</summary>
    void Ring(string call, RingOrder order);

    /// <summary>Stops ringing a desk phone, or hangs it up.</summary>
    void StopRinging(string call, int attempt);

    /// <summary>Lets caller and desk phone talk. The end of the talk is signalled by <see cref="ExchangeSignal.CallerHungUp"/> or <see cref="ExchangeSignal.AgentHungUp"/>.</summary>
    void Connect(string call, int attempt);

    /// <summary>Says <paramref name="before"/>, gives a tone and records; <see cref="ExchangeSignal.RecordingEnded"/> follows.</summary>
    void Record(string call, string name, Speech before);

    /// <summary>Calls somebody back for the desk phone that has answered; <see cref="ExchangeSignal.CallerReached"/> or <see cref="ExchangeSignal.CallerNotReached"/> follows.</summary>
    void DialCaller(string call, int attempt, PhoneNumber number, PhoneNumber? shown);

    /// <summary>Stops calling back; the desk phone is hung up as well.</summary>
    void StopDialling(string call, int attempt);

    /// <summary>Hands the caller to the old telephone system.</summary>
    /// <param name="call">The call.</param>
    /// <param name="dialled">The number that was dialled.</param>
    /// <param name="oldAddress">Where the old system takes it, as in "213" or "213@10.0.0.9:5060"; null for the dialled number at the usual address.</param>
    void PassOut(string call, string dialled, string? oldAddress);

    /// <summary>From now on, while this program is not there, calls to these numbers go to the old telephone system, and all others where the exchange leads them by itself.</summary>
    void LeadToOldSystemWhenDown(OfficeId office, IReadOnlyCollection<PhoneNumber> numbers);

    /// <summary>Says <paramref name="last"/> when there is something to say, then hangs up every leg of the call.</summary>
    void HangUp(string call, Speech? last = null);
}

/// <summary>A desk phone that is to ring.</summary>
/// <param name="Attempt">Names this ringing.</param>
/// <param name="Phone">The account of the desk phone at the exchange.</param>
/// <param name="RingsFor">How long.</param>
/// <param name="CallerShown">What its display shows: the caller's number, and why the call comes here, as in "für 5512, seit 2 Min.".</param>
sealed record RingOrder(int Attempt, string Phone, Duration RingsFor, CallerShown CallerShown);

/// <summary>What the display of a desk phone shows.</summary>
/// <param name="Number">The caller's number; null when suppressed.</param>
/// <param name="Context">Whom the call was meant for and since when; null for a direct call.</param>
sealed record CallerShown(PhoneNumber? Number, string? Context);
