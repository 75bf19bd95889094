using System.Collections.Concurrent;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>The pages of text that come with the program, in Markdown with places for the facts of an office.</summary>
static class TextTemplates
{
    static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <summary>Last path words of the pages.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["leichte-sprache", "gebaerdensprache", "barrierefreiheit", "datenschutz", "impressum"];

    public static string Get(string page, Language language) => Read.GetOrAdd($"{page}.{language.Code}", name =>
    {
        using var reader = new StreamReader(typeof(TextTemplates).Assembly.GetManifestResourceStream($"Durchwahl.PhoneBook.PublicSite.Templates.{name}.md") ?? throw new FileNotFoundException(name));
        return reader.ReadToEnd();
    });

    /// <summary>What a template may name; a fact that the office has not told is missing.</summary>
    public static IReadOnlyDictionary<string, string> FactsOf(PublicFrame frame)
    {
        var (office, links) = (frame.Directory.Office, frame.Links);
        var body = AccessibilityBody.Of(frame.Directory.CarrierOn(frame.At.Date), office.Land);
        var facts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["office"] = Plain(office.Name),
            ["service"] = office.ServiceLine is { } line ? $"[{frame.Display(line.Number)}]({line.Number.TelUri})" : null,
            ["serviceHours"] = frame.Print.WithinSentence(office.ServiceTime),
            ["email"] = office.Email is { } mail ? $"[{Plain(mail)}](mailto:{mail})" : null,
            ["address"] = office.PostalAddress is { } address ? Plain(address) : null,
            ["visits"] = office.Sites.Length > 0 ? string.Join("\n", office.Sites.Select(site => $"- {Plain(site.Address)}{(site.VisitingHours.Weekly.IsEmpty ? "" : $": {frame.Print.Week(site.VisitingHours.Weekly)}")}")) : null,
            ["directory"] = links.Page("verzeichnis"),
            ["home"] = links.Home,
            ["report"] = links.Page("nummer-melden"),
            ["withoutPhone"] = links.Page("ohne-telefon"),
            ["hours"] = links.Page("sprechzeiten"),
            ["easy"] = links.Page("leichte-sprache"),
            ["signs"] = links.Page("gebaerdensprache"),
            ["accessibility"] = links.Page("barrierefreiheit"),
            ["madeOn"] = frame.Print.ShortDate(Domain.HouseTime.LocalOf(frame.Directory.Publication.MadeAt).Date),
            ["body"] = frame.W.Language is Language.English ? $"{body.Name} ({body.EnglishName})" : body.Name,
            ["bodyLink"] = body.Link,
            ["law"] = body.Law,
            ["joint"] = frame.Directory.CarrierOn(frame.At.Date) is CarrierType.Joint ? "1" : null,
            ["municipal"] = frame.Directory.CarrierOn(frame.At.Date) is CarrierType.Municipal ? "1" : null,
        };
        return facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).ToDictionary(fact => fact.Key, fact => fact.Value!, StringComparer.Ordinal);
    }

    // What an office calls itself is text, not Markdown.
    static string Plain(string text) => string.Concat(text.Select(letter => letter is '*' or '_' or '[' or ']' or '`' or '<' or '>' or '#' or '\\' or '|' ? $"\\{letter}" : letter.ToString()));
}
