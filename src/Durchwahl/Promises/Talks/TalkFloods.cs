using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Promises.Talks;

/// <summary>
/// Keeps a single visitor, or many machines at once, from holding all slots (OWASP ASVS 5.0.0, 2.4.1). Generous for each address, because whole authorities share one; kept in memory only and
/// forgotten after ten minutes.
/// </summary>
sealed class TalkFloods(HouseTime time)
{
    static readonly Duration Within = Duration.FromMinutes(10);

    const int MostPerAddress = 40;
    const int MostPerOffice = 400;

    readonly Lock _lock = new();
    readonly Dictionary<string, Queue<Instant>> _recent = new(StringComparer.Ordinal);

    /// <summary>Whether one more slot may be held now; counts it when it may.</summary>
    /// <param name="office">The office.</param>
    /// <param name="address">The address of the visitor; null when it is not known.</param>
    public bool Admit(OfficeId office, string? address)
    {
        lock (_lock)
        {
            Forget();
            var (ofOffice, ofAddress) = (Of(office.Value.ToString()), Of(address ?? ""));
            if (ofOffice.Count >= MostPerOffice || ofAddress.Count >= MostPerAddress) return false;
            ofOffice.Enqueue(time.Now);
            ofAddress.Enqueue(time.Now);
            return true;
        }
    }

    Queue<Instant> Of(string key) => _recent.TryGetValue(key, out var times) ? times : _recent[key] = new Queue<Instant>();

    void Forget()
    {
        foreach (var (key, times) in _recent)
        {
            while (times.TryPeek(out var first) && first <= time.Now - Within) times.Dequeue();
            if (times.Count == 0) _recent.Remove(key);
        }
    }
}
