using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Asterisk.Tests;

public class AriEventTests
{
    static readonly string[] RealTexts = ReadRealTexts();

    static string[] ReadRealTexts()
    {
        using var reader = new StreamReader(typeof(AriEventTests).Assembly.GetManifestResourceStream("RealEvents.jsonl")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    static AriEvent Read(string json) => AriEvent.Read(Encoding.UTF8.GetBytes(json));

    static IEnumerable<T> Real<T>() => RealTexts.Select(Read).OfType<T>();

    [Fact]
    public void Every_event_of_a_real_exchange_is_read_or_kept_raw()
    {
        foreach (var text in RealTexts)
        {
            var (happened, type) = (Read(text), (string)JsonNode.Parse(text)!["type"]!);
            if (happened is AriEvent.UnknownEvent unknown) (unknown.Type, unknown.Raw).ShouldBe((type, text));
            else happened.GetType().Name.ShouldBe(type);
            happened.Timestamp.ShouldNotBeNull();
        }
    }

    [Fact]
    public void The_real_events_show_nearly_every_type_that_is_known() =>
        AriEvent.KnownTypes.Except(RealTexts.Select(text => Read(text).GetType().Name), StringComparer.Ordinal)
            .ShouldBe(["RecordingFailed", "ApplicationReplaced"], ignoreOrder: true);

    [Fact]
    public void Every_known_type_is_an_event_of_this_client() =>
        AriEvent.KnownTypes.ShouldBe(
            typeof(AriEvent).GetNestedTypes().Select(type => type.Name).Except([nameof(AriEvent.UnknownEvent), nameof(AriEvent.MalformedEvent)], StringComparer.Ordinal), ignoreOrder: true);

    [Fact]
    public void A_call_that_comes_in_says_who_calls_and_what_was_dialled()
    {
        var start = Real<AriEvent.StasisStart>().First();
        start.Channel.ShouldBe(new AriChannel(
            "tel1-1795306895.3", "PJSIP/trunk-00000003", ChannelState.Ring, "03023125017", "Erika Beispiel", "", null, new DialPlanPlace("incoming", "5000", 1),
            new DateTimeOffset(2026, 11, 22, 0, 21, 35, 249, TimeSpan.Zero), "1-100@192.0.2.10") { Application = "Stasis(tel)" });
        start.Timestamp.ShouldBe(new DateTimeOffset(2026, 11, 22, 0, 21, 35, 250, TimeSpan.Zero));
        start.Arguments.ShouldBeEmpty();
        start.Replaced.ShouldBeNull();
    }

    [Fact]
    public void A_call_that_we_made_carries_our_arguments() =>
        Real<AriEvent.StasisStart>().Select(start => (start.Channel.Id, start.Arguments.SingleOrDefault())).ShouldContain(("agent-1", "tel1-1795306895.3"));

    [Fact]
    public void A_dialled_phone_rings_and_answers() =>
        Real<AriEvent.Dial>().Select(dial => (dial.Peer.Id, dial.Status, dial.Caller)).ShouldBe([("agent-1", "", null), ("agent-1", "RINGING", null), ("agent-1", "ANSWER", null)]);

    [Fact]
    public void A_key_has_a_digit_and_a_duration()
    {
        var key = Real<AriEvent.ChannelDtmfReceived>().Single();
        (key.Digit, key.Duration).ShouldBe(('1', TimeSpan.FromMilliseconds(280)));
    }

    [Fact]
    public void A_finished_recording_says_how_long_somebody_spoke()
    {
        var recording = Real<AriEvent.RecordingFinished>().Single().Recording;
        (recording.Name, recording.Duration, recording.Talking, recording.Silence).ShouldBe(("nachricht-1", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), TimeSpan.Zero));
    }

    [Fact]
    public void A_failed_recording_says_why() =>
        Read("""{"type":"RecordingFailed","recording":{"name":"n","format":"wav","cause":"Disk full"}}""").ShouldBeOfType<AriEvent.RecordingFailed>().Recording.Cause.ShouldBe("Disk full");

    [Fact]
    public void A_playback_is_known_by_our_id() =>
        Real<AriEvent.PlaybackFinished>().First().ShouldBe(new AriEvent.PlaybackFinished(
            new DateTimeOffset(2026, 11, 22, 0, 21, 37, 731, TimeSpan.Zero), "pb-1", "done", "channel:tel1-1795306895.3"));

    [Fact]
    public void Who_leaves_a_bridge_is_not_in_it_any_more()
    {
        var left = Real<AriEvent.ChannelLeftBridge>().First();
        left.Bridge.Channels.ShouldNotContain(left.Channel.Id);
    }

    [Fact]
    public void A_channel_ends_with_a_cause()
    {
        var end = Real<AriEvent.ChannelDestroyed>().First();
        (end.Cause, end.CauseText).ShouldBe((16, "Normal Clearing"));
    }

    [Fact]
    public void A_phone_that_registers_is_online_until_it_goes() =>
        Real<AriEvent.PeerStatusChange>().Select(change => (change.Endpoint.Name, change.Endpoint.IsOnline, change.Status))
            .ShouldBe([("PJSIP/desk1", true, "Reachable"), ("PJSIP/desk1", false, "Unreachable")]);

    [Fact]
    public void A_diverted_call_says_by_whom() =>
        Read("""{"type":"StasisStart","channel":{"id":"1","caller_rdnis":"5512"}}""").ShouldBeOfType<AriEvent.StasisStart>().Channel.RedirectingNumber.ShouldBe("5512");

    [Fact]
    public void An_hour_east_of_Greenwich_is_an_offset_without_a_colon() =>
        Read("""{"type":"Neues","timestamp":"2026-09-14T10:00:00.000+0200"}""").Timestamp.ShouldBe(new DateTimeOffset(2026, 9, 14, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_event_of_a_newer_exchange_is_kept_raw() =>
        Read("""{"type":"CallBroadcast","x":[1]}""").ShouldBe(new AriEvent.UnknownEvent(null, "CallBroadcast", """{"type":"CallBroadcast","x":[1]}"""));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"StasisStart"}""")]
    [InlineData("""{"type":"StasisStart","channel":null}""")]
    [InlineData("""{"type":"StasisStart","channel":[]}""")]
    [InlineData("""{"type":"StasisStart","channel":{"id":7}}""")]
    [InlineData("""{"type":"ChannelLeftBridge","bridge":{"id":"b"}}""")]
    [InlineData("""{"type":"StasisStart","channel":{"id":"\ud800"}}""")]
    [InlineData("""{"type":"StasisEnd","channel":{"id":"1"}} {}""")]
    public void What_is_no_event_is_kept_as_malformed(string text) => Read(text).ShouldBe(new AriEvent.MalformedEvent(text));

    [Fact]
    public void Missing_and_strange_fields_are_empty_and_not_fatal()
    {
        var start = Read("""{"type":"StasisStart","timestamp":7,"args":[1,"a",null],"channel":{"id":"1","state":[],"caller":"x","dialplan":{"priority":1e99},"creationtime":""}}""")
            .ShouldBeOfType<AriEvent.StasisStart>();
        start.Arguments.ShouldBe(["a"]);
        start.Channel.ShouldBe(new AriChannel("1", "", ChannelState.Other, "", "", "", null, new DialPlanPlace("", "", 0), null, ""));
    }

    [Fact]
    public void Of_a_field_said_twice_the_last_counts() =>
        Read("""{"type":"Dial","type":"StasisEnd","channel":{"id":"1","id":"2"}}""").ShouldBeOfType<AriEvent.StasisEnd>().Channel.Id.ShouldBe("2");

    [Fact]
    public void Very_deep_and_very_long_texts_do_no_harm()
    {
        Read(new string('[', 100_000)).ShouldBeOfType<AriEvent.MalformedEvent>();
        var name = new string('ü', 200_000);
        Read($$$$"""{"type":"StasisEnd","channel":{"id":"1","caller":{"name":"{{{{name}}}}"}}}""").ShouldBeOfType<AriEvent.StasisEnd>().Channel.CallerName.ShouldBe(name);
    }

    [Fact]
    public void No_bytes_whatsoever_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => AriEvent.Read(bytes) is AriEvent.MalformedEvent)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(1, 1));

    // Real texts with bytes changed, cut out and doubled come much nearer to the code than chance alone.
    [Fact]
    public void No_damage_to_a_real_event_throws()
    {
        var chance = new Random(20260914);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(RealTexts[chance.Next(RealTexts.Length)]).ToList();
            for (var damages = chance.Next(1, 6); damages > 0; damages--) Damage(bytes, chance);
            var damaged = bytes.ToArray();
            Should.NotThrow(() => AriEvent.Read(damaged), $"round {round}");
        }
    }

    static void Damage(List<byte> bytes, Random chance)
    {
        var at = chance.Next(bytes.Count);
        var length = chance.Next(1, Math.Min(20, bytes.Count - at) + 1);
        switch (chance.Next(4))
        {
            case 0: bytes[at] = (byte)chance.Next(256); break;
            case 1 when bytes.Count > length: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            default: bytes.InsertRange(at, Interesting[chance.Next(Interesting.Length)]); break;
        }
    }

    static readonly byte[][] Interesting = [.. new[] { "null", "\"", "{", "[]", "\\ud800", "\\u0000", "1e999", "-", "\"id\":\"\",", "true" }.Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE]];
}
