using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Pages.Charts;

/// <summary>The colours of a theme, computed from the style sheets: tokens of KERN, and mixtures in Oklab (CSS Color 4) as durchwahl.css makes them.</summary>
sealed partial class ThemeColours
{
    readonly Dictionary<string, string> _tokens = [];
    readonly double _mix;

    public ThemeColours(bool isDark)
    {
        _mix = isDark ? 2 : 1;
        var blocks = Blocks().Matches(Sheet("lib/kern.min.css")).Select(block => (Selector: block.Groups[1].Value, Rules: block.Groups[2].Value)).ToList();
        var theme = isDark ? "[data-kern-theme=dark]" : "[data-kern-theme=light]";
        foreach (var block in blocks.Where(block => block.Selector == ":root").Concat(blocks.Where(block => block.Selector.StartsWith(theme, StringComparison.Ordinal))))
            foreach (var token in Tokens().Matches(block.Rules).Cast<Match>()) _tokens[token.Groups[1].Value] = token.Groups[2].Value.Trim();
        foreach (var token in Tokens().Matches(Sheet("durchwahl.css")).Cast<Match>()) _tokens.TryAdd(token.Groups[1].Value, token.Groups[2].Value.Trim());
    }

    /// <summary>The fill of a class of the charts.</summary>
    public Lab FillOf(string name) => Read(Regex.Match(Sheet("durchwahl.css"), $@"\.dw-chart \.{name} \{{ fill: ([^;}}]+)[;}}]", RegexOptions.CultureInvariant).Groups[1].Value.Trim());

    public Lab Read(string value)
    {
        if (Mixture().Match(value) is { Success: true } mixture)
        {
            var share = double.Parse(mixture.Groups[2].Value, CultureInfo.InvariantCulture) / 100 * (mixture.Groups[3].Success ? _mix : 1);
            return Read(mixture.Groups[1].Value).MixedWith(Read(mixture.Groups[4].Value), share);
        }
        if (Variable().Match(value) is { Success: true } variable) return Read(_tokens[variable.Groups[1].Value]);
        return Lab.OfOklch(value);
    }

    public static double Contrast(Lab one, Lab other) => (Math.Max(one.Luminance, other.Luminance) + .05) / (Math.Min(one.Luminance, other.Luminance) + .05);

    static string Sheet(string file) => File.ReadAllText(Repository.PathOf("src/Durchwahl/wwwroot/" + file));

    [GeneratedRegex(@"([^{}]*)\{([^{}]*)\}")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"(--(?:kern-color|dw)-[a-z0-9-]+):\s*([^;}]+)")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^color-mix\(in oklab, (var\([^)]+\)) (?:calc\()?([0-9.]+)%( \* var\(--dw-mix\)\))?, (var\([^)]+\))\)$")]
    private static partial Regex Mixture();

    [GeneratedRegex(@"^var\((--[a-z0-9-]+)\)$")]
    private static partial Regex Variable();
}

/// <summary>A colour in Oklab.</summary>
readonly record struct Lab(double L, double A, double B)
{
    public static Lab OfOklch(string value)
    {
        var parts = value["oklch(".Length..^1].Split(' ').Select(part => part.EndsWith('%') ? Number(part[..^1]) / 100 : Number(part)).ToArray();
        var angle = parts[2] * Math.PI / 180;
        return new Lab(parts[0], parts[1] * Math.Cos(angle), parts[1] * Math.Sin(angle));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    public Lab MixedWith(Lab other, double share) => new((L * share) + (other.L * (1 - share)), (A * share) + (other.A * (1 - share)), (B * share) + (other.B * (1 - share)));

    /// <summary>As WCAG 2.2 defines it.</summary>
    public double Luminance
    {
        get
        {
            var (l, m, s) = (Cube(L + (.3963377774 * A) + (.2158037573 * B)), Cube(L - (.1055613458 * A) - (.0638541728 * B)), Cube(L - (.0894841775 * A) - (1.2914855480 * B)));
            var (red, green, blue) = ((4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s), (-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s), (-.0041960863 * l) - (.7034186147 * m) + (1.7076147010 * s));
            return (.2126 * Math.Clamp(red, 0, 1)) + (.7152 * Math.Clamp(green, 0, 1)) + (.0722 * Math.Clamp(blue, 0, 1));

            static double Cube(double value) => value * value * value;
        }
    }
}
