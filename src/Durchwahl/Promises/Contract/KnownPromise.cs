using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;

namespace Durchwahl.Promises.Contract;

/// <summary>A promise with what it says about the person. Whoever shows the details notes it in the access log.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Details">The personal part; null when it was deleted.</param>
public sealed record KnownPromise(Promise Promise, PromiseDetails? Details);

/// <summary>Which promises of an office a list shows; all conditions hold together.</summary>
public sealed record PromiseFilter
{
    /// <summary>Only those on which one of these posts has to act (as owner or stand-in); default for all.</summary>
    public ImmutableArray<PostId> Posts { get; init; }

    /// <summary>Only those of these teams, with or without a post; default for all.</summary>
    public ImmutableArray<TeamId> Teams { get; init; }

    /// <summary>Only those that no post owes: of teams and of the whole office.</summary>
    public bool WithoutPost { get; init; }

    /// <summary>Only those that nobody in particular owes: neither a post nor a team.</summary>
    public bool OfNobody { get; init; }

    /// <summary>Only this topic; null for all.</summary>
    public string? Topic { get; init; }

    /// <summary>Only the one that colleagues call so, as in "Z-7KQ4M2P"; null for all.</summary>
    public string? Reference { get; init; }

    /// <summary>Only those that were due before this moment; null for all.</summary>
    public NodaTime.Instant? DueBefore { get; init; }

    /// <summary>Only those with a question that has not been answered.</summary>
    public bool OnlyAsked { get; init; }

    /// <summary>Only those that have ended; <see cref="OnlyOpen"/> must be false then.</summary>
    public bool OnlyEnded { get; init; }

    /// <summary>Only this kind; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Only those given in this contact; null for all.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>Only those whose person has this number; null for all.</summary>
    public PhoneNumber? Number { get; init; }

    /// <summary>Only those that are still owed. True unless told otherwise.</summary>
    public bool OnlyOpen { get; init; } = true;

    /// <summary>Only ended ones that ended from this moment on; null for all.</summary>
    public NodaTime.Instant? EndedFrom { get; init; }
}
