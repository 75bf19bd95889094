using Durchwahl.Domain.Calls;

namespace Durchwahl.Calls.Exchange;

/// <summary>The legs of one call at the exchange and what its caller hears. Guarded by the lock of <see cref="AriExchange"/>.</summary>
sealed class AriLegs(string call, ITelephone telephone, string? channel, string dialled, string? caller)
{
    public string Call { get; } = call;

    public ITelephone Telephone { get; } = telephone;

    /// <summary>The caller's channel; null while somebody who keeps a place is not being called back.</summary>
    public string? Channel { get; set; } = channel;

    public string Dialled { get; } = dialled;

    public string? Caller { get; } = caller;

    public bool IsPickedUp { get; set; }

    /// <summary>Channels of desk phones by the name of their ringing.</summary>
    public Dictionary<int, AgentLeg> Agents { get; } = [];

    public string? Bridge { get; set; }

    /// <summary>Whether a caller who has not been picked up hears that it rings.</summary>
    public bool HearsRinging { get; set; }

    public bool HasMusic { get; set; }

    /// <summary>What is being played; null for nothing.</summary>
    public Playing? Playing { get; set; }

    /// <summary>A recording that was ordered or runs; null for none.</summary>
    public string? Recording { get; set; }

    /// <summary>The switching has ended the call: what is left of it goes away.</summary>
    public bool IsOver { get; set; }

    /// <summary>The connection to the exchange on which the call, or the calling back, began or was taken up.</summary>
    public int HeardOn { get; set; }

    /// <summary>The end of the commands to the caller's channel: they are carried out in order.</summary>
    public Task Tail { get; set; } = Task.CompletedTask;
}

/// <summary>A desk phone that rings or talks.</summary>
sealed class AgentLeg(string channel, string phone, int begunOn)
{
    public string Channel { get; } = channel;

    public string Phone { get; } = phone;

    public bool HasAnswered { get; set; }

    /// <summary>Whether it hears the ringing of somebody who is being called back.</summary>
    public bool HearsRinging { get; set; }

    /// <summary>The connection to the exchange on which it was begun: younger than what was asked when that connection came.</summary>
    public int BegunOn { get; } = begunOn;

    /// <summary>Completes when the exchange has taken the order to ring: what is hung up before would ring afterwards.</summary>
    public Task Ordered { get; set; } = Task.CompletedTask;
}

/// <summary>Something that is being played.</summary>
/// <param name="Id">The playback.</param>
/// <param name="Token">What the switching calls it.</param>
/// <param name="Then">What follows its end.</param>
/// <param name="Language">Language of what follows.</param>
sealed record Playing(string Id, int Token, AfterSpeech Then, string Language);

/// <summary>What follows when something was said.</summary>
enum AfterSpeech
{
    /// <summary>Silence, and the switching is told.</summary>
    Silence,

    /// <summary>Hold music, and the switching is told.</summary>
    Music,

    /// <summary>A tone, and the caller speaks.</summary>
    Recording,

    /// <summary>The end.</summary>
    HangUp,
}
