using System.Net;
using System.Net.Http.Headers;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using static Durchwahl.Tests.Calls.ExampleCalls;
using static Durchwahl.Tests.Calls.Pages.CallHouse;

namespace Durchwahl.Tests.Calls.Pages;

public class MessagesTests
{
    static readonly byte[] Wav = [.. Enumerable.Range(0, 200).Select(value => (byte)value)];

    static string Sound => $"{Base}/nachrichten/{Message(1).Id.Value}/ton.wav";

    [Fact]
    public async Task Each_listening_stands_in_the_audit_trail_and_no_cache_keeps_the_sound()
    {
        await using var office = await CallHouse.Open(Role.Agent);
        await office.Say(journal => journal.MessageLeft(Message(1), Wav));
        (await office.Browser.Page(Base + "/nachrichten")).QuerySelector("audio")!.GetAttribute("src").ShouldBe(Sound);
        using var answer = await office.Browser.Get(Sound);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Wav);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await office.Audit("Nachricht angehört")).ShouldBe(1);
        using var further = await office.Browser.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Sound) { Headers = { Range = new RangeHeaderValue(100, null) } }, TestContext.Current.CancellationToken);
        further.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await office.Audit("Nachricht angehört")).ShouldBe(1);
        using var download = await office.Browser.Get(Sound + "?laden=ja");
        download.Content.Headers.ContentDisposition!.FileName.ShouldBe("nachricht-2026-09-14-1000.wav");
        (await office.Audit("Nachricht angehört")).ShouldBe(2);
        (await office.House.Database.Read(connection => VoiceMessageTable.Find(connection, Musterkreis, Message(1).Id)))!.ListenedBy.ShouldBe("agent.musterkreis");
    }

    [Fact]
    public async Task Who_saw_the_list_and_who_listened_is_noted()
    {
        await using var office = await CallHouse.Open(Role.Agent);
        await office.Say(journal => journal.MessageLeft(Message(1), Wav));
        await office.Browser.Page(Base + "/nachrichten");
        using var answer = await office.Browser.Get(Sound);
        await office.House.Get<AccessLog>().Written();
        var rows = (await office.House.Get<AccessLogTable>().Read(Musterkreis, new(null, null, null, null), 1)).Rows;
        rows.Select(row => (row.Name, row.Kind, row.Way, row.Subject)).ShouldBe(
            [("agent.musterkreis", SeenKind.VoiceMessage, SeenWay.Sound, Message(1).Id.Value), ("agent.musterkreis", SeenKind.VoiceMessage, SeenWay.List, Musterkreis.Value)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Publisher)]
    public async Task Who_does_not_take_calls_hears_nothing(Role role)
    {
        await using var office = await CallHouse.Open(role);
        await office.Say(journal => journal.MessageLeft(Message(1), Wav));
        using var answer = await office.Browser.Get(Sound);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await office.Audit("Nachricht angehört")).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_of_another_office_is_not_there()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal => journal.MessageLeft(Message(1) with { Office = TestOffices.Beispielstadt.Id }, Wav));
        using var answer = await office.Browser.Get(Sound);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.Browser.Page(Base + "/nachrichten")).QuerySelector("audio").ShouldBeNull();
    }

    [Fact]
    public async Task A_message_is_settled_once()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal => journal.MessageLeft(Message(1), Wav));
        var action = $"{Base}/nachrichten/{Message(1).Id.Value}/erledigt";
        using var settled = await office.Browser.Send(Base + "/nachrichten", action);
        settled.Headers.Location!.OriginalString.ShouldBe(Base + "/nachrichten?hinweis=nachricht-erledigt");
        var page = await office.Browser.Page(Base + "/nachrichten?hinweis=nachricht-erledigt");
        page.QuerySelector(".dw-lead")!.TextContent.ShouldBe("Keine offene Nachricht.");
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("nach 30 Tagen gelöscht");
        using var again = await office.Browser.Send(Base + "/nachrichten", action);
        again.Headers.Location!.OriginalString.ShouldEndWith("unveraendert");
        (await office.Audit("Nachricht erledigt")).ShouldBe(1);
    }
}
