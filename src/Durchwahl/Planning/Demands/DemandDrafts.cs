using System.Collections.Concurrent;
using System.Security.Cryptography;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Planning.Demands;

/// <summary>Measurements between their preview and the decision: for one hour in memory, each under 128 random bits and only for its office. A restart forgets them.</summary>
sealed class DemandDrafts(HouseTime time)
{
    // A measurement has about 30 KB.
    const int Most = 200;

    static readonly Duration Kept = Duration.FromHours(1);

    readonly ConcurrentDictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Keeps one and forgets those that nobody decided on; the token under which it is found.</summary>
    public string Keep(OfficeId office, MeasureDemand.Outcome.Measured measured)
    {
        Forget();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        // The calls themselves are not needed any more.
        _drafts[token] = new(office, measured with { Reading = measured.Reading is { } reading ? reading with { Calls = [] } : null }, time.Now);
        return token;
    }

    /// <summary>The one under this token; null when it is gone, or of another office.</summary>
    public MeasureDemand.Outcome.Measured? Find(string token, OfficeId office) =>
        _drafts.TryGetValue(token, out var draft) && draft.Office == office && draft.KeptAt > time.Now - Kept ? draft.Measured : null;

    public void Remove(string token) => _drafts.TryRemove(token, out _);

    void Forget()
    {
        var old = _drafts.Where(draft => draft.Value.KeptAt <= time.Now - Kept).Concat(_drafts.OrderByDescending(draft => draft.Value.KeptAt).Skip(Most - 1));
        foreach (var draft in old.ToList()) _drafts.TryRemove(draft.Key, out _);
    }

    sealed record Draft(OfficeId Office, MeasureDemand.Outcome.Measured Measured, Instant KeptAt);
}
