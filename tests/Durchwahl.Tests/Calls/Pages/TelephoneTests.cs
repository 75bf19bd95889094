using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;
using static Durchwahl.Tests.Calls.Pages.CallHouse;

namespace Durchwahl.Tests.Calls.Pages;

public class TelephoneTests
{
    const string Telephone = Base + "/telefon";

    [Fact]
    public async Task The_form_that_nobody_touched_changes_nothing()
    {
        await using var office = await CallHouse.Open();
        using var answer = await Fill(office, Telephone);
        answer.Headers.Location!.OriginalString.ShouldBe(Telephone + "?hinweis=unveraendert");
        (await office.Audit("Telefon eingestellt")).ShouldBe(0);
    }

    [Fact]
    public async Task Every_choice_is_saved_with_a_row_in_the_audit_trail_and_shown_again()
    {
        await using var office = await CallHouse.Open();
        using var answer = await Fill(office, Telephone,
            ("Strategy", "RingAll"), ("RingsForSeconds", "15"), ("LongestWaitMinutes", "5"), ("ServesWaitingAtClosing", ""), ("WhenClosed", "Team"), ("Guard.TalksPerHour", "6"), ("Guard.QuietTimes", "Mo-Fr 12-13"),
            ("ShownNumber", "98-24"), ("AlsoAllowed", "+31 +32"), ("KeepsCallerNumbersForDays", "30"));
        answer.Headers.Location!.OriginalString.ShouldBe(Telephone + "?hinweis=gespeichert");
        var settings = await office.Settings();
        (settings.Service.Strategy, settings.Service.RingsFor, settings.Service.LongestWait, settings.Service.ServesWaitingAtClosing).ShouldBe((Strategy.RingAll, Duration.FromSeconds(15), Duration.FromMinutes(5), false));
        (settings.DirectDials.WhenClosed, settings.DirectDials.WhenBusy).ShouldBe((Elsewhere.Team, Elsewhere.Everywhere));
        (settings.Guard.TalksPerHour, settings.Guard.QuietTimes.IsEmpty).ShouldBe((6, false));
        settings.Callbacks.ShownNumber.ShouldBe(Service.Value);
        settings.Callbacks.AlsoAllowed.ShouldBe(["+31", "+32"]);
        settings.KeepsCallerNumbersForDays.ShouldBe(30);
        (await office.Audit("Telefon eingestellt")).ShouldBe(1);
        var page = await office.Browser.Page(Telephone);
        ((IHtmlInputElement)page.GetElementById("ShownNumber")!).Value.ShouldBe("05721 98-24");
        ((IHtmlInputElement)page.GetElementById("ServesWaitingAtClosing")!).IsChecked.ShouldBeFalse();
    }

    [Theory]
    [InlineData("RingsForSeconds", "3", "von 5 bis 120")]
    [InlineData("MostWaiting", "viele", "von 1 bis 500")]
    [InlineData("GapMinutes", "60", "von 61 bis 1440")]
    [InlineData("KeepsCallerNumbersForDays", "-1", "von 0 bis 365")]
    [InlineData("Strategy", "17", "bei wem es klingelt")]
    [InlineData("Guard.TalksPerHour", "0", "von 1 bis 60")]
    [InlineData("Guard.QuietTimes", "mittags", "")]
    [InlineData("ShownNumber", "0151 50000123", "gehört nicht zu dieser Dienststelle")]
    [InlineData("AlsoAllowed", "0031", "Pluszeichen")]
    public async Task What_cannot_be_taken_says_what_and_where_and_changes_nothing(string field, string value, string reason)
    {
        await using var office = await CallHouse.Open();
        using var answer = await Fill(office, Telephone, ("WrapUpSeconds", "77"), (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(answer);
        var link = page.QuerySelector("[role=alert] a")!;
        link.TextContent.ShouldContain(reason);
        link.GetAttribute("href").ShouldBe($"#{field.Replace('.', '-')}");
        page.GetElementById(field.Replace('.', '-'))!.GetAttribute("aria-invalid").ShouldBe("true");
        ((IHtmlInputElement)page.GetElementById("WrapUpSeconds")!).Value.ShouldBe("77", "what was typed is still there");
        (await office.Settings()).ShouldBe(new CallSettings());
    }

    [Fact]
    public async Task A_post_gets_a_protection_of_its_own_and_loses_it_again()
    {
        await using var office = await CallHouse.Open();
        const string guards = Telephone + "/belastungsschutz";
        using var saved = await office.Browser.Send(guards, guards, ("Post", Kuhlmann.Value.ToString()), ("TalksPerHour", "4"), ("PauseSeconds", "120"), ("QuietTimes", ""));
        saved.Headers.Location!.OriginalString.ShouldEndWith("gespeichert");
        (await office.Settings()).GuardOf(Kuhlmann).TalksPerHour.ShouldBe(4);
        (await office.Browser.Page(guards)).QuerySelector(".dw-lines")!.TextContent.ShouldContain("höchstens 4 Gespräche je Stunde, danach 120 s Pause");
        using var refused = await office.Browser.Send(guards, guards, ("Post", ""), ("PauseSeconds", "120"));
        (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Wählen Sie die Stelle.");
        using var removed = await office.Browser.Send(guards, $"{guards}/{Kuhlmann.Value}/entfernen");
        removed.Headers.Location!.OriginalString.ShouldEndWith("entfernt");
        (await office.Settings()).Guards.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_block_needs_a_reason_and_an_end_and_its_number_stays_out_of_the_trail()
    {
        await using var office = await CallHouse.Open();
        const string blocks = Telephone + "/sperren";
        await office.Say(journal => journal.Ended(Record(1), [], Caller));
        ((IHtmlInputElement)(await office.Browser.Page($"{blocks}?anruf={IdOf(1)}")).GetElementById("Number")!).Value.ShouldBe("0151 50000123");
        using var refused = await office.Browser.Send(blocks, blocks, ("Number", "0151 50000123"), ("Reason", ""), ("LastDay", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var reasons = (await TestBrowser.Read(refused)).QuerySelectorAll("[role=alert] li").Select(item => item.TextContent).ToList();
        reasons.ShouldBe(["Der Grund fehlt. Schreiben Sie kurz, was vorgefallen ist.", "Der letzte Tag fehlt. Eine Sperre endet immer, spätestens nach zwölf Monaten."]);
        using var past = await office.Browser.Send(blocks, blocks, ("Number", "98-213"), ("Reason", "Droht."), ("LastDay", "2026-09-13"));
        (await TestBrowser.Read(past)).QuerySelectorAll("[role=alert] li").Select(item => item.TextContent).ShouldBe(["Diese Nummer gehört nicht einer Person von außen. Sie kann nicht gesperrt werden.", "Der letzte Tag liegt in der Vergangenheit."]);
        using var made = await office.Browser.Send(blocks, blocks, ("Number", "0151 50000123"), ("Reason", "Hat mit Gewalt gedroht."), ("LastDay", "2026-09-30"));
        made.Headers.Location!.OriginalString.ShouldEndWith("gesperrt");
        var block = (await office.House.Database.Read(connection => CallerBlockTable.Of(connection, Musterkreis))).Single();
        (block.Number, block.LastDay, block.MadeBy).ShouldBe((Caller, new LocalDate(2026, 9, 30), "team-lead.musterkreis"));
        (await office.House.Database.Read(connection => Dapper.SqlMapper.QuerySingleAsync<string>(connection, "select coalesce(before, '') || coalesce(after, '') || why || subject from audit where what = 'Nummer gesperrt'"))).ShouldNotContain("50000123");
        using var lifted = await office.Browser.Send(blocks, $"{blocks}/{block.Id.Value}/aufheben");
        lifted.Headers.Location!.OriginalString.ShouldEndWith("aufgehoben");
        (await office.House.Database.Read(connection => CallerBlockTable.Of(connection, Musterkreis))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_move_alone_in_waves_or_all_one_step_forward_and_back()
    {
        await using var office = await CallHouse.Open();
        const string moves = Telephone + "/umzug";
        async Task Step(string field, string value, string step, string done)
        {
            using var answer = await office.Browser.Send(moves, moves, (field, value), ("schritt", step));
            answer.Headers.Location!.OriginalString.ShouldBe($"{moves}?hinweis={done}");
        }
        await Step("welle", "alle", "vor", "unveraendert");
        await Step("welle", "alle", "zurueck", "zurueck");
        await Step("nummer", DirectDial.Value, "zurueck", "zurueck");
        using var described = await office.Browser.Send(moves, moves + "/angaben", ("nummer", Service.Value), ("Wave", "2"), ("OldAddress", "24@10.0.0.9:5060"));
        described.Headers.Location!.OriginalString.ShouldEndWith("gespeichert");
        await Step("welle", "2", "zurueck", "zurueck");
        await Step("welle", "2", "vor", "weiter");
        await Step("welle", "2", "vor", "weiter");
        var found = (await office.House.Database.Read(connection => NumberMoveTable.Of(connection, Musterkreis))).ToDictionary(move => move.Number);
        (found[Service].State, found[Service].OldAddress, found[Service].Wave).ShouldBe((MoveState.New, "24@10.0.0.9:5060", 2));
        found[DirectDial].State.ShouldBe(MoveState.Old);
        found.Values.Count(move => move.State == MoveState.Parallel).ShouldBe(found.Count - 2);
        using var wrong = await office.Browser.Send(moves, moves + "/angaben", ("nummer", Service.Value), ("Wave", "0"), ("OldAddress", "sip:wir\"kung"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var nothing = await office.Browser.Send(moves, moves, ("schritt", "vor"));
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_page_of_moving_counts_the_calls_of_the_day()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal =>
        {
            journal.Ended(Record(1), [], null);
            journal.Ended(Record(2), [], null);
            journal.Ended(Record(3, Duration.FromDays(-1)), [], null);
        });
        var page = await office.Browser.Page(Telephone + "/umzug");
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("2 Anrufe");
        page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("98-24")).QuerySelectorAll("td")[1].TextContent.ShouldBe("2");
    }

    [Fact]
    public async Task A_recording_replaces_an_announcement_until_somebody_goes_back()
    {
        await using var office = await CallHouse.Open();
        const string prompts = Telephone + "/ansagen", one = prompts + "/de/willkommen";
        using var replaced = await Upload(office, one, Tone(8_000));
        replaced.Headers.Location!.OriginalString.ShouldEndWith("ersetzt");
        (await office.Browser.Page(prompts)).QuerySelector($"audio[src='{one}/ton.wav']").ShouldNotBeNull();
        using var heard = await office.Browser.Get(one + "/ton.wav");
        (await heard.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Tone(8_000));
        using var back = await office.Browser.Send(prompts, one + "/zurueck");
        back.Headers.Location!.OriginalString.ShouldEndWith("erzeugt");
        (await office.Browser.Page(prompts)).QuerySelector("audio").ShouldBeNull();
        (await office.Audit("Ansage ersetzt") + await office.Audit("Ansage zurückgesetzt")).ShouldBe(2);
    }

    [Fact]
    public async Task A_recording_at_another_rate_is_converted_for_the_telephone()
    {
        await using var office = await CallHouse.Open();
        using var replaced = await Upload(office, Telephone + "/ansagen/en/willkommen", Tone(44_100));
        replaced.Headers.Location!.OriginalString.ShouldEndWith("ersetzt");
        var stored = await office.House.Database.Read(connection => PromptRecordingTable.Sound(connection, Musterkreis, "willkommen", "en"));
        WaveSound.Read(stored, out _)!.SamplesPerSecond.ShouldBe(8_000);
    }

    [Fact]
    public async Task Something_else_than_a_plain_mono_wav_is_refused_with_a_sentence()
    {
        await using var office = await CallHouse.Open();
        const string one = Telephone + "/ansagen/de/willkommen";
        foreach (var (file, reason) in new[] { ("Guten Tag"u8.ToArray(), "keine WAV-Datei"), (Tone(8_000, channels: 2), "mono"), (Tone(8_000, kind: 7), "PCM"), (Array.Empty<byte>(), "nicht leer"), (Tone(8_000, seconds: 200), "3 Minuten") })
        {
            using var refused = await Upload(office, one, file);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, reason);
            (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(reason);
        }
        using var unknown = await Upload(office, Telephone + "/ansagen/fr/willkommen", Tone(8_000));
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.Audit("Ansage ersetzt")).ShouldBe(0);
    }

    [Fact]
    public async Task The_driver_hears_of_every_change_at_once_and_of_the_phone_book_too()
    {
        await using var office = await CallHouse.Open();
        var shelf = office.House.Get<CallSettingsShelf>();
        await using var following = shelf.Follow(OfficeKey.Parse("musterkreis"), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await following.MoveNextAsync()).ShouldBeTrue();
        following.Current.Settings.ShouldBe(new CallSettings());
        (await shelf.HasChanged(following.Current)).ShouldBeFalse();
        using var saved = await Fill(office, Telephone, ("MostWaiting", "9"));
        (await following.MoveNextAsync()).ShouldBeTrue();
        following.Current.Settings.Service.MostWaiting.ShouldBe(9);
        var known = following.Current;
        await office.House.Get<Durchwahl.PhoneBook.Contract.OfficeBooks>().Change(OfficeKey.Parse("musterkreis"), Actor.Program, book => new Durchwahl.PhoneBook.Contract.BookDecision.Change(new BookChange { Office = book.Office with { Name = "Jobcenter Neu" } }, "umbenannt", "office"));
        (await shelf.HasChanged(known)).ShouldBeTrue();
        (await shelf.Load(OfficeKey.Parse("musterkreis")))!.Book.Office.Name.ShouldBe("Jobcenter Neu");
        (await shelf.Load(OfficeKey.Parse("gibt-es-nicht"))).ShouldBeNull();
    }

    // Sends the form as the page shows it, but for the named fields; an empty one is an unticked box.
    static async Task<HttpResponseMessage> Fill(CallHouse office, string page, params (string Name, string Value)[] fields)
    {
        var form = (await office.Browser.Page(page)).QuerySelectorAll("form").OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == page);
        var sent = form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }).SelectMany(ValuesOf).Where(pair => fields.All(field => field.Name != pair.Name)).ToList();
        return await office.Browser.Post(page, [.. sent, .. fields]);
    }

    static IEnumerable<(string Name, string Value)> ValuesOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox", IsChecked: false } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
        _ => [],
    };

    static async Task<HttpResponseMessage> Upload(CallHouse office, string action, byte[] file)
    {
        var proof = (await office.Browser.Page(Telephone + "/ansagen")).QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(proof), StaffFrame.AntiforgeryField }, { new ByteArrayContent(file), "datei", "aufnahme.wav" } };
        return await office.Browser.Http.PostAsync(action, form, TestContext.Current.CancellationToken);
    }

    static byte[] Tone(int rate, int channels = 1, int kind = 1, int seconds = 1)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        var bytes = rate * channels * 2 * seconds;
        writer.Write("RIFF"u8);
        writer.Write(36 + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)kind);
        writer.Write((short)channels);
        writer.Write(rate);
        writer.Write(rate * channels * 2);
        writer.Write((short)(channels * 2));
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(bytes);
        for (var sample = 0; sample < bytes / 2; sample++) writer.Write((short)(8_000 * Math.Sin(sample * 440 * 2 * Math.PI / rate)));
        return content.ToArray();
    }
}
