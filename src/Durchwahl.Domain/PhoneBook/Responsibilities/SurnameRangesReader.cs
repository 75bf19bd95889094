using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Reads surname ranges item by item.</summary>
sealed partial class SurnameRangesReader(SurnameOrder order)
{
    // Far more than any list says; patterns would take long to refuse what is longer.
    const int LongestText = 5_000;

    readonly List<SurnameRanges> _kept = [];
    string? _refusal;

    public bool TryRead(string text, [NotNullWhen(true)] out SurnameRanges? ranges, [NotNullWhen(false)] out string? refusal)
    {
        var items = text.Length > LongestText ? "" : Label().Replace(text, " ").Trim().Trim(':').Trim();
        if (text.Length > LongestText) _refusal = $"Der Buchstabenbereich hat {text.Length} Zeichen, höchstens {LongestText} werden gelesen.";
        else if (items.Length == 0) _refusal = "Der Buchstabenbereich fehlt.";
        else if (Everyone().IsMatch(items)) _kept.Add(SurnameRanges.Everyone);
        else ReadItems(items);
        ranges = _refusal is null ? SurnameRanges.Of(_kept.SelectMany(kept => kept.Ranges)) : null;
        refusal = ranges is null ? _refusal ?? $"„{text.Trim()}“ lässt keinen Namen übrig." : null;
        return ranges is not null;
    }

    // Without brackets, an exception goes on as long as its items lie within what it is an exception from: "S ohne Sch, St, T" excepts Sch and St, not T.
    void ReadItems(string items)
    {
        var openException = false;
        foreach (var item in ItemSeparator().Split(items))
        {
            if (_refusal is not null) return;
            var parts = Without().Match(item);
            if (parts.Success)
            {
                openException = !parts.Groups["bracket"].Success;
                ReadWithExceptions(parts.Groups["all"].Value, parts.Groups["but"].Value);
            }
            else if (ReadRange(item) is { } range)
            {
                openException = openException && Except(range);
                if (!openException) _kept.Add(SurnameRanges.Of([range])!);
            }
        }
    }

    void ReadWithExceptions(string all, string but)
    {
        if (ReadRange(all) is not { } whole) return;
        _kept.Add(SurnameRanges.Of([whole])!);
        foreach (var item in ItemSeparator().Split(but))
        {
            if (ReadRange(item) is not { } exception) return;
            if (whole.Contains(exception) && Except(exception)) continue;
            _refusal = whole.Contains(exception) ? $"„{all.Trim()} ohne {but.Trim()}“ lässt keinen Namen übrig." : $"„{item.Trim()}“ liegt nicht in „{all.Trim()}“ und kann dort keine Ausnahme sein.";
            return;
        }
    }

    bool Except(SurnameRange exception)
    {
        var hull = SurnameRange.Of(_kept[^1].Ranges[0].From, _kept[^1].Ranges[^1].Until);
        if (!hull.Contains(exception) || _kept[^1].Without(SurnameRanges.Of([exception])!) is not { } left) return false;
        _kept[^1] = left;
        return true;
    }

    SurnameRange? ReadRange(string item)
    {
        var bounds = Bounds().Match(item);
        if (!bounds.Success) return Refuse($"„{item.Trim()}“ ist kein Buchstabenbereich wie „A–Di“ oder „Sch“.");
        var first = KeyOf(bounds.Groups["first"].Value);
        var last = bounds.Groups["last"].Success ? KeyOf(bounds.Groups["last"].Value) : first;
        if (first is null || last is null) return Refuse($"„{item.Trim()}“ enthält andere als lateinische Buchstaben.");
        return SurnameRange.Between(first, last) ?? Refuse($"In „{item.Trim()}“ kommt der zweite Name im Alphabet vor dem ersten.");
    }

    SurnameRange? Refuse(string sentence)
    {
        _refusal = sentence;
        return null;
    }

    string? KeyOf(string bound)
    {
        var key = LetterFolding.Fold(bound, order.Collation, out var stranger);
        return stranger == '\0' && key.Length > 0 ? key : null;
    }

    [GeneratedRegex(@"^\s*(?:Anfangs)?(?:Buchstaben?(?:bereich)?|Buchst\.?|Bst\.|(?:Nach|Familien)?namen?(?:\s*,?\s*mit)?)(?![\p{L}])(?!\s*[-–])\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:alle(?:\s+(?:Buchstaben|(?:Nach)?namen))?|gesamt(?:es\s+Alphabet)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"(?:\s*[,;/+&]\s*|\s+(?:und|sowie|u\.)\s+)(?![^(]*\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemSeparator();

    [GeneratedRegex(@"^(?<all>[^(]+?)\s*(?<bracket>\()?\s*(?:ohne|außer|ausser|nicht)\s+(?<but>[^()]+?)\s*(?(bracket)\))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Without();

    [GeneratedRegex(@"^\s*(?<first>[\p{L}\p{M}'’]+)(?:\s*(?:-|‐|‑|–|—|−|…|\.{2,3}|\sbis\s)\s*(?<last>[\p{L}\p{M}'’]+))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bounds();
}
