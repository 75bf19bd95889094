using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Durchwahl.PhoneBook.Api;

/// <summary>
/// How much one address may ask for: a bucket of <see cref="Capacity"/> tokens that fills with <see cref="PerSecond"/> a second. A person takes a few tokens with each page; a whole authority
/// behind one address may ask the finder ten times a second all day; who walks through long lists again and again is slowed down, and finds the same as one file under /daten.
/// </summary>
/// <remarks>Kept in memory only, and only while a bucket is not full again: at the most a minute after the last request.</remarks>
sealed class TokenBuckets(TimeProvider time)
{
    public const int Capacity = 600;
    public const int PerSecond = 10;
    const int SweepAt = 10_000;

    readonly ConcurrentDictionary<IPAddress, Bucket> _buckets = new();

    /// <summary>Takes tokens; the wait until there are enough, zero when they were taken.</summary>
    public TimeSpan Take(IPAddress? address, int tokens)
    {
        if (_buckets.Count >= SweepAt) Sweep();
        var now = time.GetTimestamp();
        var bucket = _buckets.GetOrAdd(Network(address ?? IPAddress.None), _ => new Bucket(now));
        lock (bucket)
        {
            bucket.Fill(time, now);
            var missing = tokens - bucket.Tokens;
            if (missing > 0) return TimeSpan.FromSeconds(Math.Ceiling(missing / PerSecond));
            bucket.Tokens -= tokens;
            return TimeSpan.Zero;
        }
    }

    // A household has a network of 2^64 addresses with IPv6: they share a bucket.
    static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }

    void Sweep()
    {
        var now = time.GetTimestamp();
        foreach (var (address, bucket) in _buckets)
        {
            lock (bucket)
            {
                bucket.Fill(time, now);
                if (bucket.Tokens >= Capacity) _buckets.TryRemove(address, out _);
            }
        }
    }

    sealed class Bucket(long filledAt)
    {
        long _filledAt = filledAt;

        public double Tokens { get; set; } = Capacity;

        public void Fill(TimeProvider time, long now)
        {
            Tokens = Math.Min(Capacity, Tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * PerSecond));
            _filledAt = now;
        }
    }
}
