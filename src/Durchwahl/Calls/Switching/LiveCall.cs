using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>What the switchboard knows of an open call besides the engine's facts.</summary>
sealed class LiveCall
{
    public required ContactId Contact { get; set; }

    /// <summary>Its name at the exchange.</summary>
    public required string Name { get; set; }

    /// <summary>The number of the call in the engine.</summary>
    public int Id { get; set; }

    public required PhoneNumber Dialled { get; init; }

    /// <summary>The line that was dialled, whatever line the call is led to later.</summary>
    public required int DialledLine { get; init; }

    public PhoneNumber? Caller { get; init; }

    public List<ContactStep> Steps { get; } = [];

    /// <summary>Which post each ringing was for.</summary>
    public Dictionary<int, int> AgentOfAttempt { get; } = [];

    /// <summary>For a talk taken up after a restart: what the exchange calls its desk phone, and what the engine calls it.</summary>
    public (int AtExchange, int InEngine)? FormerAttempt { get; set; }

    public CallDialog Dialog { get; set; }

    public string Language { get; set; } = "de";

    /// <summary>The task that the caller was led to; null for none.</summary>
    public string? Topic { get; set; }

    public bool IsEmergency { get; set; }

    public bool IsGreeted { get; set; }

    /// <summary>Whom to call back; the caller's number, or the one that was typed.</summary>
    public PhoneNumber? CallbackNumber { get; set; }

    public int NumbersTyped { get; set; }

    /// <summary>Names what is being said, so that the end of something older is not taken for its end.</summary>
    public int SpeechToken { get; set; }

    /// <summary>When a single key counts, or nothing was chosen.</summary>
    public long PauseEndsAt { get; set; } = Ticks.Never;

    /// <summary>When the place is told again.</summary>
    public long TellsPlaceAt { get; set; } = Ticks.Never;

    /// <summary>The message that was left, and how long it is; null for none.</summary>
    public (byte[] Sound, Duration Length)? Message { get; set; }

    /// <summary>For a callback: the contact in which it was asked for.</summary>
    public ContactId? AskedIn { get; set; }
}
