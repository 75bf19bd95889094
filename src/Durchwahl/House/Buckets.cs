using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Durchwahl.House;

/// <summary>How much each of many may use: a bucket of tokens each, that fills by and by. Kept in memory only, and only while a bucket is not full again.</summary>
/// <param name="time">Runs evenly, whatever the wall clock does.</param>
/// <param name="capacity">How many tokens a full bucket has.</param>
/// <param name="perSecond">How many come back in a second.</param>
sealed class Buckets<TKey>(TimeProvider time, int capacity, double perSecond) where TKey : notnull
{
    const int SweepAt = 10_000;

    readonly ConcurrentDictionary<TKey, Bucket> _buckets = new();

    /// <summary>Takes tokens when there are enough; the wait until there are, zero when they were taken.</summary>
    public TimeSpan Take(TKey key, int tokens)
    {
        var bucket = BucketOf(key);
        lock (bucket)
        {
            var wait = WaitFor(bucket, tokens);
            if (wait == TimeSpan.Zero) bucket.Tokens -= tokens;
            return wait;
        }
    }

    /// <summary>The wait until there are so many tokens; takes none.</summary>
    public TimeSpan Look(TKey key, int tokens)
    {
        if (!_buckets.TryGetValue(key, out var bucket)) return TimeSpan.Zero;
        lock (bucket) return WaitFor(bucket, tokens);
    }

    /// <summary>Takes tokens whether they are there or not; who comes later waits for what is owed, but never for more than <paramref name="deepest"/>.</summary>
    public void Owe(TKey key, int tokens, int deepest)
    {
        var bucket = BucketOf(key);
        lock (bucket)
        {
            WaitFor(bucket, 0);
            bucket.Tokens = Math.Max(bucket.Tokens - tokens, -deepest);
        }
    }

    TimeSpan WaitFor(Bucket bucket, int tokens)
    {
        var now = time.GetTimestamp();
        bucket.Tokens = Math.Min(capacity, bucket.Tokens + (time.GetElapsedTime(bucket.FilledAt, now).TotalSeconds * perSecond));
        bucket.FilledAt = now;
        var missing = tokens - bucket.Tokens;
        return missing > 0 ? TimeSpan.FromSeconds(Math.Ceiling(missing / perSecond)) : TimeSpan.Zero;
    }

    Bucket BucketOf(TKey key)
    {
        if (_buckets.Count >= SweepAt) Sweep();
        return _buckets.GetOrAdd(key, _ => new Bucket { Tokens = capacity, FilledAt = time.GetTimestamp() });
    }

    void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
        {
            lock (bucket)
            {
                WaitFor(bucket, 0);
                if (bucket.Tokens >= capacity) _buckets.TryRemove(key, out _);
            }
        }
    }

    sealed class Bucket
    {
        public double Tokens { get; set; }

        public long FilledAt { get; set; }
    }
}

/// <summary>From where a request came, for counting.</summary>
static class Networks
{
    /// <summary>The address; with IPv6 the network of 2^64 addresses that a household has.</summary>
    public static IPAddress Of(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
