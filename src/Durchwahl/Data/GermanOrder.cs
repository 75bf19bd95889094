using System.Globalization;

namespace Durchwahl.Data;

/// <summary>The order of German dictionaries (DIN 5007-1) for lists on pages and in queries.</summary>
static class GermanOrder
{
    static readonly CompareInfo German = CultureInfo.GetCultureInfo("de-DE").CompareInfo;

    /// <summary>Sorts as a German list does, capitals and small letters alike.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    public static int Compare(string? left, string? right) => German.Compare(left, right, CompareOptions.IgnoreCase);

    /// <summary>Whether a word stands in a text, capitals, accents and the width of blanks aside.</summary>
    public static bool Contains(string text, string word) => German.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
