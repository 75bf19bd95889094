using Durchwahl.Calls.Exchange;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Tests.Support;

/// <summary>An exchange that does nothing and writes down what it is told, as in "ring c1 201" or "say c1 ausserhalb angebot".</summary>
sealed class FakeExchange : IExchange
{
    readonly List<string> _told = [];

    /// <summary>The last ringing, for an answer.</summary>
    public RingOrder? LastRing { get; private set; }

    /// <summary>The last thing that was to be said.</summary>
    public int LastToken { get; private set; }

    public void PickUp(string call) => _told.Add($"pick up {call}");

    public void Say(string call, Speech speech, int token)
    {
        LastToken = token;
        _told.Add($"say {call} {(speech.Prompts.IsEmpty ? "music" : string.Join(' ', speech.Prompts))}{(speech.Language == "de" ? "" : $" ({speech.Language})")}");
    }

    public void Ring(string call, RingOrder order)
    {
        LastRing = order;
        _told.Add($"ring {call} {order.Phone}{(order.CallerShown.Context is { } context ? $" \"{context}\"" : "")}");
    }

    public void StopRinging(string call, int attempt) => _told.Add($"stop {call}");

    public void Connect(string call, int attempt) => _told.Add($"connect {call}");

    public void Record(string call, string name, Speech before) => _told.Add($"record {call}");

    public void DialCaller(string call, int attempt, PhoneNumber number, PhoneNumber? shown) => _told.Add($"dial {number.Value} as {shown?.Value}");

    public void StopDialling(string call, int attempt) => _told.Add($"stop dialling {call}");

    public void PassOut(string call, string dialled, string? oldAddress) => _told.Add($"pass out {call} to {oldAddress ?? dialled}");

    public void LeadToOldSystemWhenDown(OfficeId office, IReadOnlyCollection<PhoneNumber> numbers)
    {
    }

    public void HangUp(string call, Speech? last = null) => _told.Add($"hang up {call}{(last is null ? "" : $" after {string.Join(' ', last.Prompts)}")}");

    /// <summary>What was told since the last time somebody asked.</summary>
    public IReadOnlyList<string> Told()
    {
        var told = _told.ToList();
        _told.Clear();
        return told;
    }
}
