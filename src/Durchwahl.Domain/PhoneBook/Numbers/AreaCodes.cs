using System.Collections.Frozen;

namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>The German area codes (Ortsnetzkennzahlen), without the leading 0: "5721" is Stadthagen.</summary>
/// <remarks>Source, date and licence stand at the head of <c>AreaCodes.txt</c>.</remarks>
public static class AreaCodes
{
    const int Shortest = 2, Longest = 5;

    static readonly FrozenDictionary<string, string> Places = Load();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes =
        Places.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every area code with its place, in no order.</summary>
    public static IReadOnlyDictionary<string, string> All => Places;

    /// <summary>The place of an area code without the leading 0; null when there is no such code.</summary>
    public static string? FindPlace(string areaCode) => Places.GetValueOrDefault(areaCode);

    /// <summary>The area code with which a number in national digits (without the leading 0) begins; null when there is none.</summary>
    /// <remarks>The longest one wins, which decides between 0212 Solingen and 02129 Haan only.</remarks>
    public static string? FindAtStartOf(ReadOnlySpan<char> nationalDigits)
    {
        for (var length = Math.Min(Longest, nationalDigits.Length); length >= Shortest; length--)
        {
            if (Codes.TryGetValue(nationalDigits[..length], out var code)) return code;
        }
        return null;
    }

    static FrozenDictionary<string, string> Load()
    {
        using var resource = typeof(AreaCodes).Assembly.GetManifestResourceStream("Durchwahl.Domain.PhoneBook.Numbers.AreaCodes.txt")
            ?? throw new InvalidOperationException("AreaCodes.txt is not embedded.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(';'))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
