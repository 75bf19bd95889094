using System.Net;
using Durchwahl.House;

namespace Durchwahl.Promises.Caller;

/// <summary>
/// How many wrong guesses there may be besides the limit of each code (OWASP ASVS 5.0.0, 6.6.3). One address has so many that the people of a whole authority behind it can mistype all day;
/// right ones cost nothing. The whole house is never shut: with many wrong guesses everybody waits some seconds before the answer. Kept in memory only, no address is written anywhere.
/// </summary>
sealed class GuessBudget(TimeProvider time)
{
    /// <summary>Wrong guesses from one address at once; one comes back each minute.</summary>
    public const int OfAddress = 300;

    /// <summary>Wrong guesses in the whole house before everybody waits; two come back each second.</summary>
    public const int OfHouse = 1_000;

    const double AddressPerSecond = 1.0 / 60;
    const double HousePerSecond = 2;

    const int MostOwed = 15; // some eight seconds

    readonly Buckets<IPAddress> _addresses = new(time, OfAddress, AddressPerSecond);
    readonly Buckets<int> _house = new(time, OfHouse, HousePerSecond);

    /// <summary>How long an address has to wait until it may guess again; zero while it may.</summary>
    public TimeSpan WaitOf(IPAddress? address) => _addresses.Look(Networks.Of(address), 1);

    /// <summary>How long everybody waits for the answer now.</summary>
    public TimeSpan Slowness => _house.Look(0, 1);

    /// <summary>Waits as long as everybody does now.</summary>
    public Task SlowDown(CancellationToken gone) => Slowness is var wait && wait > TimeSpan.Zero ? Task.Delay(wait, time, gone) : Task.CompletedTask;

    /// <summary>A guess was wrong.</summary>
    public void Missed(IPAddress? address)
    {
        _addresses.Take(Networks.Of(address), 1);
        _house.Owe(0, 1, MostOwed);
    }
}
