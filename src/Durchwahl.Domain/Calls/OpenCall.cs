using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>A call from its arrival to its end, as it is kept so that it is not lost when the program dies. It becomes a <see cref="ContactRecord"/>.</summary>
public sealed record OpenCall
{
    /// <summary>Identifies the contact.</summary>
    public required ContactId Id { get; init; }

    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Which driver has it.</summary>
    public required ContactSource Source { get; init; }

    /// <summary>How it came.</summary>
    public ContactChannel Channel { get; init; }

    /// <summary>The number that was dialled.</summary>
    public required PhoneNumber Dialled { get; init; }

    /// <summary>What that number rings.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>The number of the line where it is now.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The number of the caller; null when it is suppressed.</summary>
    public PhoneNumber? Caller { get; init; }

    /// <summary>When it came in.</summary>
    public required Instant Arrived { get; init; }

    /// <summary>By when it stands in the line: <see cref="Arrived"/>, or the first arrival of a place that was kept.</summary>
    public required Instant Since { get; init; }

    /// <summary>What happens to it.</summary>
    public CallState State { get; init; } = CallState.Waiting;

    /// <summary>The post that talks with the caller; null before. Protected as in <see cref="ContactRecord.AnsweredBy"/>.</summary>
    public PostId? Post { get; init; }

    /// <summary>When somebody answered; null before.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>How the exchange calls the channel of the caller; null when there is none.</summary>
    public string? ExchangeChannel { get; init; }

    /// <summary>As in <see cref="ContactRecord.Topic"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>As in <see cref="ContactRecord.Language"/>.</summary>
    public string? Language { get; init; }

    /// <summary>As in <see cref="ContactRecord.IsEmergency"/>.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>The steps so far, in order.</summary>
    public ImmutableArray<ContactStep> Steps { get; init; } = [];

    /// <summary>When something of this was last heard of.</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>The record of the call when it ends now.</summary>
    /// <param name="ending">How.</param>
    /// <param name="at">When; not before it arrived.</param>
    public ContactRecord EndedAs(Ending ending, Instant at) => new()
    {
        Id = Id,
        Office = Office,
        Source = Source,
        Channel = Channel,
        Dialled = Dialled,
        Kind = Kind,
        EndedOn = Line,
        Topic = Topic,
        Language = Language,
        Arrived = Arrived,
        Waited = Length(Arrived, AnsweredAt ?? at),
        Handled = AnsweredAt is { } answered ? Length(answered, at) : Duration.Zero,
        Ending = ending,
        AnsweredBy = Post,
        IsEmergency = IsEmergency,
    };

    /// <summary>The record of a call that the exchange no longer knows. It counts until it was last heard of: when it really ended nobody can say.</summary>
    public ContactRecord Lost() => EndedAs(Ending.ExchangeLost, ChangedAt);

    /// <summary>All steps of a call that the exchange no longer knows.</summary>
    /// <param name="at">When that was noticed.</param>
    public ImmutableArray<ContactStep> StepsOfLost(Instant at) => [.. Steps, new ContactStep(at, StepKind.Ended, Line, null)];

    static Duration Length(Instant from, Instant until) => Duration.Max(until - from, Duration.Zero);
}
