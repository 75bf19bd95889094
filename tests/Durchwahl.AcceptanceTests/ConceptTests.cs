using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.Planning.Concept;
using Durchwahl.PhoneBook.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>The paper for the council, read in a real browser.</summary>
public class ConceptTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    static readonly OfficeKey Key = OfficeKey.Parse("musterkreis");

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_in_the_paper(int width)
    {
        var page = await office.Page(width);
        await page.SetContentAsync(await Paper());
        (await Seen.Findings(page, "concept")).ShouldBeEmpty();
        await Seen.Shoot(page, "konzept-papier", width, ColorScheme.Light);
        await page.Context.CloseAsync();
    }

    async Task<string> Paper()
    {
        var books = office.Services.GetRequiredService<OfficeBooks>();
        var head = (await books.Find(Key))!.Office;
        await books.Change(Key, Actor.Program, _ => new BookDecision.Change(new BookChange { Office = head with { Settings = head.Settings with { Clients = 900 } } }, "geändert", "office"));
        var concept = await office.Services.GetRequiredService<MakeConcept>().Make(Key, new ConceptWishes { EurosPerHour = 50 }, replications: 3, TestContext.Current.CancellationToken);
        return await office.Services.GetRequiredService<ConceptDocument>().Html(concept!);
    }
}
