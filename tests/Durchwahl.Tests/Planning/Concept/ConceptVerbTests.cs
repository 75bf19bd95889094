using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Planning;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_saved_plan_is_named_and_gives_its_ways_and_its_euros()
    {
        using var program = await Program();
        await Save(program, "Zwei Wege", new PlanChoices { Scenarios = [ReadyScenarios.Today, ReadyScenarios.PhoneHour], EurosPerHour = 41.5 });
        (await program.Run("concept", "--office", "musterkreis", "--out", "konzept.html", "--plan", "Zwei Wege", "--replications", "2")).ShouldSatisfyAllConditions(call => call.Code.ShouldBe(0, call.Error));
        var text = WebUtility.HtmlDecode(await File.ReadAllTextAsync(program.PathOf("konzept.html"), TestContext.Current.CancellationToken));
        text.ShouldContain("Tägliche Telefonstunde");
        text.ShouldNotContain("Dritter Weg");
        text.ShouldContain("41,50\u00a0€");
        text.ShouldNotContain("Zwei Wege");
        var unknown = await program.Run("concept", "--office", "musterkreis", "--out", "anderes.html", "--plan", "Drei Wege");
        (unknown.Code, unknown.Error).ShouldBe((1, "Die Planung „Drei Wege“ gibt es nicht. Gespeichert sind: „Zwei Wege“.\n"));
        File.Exists(program.PathOf("anderes.html")).ShouldBeFalse();
    }

    // As the page saves it.
    static async Task Save(TestProgram program, string name, PlanChoices choices)
    {
        await using var house = await OpenHouse.WithoutDoors(new HouseOptions(program.PathOf("data"), null, new FakeClock()));
        var office = (await house.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse("musterkreis")))!.Office.Id;
        (await house.GetRequiredService<SavePlan>().Save(office, null, name, choices, Actor.Program)).ShouldNotBeNull();
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
