using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>One cell while it is read: what is recognised is taken out and leaves a comma, and in the end nothing may be left.</summary>
sealed partial class ResponsibilityCell(string text, TaskCatalogue catalogue, SurnameOrder order, IReadOnlyCollection<string>? municipalities)
{
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Far more than any list says in a cell; what is longer is no such cell, and patterns would take long to find that out.
    const int LongestText = 5_000;

    readonly List<string> _codes = [];
    readonly List<string> _names = [];
    readonly List<string> _surnames = [];
    readonly List<string> _tasks = [];
    string _rest = (text.Any(char.IsSurrogate) ? text : text.Normalize()).Replace('\u00A0', ' ').Replace('\n', ',').Replace("\r", "", StringComparison.Ordinal);
    ResponsibilityConditions _when = ResponsibilityConditions.Everyone;
    string? _refusal;

    public bool TryRead([NotNullWhen(true)] out NotedResponsibility? noted, [NotNullWhen(false)] out string? refusal)
    {
        if (text.Length > LongestText) _rest = Refused($"Die Angabe hat {text.Length} Zeichen, höchstens {LongestText} werden gelesen.");
        TakeMarkedPlaces();
        TakePostalCodes();
        TakeEndDigits();
        TakeAge();
        if (Take(ExceptionWord()) is not null) _when = _when with { IsException = true };
        TakeTasksAndStage();
        TakeWhatIsLeft();
        ReadSurnamesAndPlaces();
        if (_refusal is null && _tasks.Count == 0 && _when == ResponsibilityConditions.Everyone) _refusal = text.Trim().Length == 0 ? "Die Zuständigkeit fehlt." : NotUnderstood(text);
        noted = _refusal is null ? new NotedResponsibility([.. _tasks.Distinct()], _when) : null;
        refusal = _refusal;
        return noted is not null;
    }

    void TakeMarkedPlaces()
    {
        while (Take(MarkedPlace()) is { } place) _names.Add(place.Groups["name"].Value.Trim());
    }

    void TakePostalCodes()
    {
        while (Take(PostalCodes()) is { } codes) _codes.Add(codes.Groups["codes"].Value);
    }

    void TakeEndDigits()
    {
        if (Take(EndDigits()) is not { } found) return;
        if (BenefitUnitEndDigits.TryRead(found.Groups["digits"].Value, out var digits, out var refusal)) _when = _when with { EndDigits = digits };
        else _refusal ??= refusal;
        if (EndDigits().IsMatch(_rest)) _refusal ??= "Die Endziffern stehen zweimal da.";
    }

    void TakeAge()
    {
        var (under, from) = (Take(Under25()) is not null, Take(From25()) is not null);
        if (under != from) _when = _when with { Age = under ? AgeGroup.Under25 : AgeGroup.From25 }; // "U25 und Ü25" is everyone
    }

    // "Erstantrag" is a task of its own, but beside another task, or with "nur", it says which cases are meant.
    void TakeTasksAndStage()
    {
        var (first, running) = (Take(OnlyFirstApplications()) is not null, Take(RunningCaseWord()) is not null);
        var words = TasksFound();
        first |= Take(FirstApplicationWord()) is not null; // where the catalogue has no such task
        var hasOthers = words.Exists(found => !FirstApplicationWord().IsMatch(found.Word));
        foreach (var (key, word) in words)
        {
            if (hasOthers && FirstApplicationWord().IsMatch(word)) first = true;
            else _tasks.Add(key);
        }
        if (first) _when = _when with { Stage = CaseStage.FirstApplication };
        if (running) _when = _when with { Stage = _when.Stage is null ? CaseStage.RunningCase : null };
    }

    List<(string Key, string Word)> TasksFound()
    {
        var found = new List<(int At, string Key, string Word)>();
        foreach (var (key, word) in catalogue.Tasks.SelectMany(task => task.Words.Select(word => (task.Key, word))).OrderByDescending(entry => entry.word.Length))
        {
            var pattern = new Regex($@"(?<![\p{{L}}\d]){Regex.Escape(word)}(?![\p{{L}}\d])", Options, TimeSpan.FromSeconds(1));
            // Blanks of the same length keep the places of the words that are still to be found.
            _rest = pattern.Replace(_rest, match =>
            {
                found.Add((match.Index, key, match.Value));
                return new string('\t', match.Length);
            });
        }
        _rest = _rest.Replace("\t", ",", StringComparison.Ordinal);
        return [.. found.OrderBy(entry => entry.At).Select(entry => (entry.Key, entry.Word))];
    }

    void TakeWhatIsLeft()
    {
        _rest = EmptyBrackets().Replace(Noise().Replace(_rest, ","), ",");
        if (LettersMarked().Match(_rest) is { Success: true } marked)
        {
            _surnames.Add(marked.Groups["ranges"].Value.Trim(' ', ',', ':', ';'));
            _rest = _rest[..marked.Index];
        }
        foreach (var item in Separator().Split(_rest).Select(item => item.Trim(' ', '.', '-', '–')).Where(item => item.Length > 0)) TakeItem(item);
    }

    void TakeItem(string item)
    {
        if (item is ['(', .., ')']) item = item[1..^1].Trim();
        var pair = PlaceWithLetters().Match(item);
        if (Conjunction().IsMatch(item)) return;
        if (IsKnownPlace(item)) _names.Add(item);
        else if (Letters().IsMatch(item)) _surnames.Add(item);
        else if (pair.Success && IsPlace(pair.Groups["name"].Value)) TakePair(pair);
        else if (IsPlace(item)) _names.Add(item);
        else _refusal ??= NotUnderstood(item);
    }

    void TakePair(Match pair)
    {
        _names.Add(pair.Groups["name"].Value);
        _surnames.Add(pair.Groups["letters"].Value);
    }

    bool IsKnownPlace(string item) => municipalities is not null && municipalities.Any(name => PlaceSelector.KeyOf(name) == PlaceSelector.KeyOf(item));

    bool IsPlace(string item) => IsKnownPlace(item) || (municipalities is null && PlaceName().IsMatch(item) && !WordOfOffices().IsMatch(item));

    void ReadSurnamesAndPlaces()
    {
        if (_surnames.Count > 0)
        {
            if (SurnameRanges.TryRead(string.Join(", ", _surnames), order, out var ranges, out var refusal)) _when = _when with { Surnames = ranges };
            else _refusal ??= refusal;
        }
        if (_codes.Count + _names.Count == 0) return;
        if (PlaceSelector.TryRead(string.Join(", ", _codes.Concat(_names)), out var places, out var reason)) _when = _when with { Places = places };
        else _refusal ??= reason;
    }

    Match? Take(Regex pattern)
    {
        var match = pattern.Match(_rest);
        if (!match.Success) return null;
        _rest = $"{_rest[..match.Index]},{_rest[(match.Index + match.Length)..]}";
        return match;
    }

    string Refused(string sentence)
    {
        _refusal = sentence;
        return "";
    }

    static string NotUnderstood(string item) => $"„{item.Trim()}“ ist keine bekannte Aufgabe und keine Angabe wie „A–Di“, „unter 25“ oder „PLZ 31655“.";

    [GeneratedRegex(@"(?<!\p{L})(?i:Wohnort|Orte?|(?:Samt)?gemeinden?|Stadt)\s*:?\s+(?<name>\p{Lu}[\p{L}\p{M}' .()-]*?)\s*(?=[,;:/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedPlace();

    [GeneratedRegex(@"(?:(?:PLZ(?:-?Bereich)?|Postleitzahl(?:en)?)\s*:?\s*)?(?<!\d)(?<codes>(?:\d{5}(?:\s*(?:-|–|bis)\s*\d{5})?|\d{1,4}[x*]+)(?:\s*(?:[,;/+]|und)\s*(?:\d{5}(?:\s*(?:-|–|bis)\s*\d{5})?|\d{1,4}[x*]+)(?![\p{L}\d]))*)(?![\p{L}\d])", Options)]
    private static partial Regex PostalCodes();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:BG[\s-]*)?(?:Nr\.?|Nummern?)?[\s-]*(?:mit\s+)?(?:Endziffern?|Endz\.|Endnummern?|Endungen|Endung|Ziffern?|EZ)\s*:?\s*(?<digits>\d{1,3}(?!\d)(?:\s*(?:-|–|bis)\s*\d{1,3}(?!\d))?(?:\s*(?:[,;/+]|und)\s*\d{1,3}(?!\d)(?:\s*(?:-|–|bis)\s*\d{1,3}(?!\d))?)*)|(?:BG[\s-]*)?(?<digits>(?:un)?gerade)\s+Endziffern?|(?:BG(?:[\s-]*(?:Nr\.?|Nummern?))?\s*:?\s*)?(?<digits>\d{1,3}\s*(?:-|–|bis)\s*\d{1,3}(?!\d)))", Options)]
    private static partial Regex EndDigits();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:U\s?-?25|(?:unter|<)\s?25(?:-?jährige)?|bis\s(?:zu\s)?24)(?!\d)(?:\s*Jahren?)?", Options)]
    private static partial Regex Under25();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:Ü|Ue)\s?-?25|(?:ab|über|ueber|>=|≥|>)\s?25(?:-?jährige)?|25\s?(?:\+|und\sälter))(?!\d)(?:\s*Jahren?)?", Options)]
    private static partial Regex From25();

    [GeneratedRegex(@"(?<!\p{L})(?:Ausnahme|vorrangig|Sonderzuständigkeit)(?!\p{L})\s*:?", Options)]
    private static partial Regex ExceptionWord();

    [GeneratedRegex(@"(?<!\p{L})(?:Erst|Neu)antr(?:ag|äge)(?!\p{L})", Options)]
    internal static partial Regex FirstApplicationWord();

    [GeneratedRegex(@"(?<!\p{L})nur\s+(?:Erst|Neu)antr(?:ag|äge)(?!\p{L})", Options)]
    private static partial Regex OnlyFirstApplications();

    [GeneratedRegex(@"(?<!\p{L})(?:laufende[rn]?\s+(?:F(?:all|älle)|Leistung(?:en|sfälle)?|Bezug)|lfd\.?\s+F(?:all|älle)|Bestand(?:sf(?:all|älle)|skunden)?|Weiterbewilligung(?:en|santrag|santräge)?)(?!\p{L})", Options)]
    private static partial Regex RunningCaseWord();

    [GeneratedRegex(@"(?<!\p{L})(?:Bereich|Team|SGB\s+II|Sachbearbeit(?:ung|er|erin)|für|zuständig|von(?=\s+\p{L}{1,3}\s+bis\s))(?!\p{L})\s*:?", Options)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\([\s,;:]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"(?<!\p{L})(?:Anfangs)?(?:Buchstaben?(?:bereich)?|Buchst\.?|Bst\.|(?:Nach|Familien)?namen?)(?!\p{L})\s*:?(?<ranges>.*)$", Options)]
    private static partial Regex LettersMarked();

    [GeneratedRegex(@"(?:[,;:|/+]|\s(?:und|sowie|u\.)\s)(?![^(]*\))", Options)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:und|sowie|&|in|\(|\)|\(\s*\))?$", Options)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"^\(?(?:alle(?:\s+(?:Buchstaben|(?:Nach)?namen))?|(?:[\p{L}']{1,3}|[\p{L}']+\s*(?:-|‐|‑|–|—|\sbis\s)\s*[\p{L}']+)(?:\s*\(?\s*(?:ohne|außer|ausser|nicht)\s.+)?)\)?$", Options)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(?:in\s+)?(?<name>\p{Lu}[\p{L}\p{M}' .]{3,}?)\s+(?<letters>\p{L}{1,3}(?:\s*(?:-|–|\sbis\s)\s*\p{L}{1,3})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWithLetters();

    [GeneratedRegex(@"^(?=.{4})\p{Lu}[\p{L}\p{M}'-]+(?:\s\p{Lu}[\p{L}\p{M}'-]+|\s(?:am|an|der|im|in|bei|ob|a\.)(?=\s))*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"leitung|sekretariat|assisten|team|stelle|service|center|zentrale|empfang|verwaltung|bearbeitung|beratung|sprech|büro|raum|zimmer|vertretung|vorzimmer|hotline|auskunft|beauftragt|management|ausbildung|recht|kasse|archiv|haushalt|personal|controlling|aufgabe|datenschutz|projekt|prüf|ermittl|forder|bedarf|kosten|unterkunft|widerspr|klage|frau|herr|antrag|anträge|fall|fäll|jugend|erwachs|kund|gruppe|selbst|reha|asyl|geflüchtet|integration|montag|dienstag|mittwoch|donnerstag|freitag|täglich|telefon|leistung|vermittlung", Options)]
    private static partial Regex WordOfOffices();
}
