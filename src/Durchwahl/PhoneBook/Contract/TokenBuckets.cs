using System.Net;
using Durchwahl.House;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>
/// How much one address may ask for: a bucket of <see cref="Capacity"/> tokens that fills with <see cref="PerSecond"/> a second. A person takes a few tokens with each page; a whole authority
/// behind one address may ask the finder ten times a second all day; who walks through long lists again and again is slowed down, and finds the same as one file under /daten.
/// </summary>
/// <remarks>Kept in memory only, and only while a bucket is not full again: at the most a minute after the last request.</remarks>
sealed class TokenBuckets(TimeProvider time)
{
    public const int Capacity = 600;
    public const int PerSecond = 10;

    readonly Buckets<IPAddress> _buckets = new(time, Capacity, PerSecond);

    /// <summary>Takes tokens; the wait until there are enough, zero when they were taken.</summary>
    public TimeSpan Take(IPAddress? address, int tokens) => _buckets.Take(Networks.Of(address), tokens);
}
