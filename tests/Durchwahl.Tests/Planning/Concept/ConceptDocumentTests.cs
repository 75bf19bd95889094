using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;

namespace Durchwahl.Tests.Planning.Concept;

/// <summary>The paper as a council member or a screen reader has it.</summary>
public class ConceptDocumentTests(ConceptHouse house) : IClassFixture<ConceptHouse>
{
    static readonly ConceptWishes Wishes = new() { EurosPerHour = 52.5, Occasion = "Antrag der Fraktion <Musterliste>.\n\nZweiter Absatz." };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<IHtmlDocument> Page() => new HtmlParser().ParseDocument(await house.Document.Html(await house.Make(Wishes)));

    [Fact]
    public async Task The_paper_has_its_sections_in_order_and_no_heading_skips_a_level()
    {
        var headings = (await Page()).QuerySelectorAll("h1, h2, h3, h4").ToList();
        headings.Count(heading => heading.LocalName == "h1").ShouldBe(1);
        headings.Where(heading => heading.LocalName == "h2").Take(11).Select(heading => int.Parse(heading.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, 11));
        headings.Zip(headings.Skip(1)).ShouldAllBe(pair => pair.Second.LocalName[1] - pair.First.LocalName[1] <= 1);
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_every_head_a_scope()
    {
        var page = await Page();
        page.QuerySelectorAll("table").Length.ShouldBeGreaterThan(7);
        page.QuerySelectorAll("table").ShouldAllBe(table => table.QuerySelector("caption") != null);
        page.QuerySelectorAll("th").ShouldAllBe(head => head.HasAttribute("scope"));
        page.QuerySelectorAll("svg").ShouldAllBe(drawing => drawing.GetAttribute("role") == "img" && drawing.QuerySelector("desc")!.TextContent.Length > 20);
    }

    [Fact]
    public async Task Every_section_with_figures_says_where_they_come_from()
    {
        var sections = (await Page()).QuerySelectorAll("main > section").Take(10);
        sections.ShouldAllBe(section => section.TextContent.Contains("Herkunft:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_paper_loads_nothing_and_takes_typed_words_as_words()
    {
        var page = await Page();
        (page.DocumentElement.GetAttribute("lang"), page.Title).ShouldBe(("de", "Konzept zur Veröffentlichung der Durchwahlen, Jobcenter Musterkreis"));
        page.QuerySelectorAll("script, link, img, iframe, [src], [href]").ShouldBeEmpty();
        page.QuerySelectorAll(".own").Select(paragraph => paragraph.TextContent).ShouldBe(["Antrag der Fraktion <Musterliste>.", "Zweiter Absatz."]);
    }

    [Fact]
    public async Task What_was_not_measured_is_said_to_be_estimated()
    {
        var text = (await Page()).Body!.TextContent;
        text.ShouldContain("ist hier nicht gemessen, sondern geschätzt");
        text.ShouldContain("Vor dem Start wird vier Wochen lang gemessen");
    }

    [Fact]
    public async Task Euros_stand_only_where_somebody_said_what_an_hour_costs()
    {
        (await Page()).Body!.TextContent.ShouldContain("52,50\u00a0€ je Stunde");
        (await house.Document.Html(await house.Make(new ConceptWishes()))).ShouldNotContain("€");
    }

    [Fact]
    public async Task The_way_that_somebody_chose_is_the_one_that_is_proposed()
    {
        var page = new HtmlParser().ParseDocument(await house.Document.Html(await house.Make(new ConceptWishes { Recommended = ReadyScenarios.PhoneHour })));
        page.QuerySelector(".lead")!.TextContent.ShouldContain($"„{ReadyScenarios.NameOf(ReadyScenarios.PhoneHour)}“");
        page.Body!.TextContent.ShouldContain("Den vorgeschlagenen Weg hat die Dienststelle gewählt.");
    }

    [Fact]
    public async Task Nobody_is_named_not_even_who_agreed()
    {
        var text = await house.Document.Html(await house.Make(Wishes));
        foreach (var person in house.Book.Staff) text.ShouldNotContain(person.DisplayName);
        foreach (var post in house.Book.Posts.Where(post => post.Title.Contains("Stelle", StringComparison.Ordinal))) text.ShouldNotContain(post.Title + "<");
        foreach (var reason in house.Book.Posts.Select(post => post.Release.Reason).OfType<string>().Distinct()) text.ShouldNotContain(reason);
        foreach (var number in house.Book.Lines.Where(line => line.Kind == LineKind.DirectDial).Select(line => line.Number.Display(house.Book.Office.BaseNumber))) text.ShouldNotContain(number + "<");
        text.ShouldNotContain(".example"); // every address of the office ends so
    }

    [Fact]
    public async Task The_PDF_is_tagged_German_four_to_eight_pages_long_and_reads_in_order()
    {
        var pdf = Path.Combine(Path.GetTempPath(), $"durchwahl-konzept-{Guid.CreateVersion7():N}.pdf");
        await File.WriteAllBytesAsync(pdf, await house.Document.Pdf(await house.Make(Wishes), Stop), Stop);
        var facts = await Run("pdfinfo", pdf);
        facts.ShouldMatch(@"Tagged:\s+yes");
        facts.ShouldMatch(@"Title:\s+Konzept zur Veröffentlichung der Durchwahlen, Jobcenter Musterkreis");
        facts.ShouldMatch(@"Pages:\s+[4-8]\b");
        facts.ShouldMatch(@"Page size:.*A4");
        var structure = await Run("pdfinfo", "-struct", pdf);
        foreach (var tag in new[] { "H1", "H2", "Table", "TH", "Figure" }) structure.ShouldContain(tag);
        (await File.ReadAllTextAsync(pdf, System.Text.Encoding.Latin1, Stop)).ShouldContain("/Lang (de)");
        var text = await Run("pdftotext", pdf, "-");
        var places = new[] { "1 Antwort und Anlass", "4 Wer wofür zuständig ist", "7 Was die Wege bewirken", "11 Beschlussvorschlag", "Anhang A: Annahmen" }.Select(heading => text.IndexOf(heading, StringComparison.Ordinal)).ToList();
        places.ShouldBe(places.Order());
        places.ShouldAllBe(place => place >= 0);
        File.Delete(pdf);
    }

    static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var complaints = process.StandardError.ReadToEndAsync(Stop);
        var told = await process.StandardOutput.ReadToEndAsync(Stop);
        (await complaints).ShouldBeEmpty();
        return told;
    }
}
