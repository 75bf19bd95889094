using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// Places by postal code, by municipality, or both: a case is in when its postal code or its municipality is. Never empty. Which codes belong to which municipality is not known here;
/// an office that mixes both for one task is asked for both, and the check treats every combination as possible.
/// </summary>
public sealed partial class PlaceSelector : IEquatable<PlaceSelector>
{
    PlaceSelector(ImmutableArray<string> postalCodes, ImmutableArray<string> municipalities)
    {
        (PostalCodes, Municipalities) = (postalCodes, municipalities);
        MunicipalityKeys = [.. municipalities.Select(KeyOf)];
    }

    /// <summary>Postal codes, ascending: five digits, or the fewer first digits that a whole area shares ("316" for 316xx). None begins with another.</summary>
    public ImmutableArray<string> PostalCodes { get; }

    /// <summary>Names of municipalities as written, in the order of their keys.</summary>
    public ImmutableArray<string> Municipalities { get; }

    /// <summary>The key of each municipality, same order.</summary>
    internal ImmutableArray<string> MunicipalityKeys { get; }

    /// <summary>A set of places.</summary>
    /// <param name="postalCodes">Five digits, or fewer for an area.</param>
    /// <param name="municipalities">Names; the same name in another spelling counts once.</param>
    /// <returns>Null when both are empty.</returns>
    /// <exception cref="ArgumentException">A postal code is not one to five digits, or a name has no letter.</exception>
    public static PlaceSelector? Of(IEnumerable<string> postalCodes, IEnumerable<string> municipalities)
    {
        string[] codes = [.. postalCodes.Distinct().Order(StringComparer.Ordinal)];
        string[] names = [.. municipalities.Select(name => name.Trim()).DistinctBy(KeyOf).OrderBy(KeyOf, StringComparer.Ordinal)];
        if (codes.FirstOrDefault(code => code.Length is 0 or > 5 || !code.All(char.IsAsciiDigit)) is { } wrong) throw new ArgumentException($"No postal code: {wrong}", nameof(postalCodes));
        if (names.Any(name => KeyOf(name).Length == 0)) throw new ArgumentException("A municipality has a name.", nameof(municipalities));
        if (codes.Length + names.Length == 0) return null;
        return new PlaceSelector([.. codes.Where(code => !codes.Any(other => other.Length < code.Length && code.StartsWith(other, StringComparison.Ordinal)))], [.. names]);
    }

    /// <summary>Reads "31655", "PLZ 31655, 31675", "316xx", "31655-31675", "Stadthagen, Bückeburg", "Ort Bad Nenndorf".</summary>
    /// <exception cref="FormatException">The text is no such notation; the message is a German sentence.</exception>
    public static PlaceSelector Read(string text) => TryRead(text, out var places, out var refusal) ? places : throw new FormatException(refusal);

    /// <summary>As <see cref="Read"/>, with the German sentence as a result.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out PlaceSelector? places, [NotNullWhen(false)] out string? refusal)
    {
        var (codes, names) = (new List<string>(), new List<string>());
        places = null;
        refusal = null;
        foreach (var item in Separator().Split(text).Select(item => Label().Replace(item, "").Trim()).Where(item => item.Length > 0))
            refusal ??= ReadItem(item, codes, names);
        if (refusal is null && (places = Of(codes, names)) is null) refusal = "Der Ort fehlt.";
        return refusal is null;
    }

    /// <summary>The key by which names of municipalities are compared: letters only, ü = ue; "Bückeburg" and "Bueckeburg" are the same.</summary>
    public static string KeyOf(string municipality) => LetterFolding.Fold(municipality, CollationRule.Telephone, out _);

    /// <summary>Whether a case with this postal code and this municipality is in; null is a place that no rule names.</summary>
    public bool Contains(string? postalCode, string? municipality) =>
        (postalCode is not null && PostalCodes.Any(code => postalCode.StartsWith(code, StringComparison.Ordinal))) || (municipality is not null && MunicipalityKeys.Contains(KeyOf(municipality)));

    /// <summary>The canonical notation, which <see cref="Read"/> reads back: "PLZ 31655, 316xx, Ort Stadthagen, Ort Bückeburg".</summary>
    public string Write()
    {
        var names = Municipalities.Select(name => "Ort " + name);
        return PostalCodes.IsEmpty ? string.Join(", ", names) : "PLZ " + string.Join(", ", PostalCodes.Select(WriteCode).Concat(names));
    }

    /// <inheritdoc/>
    public override string ToString() => Write();

    /// <inheritdoc/>
    public bool Equals(PlaceSelector? other) => other is not null && PostalCodes.SequenceEqual(other.PostalCodes) && MunicipalityKeys.SequenceEqual(other.MunicipalityKeys);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceSelector);

    /// <inheritdoc/>
    public override int GetHashCode() => PostalCodes.Concat(MunicipalityKeys).Aggregate(0, HashCode.Combine);

    internal static string WriteCode(string code) => code.PadRight(5, 'x');

    static string? ReadItem(string item, List<string> codes, List<string> names)
    {
        var code = Code().Match(item);
        if (code.Success && !code.Groups["last"].Success) codes.Add(code.Groups["first"].Value);
        else if (code.Success && string.CompareOrdinal(code.Groups["last"].Value, code.Groups["first"].Value) < 0) return $"In „{item}“ ist die zweite Postleitzahl kleiner als die erste.";
        else if (code.Success && !code.Groups["area"].Success) codes.AddRange(Between(code.Groups["first"].Value, code.Groups["last"].Value));
        else if (Name().IsMatch(item) && KeyOf(item).Length > 0) names.Add(item);
        else return $"„{item}“ ist weder eine Postleitzahl wie „31655“ noch ein Ort.";
        return null;
    }

    static IEnumerable<string> Between(string first, string last) =>
        Enumerable.Range(int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1)
            .Select(code => code.ToString("D5", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\s*[,;/+&]\s*|\s+(?:und|sowie)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:PLZ(?:-?Bereich)?|Postleitzahl(?:en)?|Orte?|Wohnorte?|(?:Samt)?gemeinden?|Städte|Stadt)(?:\s*:\s*|\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?<first>[0-9]{5})(?:\s*(?:-|–|bis)\s*(?<last>[0-9]{5}))?|(?=[0-9xX*.…]{2,5}$)(?<first>[0-9]{1,4})(?<area>[xX*…]+|\.{2,}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}' .()-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
