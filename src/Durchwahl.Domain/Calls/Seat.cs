using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Whether somebody is there for calls.</summary>
public enum SeatState
{
    /// <summary>There.</summary>
    Present,

    /// <summary>There, and has asked for a pause.</summary>
    Paused,

    /// <summary>Not there.</summary>
    Away,
}

/// <summary>What a post last said of itself, so that a restart does not forget it.</summary>
/// <param name="Post">The post.</param>
/// <param name="State">What it said.</param>
/// <param name="Reason">In a word, as in "Pause"; null for none.</param>
/// <param name="Since">Since when.</param>
public sealed record Seat(PostId Post, SeatState State, string? Reason, Instant Since);
