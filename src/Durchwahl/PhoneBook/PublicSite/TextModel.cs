using System.Text.RegularExpressions;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>A page of text.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Html">The rest, already HTML; made from Markdown that cannot contain any.</param>
/// <param name="Language">The language of the words: an office may have written German only.</param>
/// <param name="IsEasy">Whether it is easy language, which wants more space.</param>
public sealed partial record TextModel(PublicFrame Frame, string Title, string Html, Language Language, bool IsEasy) : PublicModel(Frame)
{
    /// <summary>The page with these last path words, in the office's own words where there are any.</summary>
    public static TextModel Of(PublicFrame frame, string page)
    {
        var own = frame.Directory.Office.Texts.Where(text => text.Page == page).OrderByDescending(text => text.Language == frame.Links.Language.Code).FirstOrDefault();
        var markdown = own?.Markdown ?? Fill(frame, TextTemplates.Get(page, frame.Links.Language));
        var document = HouseMarkdown.Parse(markdown);
        foreach (var second in document.Descendants<HeadingBlock>().Where(block => block.Level == 1).Skip(1)) second.Level = 2;
        var title = document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } heading ? TextOf(heading) : TitleOf(page, frame.W);
        var html = HouseMarkdown.Html(document);
        if (!document.OfType<HeadingBlock>().Any(block => block.Level == 1)) html = $"<h1>{System.Net.WebUtility.HtmlEncode(title)}</h1>\n{html}";
        return new TextModel(frame, title, html, own is null || own.Language == frame.Links.Language.Code ? frame.Links.Language : frame.Links.Language.Other, page == "leichte-sprache");
    }

    static string Fill(PublicFrame frame, string template)
    {
        var facts = TextTemplates.FactsOf(frame);
        // A paragraph about a fact that the office has not told is left out.
        var kept = Conditional.Replace(template, match => facts.ContainsKey(match.Groups["fact"].Value) != (match.Groups["not"].Length > 0) ? match.Groups["text"].Value : "");
        return Place.Replace(kept, match => facts[match.Groups["fact"].Value]);
    }

    static string TextOf(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    static string TitleOf(string page, Words words) => page switch
    {
        "impressum" => words["FootImprint"],
        "datenschutz" => words["FootPrivacy"],
        "barrierefreiheit" => words["FootAccessibility"],
        "leichte-sprache" => words["EasyLanguage"],
        _ => words["SignLanguage"],
    };

    [GeneratedRegex(@"\[\[(?<not>!?)(?<fact>\w+)\?(?<text>.*?)\]\]", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Conditional { get; }

    [GeneratedRegex(@"\{\{(?<fact>\w+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place { get; }
}
