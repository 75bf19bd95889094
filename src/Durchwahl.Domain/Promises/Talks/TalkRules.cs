using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>How talks by telephone can be booked with a post; every default can stay. Talks are cut from phone hours, so that they take no time that was meant for casework.</summary>
public sealed record TalkRules
{
    /// <summary>Not bookable, and the usual figures for whoever switches it on.</summary>
    public static TalkRules Usual { get; } = new();

    /// <summary>Whether talks can be booked at all. Off unless the office decides.</summary>
    public bool AreBookable { get; init; }

    /// <summary>How long a talk is, in whole minutes.</summary>
    public int Minutes { get; init; } = 15;

    /// <summary>How many talks begin within any hour at the most; at least 1. The rest of the hour stays free for calls.</summary>
    public int PerHour { get; init; } = 3;

    /// <summary>How many hours before it begins a talk can be booked at the latest; 0 for up to the last moment.</summary>
    public int LeadHours { get; init; } = 2;

    /// <summary>How many working days ahead talks can be booked; today is none of them. At least 1.</summary>
    public int WorkingDaysAhead { get; init; } = 10;

    /// <summary>Every so many-th slot of a day is given by agents only, for callers without the internet; 0 when all are open to everybody, 1 when agents give them all.</summary>
    public int AgentsEvery { get; init; } = 4;

    /// <summary>Keys of the topics for which a talk can be booked; empty for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>How long a talk is.</summary>
    public Duration Length => Duration.FromMinutes(Minutes);

    /// <summary>How long after the beginning of one slot the next can begin: the length, or what <see cref="PerHour"/> leaves, in whole five minutes.</summary>
    public Duration Step
    {
        get
        {
            var apart = (60 + PerHour - 1) / PerHour;
            return Duration.FromMinutes(Math.Max(Minutes, (apart + 4) / 5 * 5));
        }
    }

    /// <summary>Whether a talk can be about the topic.</summary>
    public bool Allow(EnquiryTopic topic) => Topics.IsEmpty || Topics.Contains(topic.Key);

    /// <summary>The same figures and topics.</summary>
    public bool Equals(TalkRules? other) => other is not null && AreBookable == other.AreBookable && Minutes == other.Minutes && PerHour == other.PerHour && LeadHours == other.LeadHours
        && WorkingDaysAhead == other.WorkingDaysAhead && AgentsEvery == other.AgentsEvery && Topics.SequenceEqual(other.Topics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AreBookable, Minutes, PerHour, LeadHours, WorkingDaysAhead, AgentsEvery, Topics.Length);
}
