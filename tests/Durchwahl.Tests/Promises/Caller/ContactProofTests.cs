using System.Net;
using System.Text.Json;
using Durchwahl.Domain.Access;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Caller;

/// <summary>The proof of a contact for staff: to print, with a code, and the note for the file.</summary>
public class ContactProofTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    readonly TestHouse _house = published.House;

    [Fact]
    public async Task An_agent_prints_a_proof_also_of_a_solved_contact_and_gives_a_code_to_read_aloud()
    {
        var (contact, _, old) = await _house.Give();
        using var agent = await _house.SignIn(Role.Agent);
        var path = $"/verwaltung/musterkreis/kontakte/{contact.Value}/nachweis";
        CallerTestBed.TextOf(await agent.Page(path)).ShouldContain("Ihr Anliegen wurde geklärt.");
        using var issued = await agent.Send(path, $"{path}/code", ("wort", "Grüne Wiese"));
        issued.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestBrowser.Read(issued);
        var code = page.QuerySelector(".dw-code")!.TextContent;
        CallerTestBed.TextOf(page).ShouldContain($"Zum Vorlesen: {string.Join(" – ", code.Split(' ').Select(three => string.Join(' ', three.ToCharArray())))}");
        using var caller = _house.Browser();
        await caller.OpenPage(new IssuedCode(code, "Grüne Wiese"));
        using var before = await caller.OpenWith(old.Code, old.Word);
        before.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.Page(path)).Source.Text.ShouldNotContain(code);
    }

    [Fact]
    public async Task A_birthday_is_no_word_here_either()
    {
        var (contact, _, code) = await _house.Give();
        using var agent = await _house.SignIn(Role.Agent);
        var path = $"/verwaltung/musterkreis/kontakte/{contact.Value}/nachweis";
        using var refused = await agent.Send(path, $"{path}/code", ("wort", "12.03.1984"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var caller = _house.Browser();
        await caller.OpenPage(code);
    }

    [Fact]
    public async Task The_note_for_the_file_holds_everything_as_text_and_as_JSON()
    {
        var (contact, promises, _) = await _house.Give(CallerTestBed.HandOver);
        using var agent = await _house.SignIn(Role.Agent);
        var path = $"/verwaltung/musterkreis/kontakte/{contact.Value}/nachweis";
        using var text = await agent.Get($"{path}/vermerk.txt");
        text.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"Zusage: {promises[0].Reference}, Übergabe");
        using var json = JsonDocument.Parse(await agent.Http.GetStringAsync($"{path}/vermerk.json", TestContext.Current.CancellationToken));
        json.RootElement.GetProperty("details").GetProperty("reported").GetString().ShouldBe("Zieht im Oktober um");
        json.RootElement.GetProperty("promises")[0].GetProperty("details").GetProperty("note").GetString().ShouldBe("intern: bitte Akte ziehen");
        (await agent.Http.GetStringAsync($"{path}/brief.txt", TestContext.Current.CancellationToken)).ShouldContain("Bestätigung Ihres Kontakts vom Montag, 14.\u00A0September\u00A02026");
    }

    [Fact]
    public async Task A_contact_of_another_office_or_none_is_not_there()
    {
        var (contact, _, _) = await _house.Give();
        using var other = await _house.SignIn(Role.Agent, "beispielstadt");
        using (var foreign = await other.Get($"/verwaltung/beispielstadt/kontakte/{contact.Value}/nachweis")) foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var nothing = await other.Get($"/verwaltung/beispielstadt/kontakte/{Guid.CreateVersion7()}/nachweis");
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
