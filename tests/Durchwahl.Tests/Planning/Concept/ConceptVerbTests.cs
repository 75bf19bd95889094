using System.Net;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Concept;

public class ConceptVerbTests
{
    static async Task<TestProgram> Program()
    {
        var program = new TestProgram();
        (await program.Run("office", "add", "musterkreis", "--name", "Jobcenter Musterkreis", "--land", "NI", "--base-number", "05721 98")).Code.ShouldBe(0);
        program.Write("liste.csv", "Name;Durchwahl;Aufgabe\nMüller, Anna;213;Leistung A-K\nKuhn, Jan;214;Leistung L-S\n");
        (await program.Run("import", "liste.csv", "--office", "musterkreis")).Code.ShouldBe(0);
        return program;
    }

    [Fact]
    public async Task The_paper_is_written_in_the_form_that_its_ending_says()
    {
        using var program = await Program();
        var written = await program.Run("concept", "--office", "musterkreis", "--out", "konzept.html", "--replications", "2", "--json");
        written.Code.ShouldBe(0, written.Error);
        written.Json.GetProperty("format").GetString().ShouldBe("html");
        var text = WebUtility.HtmlDecode(await File.ReadAllTextAsync(program.PathOf("konzept.html"), TestContext.Current.CancellationToken));
        text.ShouldContain("Leistung: Nachnamen T–Z: niemand");
        text.ShouldNotContain("Müller");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_German_and_writes_nothing()
    {
        using var program = await Program();
        (await program.Run("concept", "--out", "konzept.doc")).ShouldSatisfyAllConditions(call => call.Code.ShouldBe(1), call => call.Error.ShouldContain(".pdf oder .html"));
        (await program.Run("concept", "--out", "konzept.html", "--euros-per-hour", "viel")).ShouldSatisfyAllConditions(call => call.Code.ShouldBe(1), call => call.Error.ShouldContain("Euro"));
        (await program.Run("concept", "--out", "fehlt/konzept.html")).ShouldSatisfyAllConditions(call => call.Code.ShouldBe(1), call => call.Error.ShouldContain("gibt es nicht"));
        (await program.Run("concept", "--out", "konzept.pdf", "--chromium", "")).ShouldSatisfyAllConditions(call => call.Code.ShouldBe(1), call => call.Error.ShouldContain("Chromium ist nicht installiert"));
        (await program.Run("concept", "--out", "konzept.html", "--plan", "Entwurf")).ShouldSatisfyAllConditions(call => call.Code.ShouldBe(1), call => call.Error.ShouldContain("Entwurf"));
        (await program.Run("concept", "--out", "konzept.html", "--replications", "1")).Code.ShouldBe(2);
        Directory.GetFiles(program.Folder, "konzept*").ShouldBeEmpty();
    }
}
