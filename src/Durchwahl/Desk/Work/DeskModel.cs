using System.Collections.Immutable;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Pages;
using Durchwahl.Queueing;
using NodaTime;
using Choice = Durchwahl.Pages.Choice;

namespace Durchwahl.Desk.Work;

/// <summary>What the desk shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Ground">The office.</param>
/// <param name="Form">What was typed, and to which contact it belongs.</param>
/// <param name="Fields">Proof and refusals of the form.</param>
/// <param name="Proposed">What will be promised unless the agent changes it.</param>
/// <param name="Guide">The guide of the topic; null when there is none.</param>
/// <param name="Warnings">Topics whose guide must not be relied on, with the reason; empty for fragments.</param>
/// <param name="Known">What is known of the number.</param>
/// <param name="Seat">The post at which the person sits, and its telephone.</param>
/// <param name="House">The calls of the house; null when it has no exchange.</param>
/// <param name="Ended">What was just ended; null when nothing was.</param>
public sealed record DeskModel(
    StaffFrame Frame, DeskGround Ground, DeskForm Form, EditForm Fields, ProposedPromise Proposed, GuideAtDesk? Guide, ImmutableArray<(string Topic, string Why)> Warnings, KnownAtDesk Known, SeatAtDesk Seat,
    HouseAtDesk? House, EndedAtDesk? Ended)
{
    /// <summary>Where its forms go.</summary>
    public string Base => $"/verwaltung/{Frame.OfficeKey}{DeskAnswers.Path}";

    /// <summary>The topics that contain what is searched, each with its key on the keyboard; null behind the tenth.</summary>
    public IEnumerable<(EnquiryTopic Topic, char? Key)> Topics => Ground.Topics.Select((topic, at) => (topic, at < Keys.Length ? Keys[at] : (char?)null))
        .Where(entry => entry.topic.Name.Contains(Form.Search, StringComparison.OrdinalIgnoreCase));

    const string Keys = "1234567890";
}

/// <summary>The post of the person at one moment.</summary>
/// <param name="Base">Where its buttons send the form.</param>
/// <param name="HasExchange">Whether the house has an exchange.</param>
/// <param name="Post">The post; null when the person sits nowhere.</param>
/// <param name="View">What it does; null when the person sits nowhere.</param>
/// <param name="Places">Where one may sit; empty in fragments.</param>
/// <param name="FormContact">The contact to which the form of the page belongs.</param>
/// <param name="EndedContact">The call of the post that was ended at the desk already, though perhaps they still talk; null for none.</param>
/// <param name="BaseNumber">For numbers in print.</param>
/// <param name="Now">The moment, by the clock of the telephone.</param>
public sealed record SeatAtDesk(
    string Base, bool HasExchange, Domain.PhoneBook.PostId? Post, SeatView? View, IReadOnlyList<Choice> Places, ContactId FormContact, ContactId? EndedContact, BaseNumber? BaseNumber, Instant Now)
{
    public AgentState? State => View?.Seat.State;

    public bool IsAway => State is AgentState.Away or AgentState.Paused;

    /// <summary>The call to which the form belongs; null for a contact by hand.</summary>
    public SeatCall? OwnCall => View?.Call is { } call && call.Contact == FormContact ? call : null;

    /// <summary>A call that has come since the page was opened: the form belongs to something else.</summary>
    public SeatCall? NewCall => View?.Call is { State: not SeatCallState.Over } call && call.Contact != FormContact && call.Contact != EndedContact ? call : null;

    /// <summary>A talk that goes on although all is written down.</summary>
    public SeatCall? EndedCall => View?.Call is { State: SeatCallState.Talks } call && call.Contact == EndedContact ? call : null;

    /// <summary>"0171 39 200 14", or that it is suppressed.</summary>
    public string NumberOf(SeatCall call) => call.Caller?.Display(BaseNumber) ?? "Nummer unterdrückt";
}

/// <summary>The calls of the house, the same for everybody.</summary>
/// <param name="State">The calls.</param>
/// <param name="Topics">What the tasks are called that callers choose.</param>
/// <param name="Trouble">Why the exchange cannot be reached; null while it can.</param>
public sealed record HouseAtDesk(BoardState State, IReadOnlyDictionary<string, string> Topics, string? Trouble)
{
    /// <summary>How many of a long line are shown.</summary>
    public const int MostShown = 12;

    public LocalDateTime Clock => HouseTime.LocalOf(State.At);

    /// <summary>Who waits in the telephone: who is in need first, then who has waited for longest.</summary>
    public IReadOnlyList<BoardCall> Waiting => [.. State.Waiting.Where(call => !call.IsKept).OrderByDescending(call => call.IsEmergency).ThenBy(call => call.Since)];

    /// <summary>Who keeps a place and is called back.</summary>
    public IReadOnlyList<BoardCall> Kept => [.. State.Waiting.Where(call => call.IsKept).OrderBy(call => call.Since)];

    public int Seats(params AgentState[] states) => State.Seats.Count(seat => seat.ServesService && states.Contains(seat.State));
}

/// <summary>A contact that was just ended, with what is to be read aloud.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Promise">What was promised; null when it was solved.</param>
/// <param name="What">In words.</param>
/// <param name="Owner">Who owes it.</param>
/// <param name="Code">Code and word; null when the person has none.</param>
/// <param name="LacksCode">Whether there should have been a code.</param>
public sealed record EndedAtDesk(ContactId Contact, Promise? Promise, string? What, string? Owner, (string Code, string Word)? Code, bool LacksCode);
