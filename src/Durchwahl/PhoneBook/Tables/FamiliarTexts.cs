using System.Collections.Concurrent;
using System.Text.Json;
using Durchwahl.House;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The JSON of values that many rows have in common: each is written and read once, up to a bound.</summary>
sealed class FamiliarTexts<T> where T : notnull
{
    // An office has a few dozen different hours; beyond this somebody is trying how much we remember.
    const int Most = 1_000;

    readonly ConcurrentDictionary<T, string> _texts = new();
    readonly ConcurrentDictionary<string, T> _values = new(StringComparer.Ordinal);

    public string Of(T value) => Remembered(_texts, value, known => JsonSerializer.Serialize(known, JsonForm.Stored));

    public T Read(string text) => Remembered(_values, text, known => JsonSerializer.Deserialize<T>(known, JsonForm.Stored)!);

    static TValue Remembered<TKey, TValue>(ConcurrentDictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> make) where TKey : notnull
    {
        if (known.TryGetValue(key, out var value)) return value;
        if (known.Count >= Most) known.Clear();
        return known[key] = make(key);
    }
}
