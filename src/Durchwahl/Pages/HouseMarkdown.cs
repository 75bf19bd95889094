using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Durchwahl.Pages;

/// <summary>Markdown that people of an office write, as HTML that can do no harm (OWASP ASVS 5.0.0, 1.3.5): raw HTML stays text, nothing is loaded from elsewhere.</summary>
static class HouseMarkdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    static readonly string[] Allowed = ["https://", "http://", "mailto:", "tel:", "/", "#"];

    /// <summary>The document, already kept to the house; plain text when it is nested deeper than anybody writes.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        var document = ParseOrNull(markdown) ?? Markdown.Parse(string.Concat(markdown.Select(letter => char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)) ? $"\\{letter}" : letter.ToString())), Pipeline);
        KeepToTheHouse(document);
        return document;
    }

    /// <summary>A document as HTML.</summary>
    public static string Html(MarkdownDocument document) => document.ToHtml(Pipeline);

    /// <summary>A part of a page as HTML, its headings below those of the page.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="highest">The level of its highest heading.</param>
    public static MarkupString Part(string markdown, int highest)
    {
        var document = Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = highest;
        return new MarkupString(Html(document));
    }

    static MarkdownDocument? ParseOrNull(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Pictures would be loaded from other hosts, and links may lead to web pages, telephones and mailboxes only.
    static void KeepToTheHouse(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage) link.IsImage = false;
            if (link.Url is { } url && !IsAllowed(url)) link.Url = "#";
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!link.IsEmail && !IsAllowed(link.Url)) link.Url = "#";
    }

    static bool IsAllowed(string url) => Allowed.Any(start => url.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
