using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Durchwahl.Imports.Reading;

/// <summary>Shows a workbook's number as the person sees it: dates, times, leading zeros; everything else without decimals that it does not have.</summary>
static partial class NumberFormats
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    static readonly SearchValues<char> OfDays = SearchValues.Create("dDyYjJtT");
    static readonly SearchValues<char> OfHours = SearchValues.Create("hHsS");

    /// <summary>The codes of ECMA-376 part 1, 18.8.30, that are dates and times; all other built-in ones show plain numbers.</summary>
    public static string BuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => "dd.mm.yyyy",
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 or 55 or 56 => "hh:mm",
        22 => "dd.mm.yyyy hh:mm",
        _ => "",
    };

    public static string Show(double value, string format, bool from1904)
    {
        var code = Unseen().Replace(format.Split(';')[0], "");
        if (IsMoment().IsMatch(Literals().Replace(code, "")) && value is >= 0 and < 2_958_466) return Moment(value, Literals().Replace(code, ""), from1904);
        return LeadingZeros().IsMatch(code) && value >= 0 && value == Math.Truncate(value)
            ? value.ToString(code, CultureInfo.InvariantCulture)
            : value.ToString("0.###############", German);
    }

    static string Moment(double value, string code, bool from1904)
    {
        var hasDay = code.AsSpan().ContainsAny(OfDays);
        var hasTime = code.AsSpan().ContainsAny(OfHours);
        var moment = DateTime.FromOADate(from1904 ? value + 1462 : value).AddMilliseconds(500);
        return (hasDay, hasTime) switch
        {
            (true, false) => moment.ToString("dd.MM.yyyy", German),
            (true, true) => moment.ToString("dd.MM.yyyy HH:mm", German),
            (false, false) => moment.ToString("MM.yyyy", German),
            _ => moment.ToString("HH:mm", German),
        };
    }

    [GeneratedRegex(@"\[[^\]]*\]|_.|\*.")]
    private static partial Regex Unseen();

    [GeneratedRegex("""\"[^"]*"|\\.""")]
    private static partial Regex Literals();

    [GeneratedRegex("[dmyhs]", RegexOptions.IgnoreCase)]
    private static partial Regex IsMoment();

    [GeneratedRegex("""^(?=.*0)([0# /()-]|\\.|"[^"]*")+$""", RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingZeros();
}
