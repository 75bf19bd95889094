using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Desk;

/// <summary>
/// Who is at a post only as long as their desk is open. An open stream keeps the lease; after it has ended, or when no page has a stream (no script), it runs out some time after the last thing that
/// the person did: then calls go to others. Times are lengths since the program started, so that a wall clock that jumps ends nothing. Not safe for several threads.
/// </summary>
public sealed class DeskLeases
{
    /// <summary>How long after the last page has gone; a reload or a short loss of the network takes less.</summary>
    public static readonly Duration AfterStream = Duration.FromMinutes(2);

    /// <summary>How long after the last act of somebody whose page has no stream.</summary>
    public static readonly Duration AfterAct = Duration.FromMinutes(30);

    readonly Dictionary<PostId, Lease> _byPost = [];

    /// <summary>The posts that have a lease.</summary>
    public IReadOnlyCollection<PostId> Posts => _byPost.Keys;

    /// <summary>Somebody at a post does something; begins a lease where there is none.</summary>
    /// <returns>Whether it begins.</returns>
    public bool Act(PostId post, Duration now)
    {
        var begins = !_byPost.TryGetValue(post, out var lease);
        _byPost[post] = (lease ?? new Lease()) with { Until = now + AfterAct };
        return begins;
    }

    /// <summary>The program has started anew and does not know whether the page is still there.</summary>
    public void TakeUp(PostId post, Duration now) => _byPost[post] = new Lease { Until = now + AfterStream };

    /// <summary>A page opens its stream. Nothing happens where there is no lease.</summary>
    public void StreamOpens(PostId post)
    {
        if (_byPost.TryGetValue(post, out var lease)) _byPost[post] = lease with { Streams = lease.Streams + 1 };
    }

    /// <summary>A stream ends: the page is gone, or comes back at once.</summary>
    public void StreamEnds(PostId post, Duration now)
    {
        if (_byPost.TryGetValue(post, out var lease)) _byPost[post] = new Lease { Streams = Math.Max(0, lease.Streams - 1), Until = now + AfterStream };
    }

    /// <summary>The person has left in an orderly way.</summary>
    public bool End(PostId post) => _byPost.Remove(post);

    /// <summary>Takes away the leases that have run out.</summary>
    public IReadOnlyList<PostId> TakeExpired(Duration now)
    {
        PostId[] expired = [.. _byPost.Where(entry => entry.Value.Streams == 0 && entry.Value.Until <= now).Select(entry => entry.Key)];
        foreach (var post in expired) _byPost.Remove(post);
        return expired;
    }

    sealed record Lease
    {
        public int Streams { get; init; }

        public Duration Until { get; init; }
    }
}
