using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>What the house knows of its calls at one moment. Holds no caller's number.</summary>
/// <param name="At">The moment.</param>
/// <param name="IsConnected">Whether the exchange can be reached; when not, nobody knows what happens there.</param>
/// <param name="Lines">The lines with somebody to serve them or somebody waiting.</param>
/// <param name="Waiting">Who waits, in the order of the lines and places.</param>
/// <param name="Seats">The posts that serve the service number, and others that do something.</param>
/// <param name="Talks">How many talks are going on.</param>
public sealed record BoardState(Instant At, bool IsConnected, ImmutableArray<BoardLine> Lines, ImmutableArray<BoardCall> Waiting, ImmutableArray<BoardSeat> Seats, int Talks)
{
    public static BoardState Empty { get; } = new(Instant.MinValue, false, [], [], [], 0);
}

/// <summary>A line on the board.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it rings.</param>
/// <param name="IsOpen">Whether it is answered now.</param>
/// <param name="Waiting">Callers who wait in the telephone.</param>
/// <param name="Kept">Callers who keep a place and are called back.</param>
/// <param name="LongestSince">Since when the first of those who wait does; null when nobody does.</param>
/// <param name="Free">Who can take a call now.</param>
/// <param name="Busy">Who will be free soon.</param>
public sealed record BoardLine(string Title, PhoneNumber Number, LineKind Kind, bool IsOpen, int Waiting, int Kept, Instant? LongestSince, int Free, int Busy);

/// <summary>A waiting call on the board; <c>Topic</c> is the key of the task that the caller chose, null for none.</summary>
public sealed record BoardCall(string Line, int Place, Instant Since, string Language, bool IsEmergency, bool IsKept, bool Rings, Domain.Calls.ContactId Contact, string? Topic);

/// <summary>A post on the board.</summary>
/// <param name="Post">The post.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">What it does.</param>
/// <param name="Since">Since when.</param>
/// <param name="TalksInHour">Talks begun in this clock hour.</param>
/// <param name="TalksPerHour">Its budget; null for no limit.</param>
/// <param name="ServesPool">Whether it serves the service number or a team line.</param>
/// <param name="ServesService">Whether it serves the service number.</param>
public sealed record BoardSeat(PostId Post, string Title, AgentState State, Instant Since, int TalksInHour, int? TalksPerHour, bool ServesPool, bool ServesService);
