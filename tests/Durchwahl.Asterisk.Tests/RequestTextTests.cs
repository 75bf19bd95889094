using Durchwahl.Asterisk.Tests.Support;

namespace Durchwahl.Asterisk.Tests;

/// <summary>Every command as it goes over the wire.</summary>
public class RequestTextTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<AriCommands, Task>> Commands => new()
    {
        { "POST /ari/channels/1.2/answer", ari => ari.Channels.Answer("1.2", Stop) },
        { "POST /ari/channels/1.2/ring", ari => ari.Channels.Ring("1.2", Stop) },
        { "DELETE /ari/channels/1.2/ring", ari => ari.Channels.StopRinging("1.2", Stop) },
        { "DELETE /ari/channels/1.2?reason=normal", ari => ari.Channels.HangUp("1.2", cancellation: Stop) },
        { "DELETE /ari/channels/1.2?reason=answered_elsewhere", ari => ari.Channels.HangUp("1.2", HangupReason.AnsweredElsewhere, Stop) },
        { "POST /ari/channels/1.2/continue", ari => ari.Channels.ContinueInDialPlan("1.2", cancellation: Stop) },
        { "POST /ari/channels/1.2/continue?context=fallback&extension=5500&priority=1", ari => ari.Channels.ContinueInDialPlan("1.2", new DialPlanPlace("fallback", "5500", 1), Stop) },
        { "POST /ari/channels/1.2/redirect?endpoint=PJSIP%2Fold", ari => ari.Channels.Redirect("1.2", "PJSIP/old", Stop) },
        { "POST /ari/channels/1.2/moh", ari => ari.Channels.StartHoldMusic("1.2", cancellation: Stop) },
        { "DELETE /ari/channels/1.2/moh", ari => ari.Channels.StopHoldMusic("1.2", Stop) },
        { "POST /ari/channels/1.2/play/p1?media=sound%3Aa%2Cnumber%3A7&lang=de", ari => ari.Channels.Play("1.2", "p1", ["sound:a", "number:7"], "de", Stop) },
        { "POST /ari/channels/1.2/record?name=n1&format=wav&maxDurationSeconds=0&maxSilenceSeconds=0&ifExists=fail", ari => ari.Channels.Record("1.2", new RecordingOrder("n1"), Stop) },
        {
            "POST /ari/channels/1.2/record?name=n1&format=ulaw&maxDurationSeconds=120&maxSilenceSeconds=3&beep=true&terminateOn=%23&ifExists=overwrite",
            ari => ari.Channels.Record(
                "1.2",
                new RecordingOrder("n1", "ulaw")
                {
                    LongestDuration = TimeSpan.FromMinutes(2), LongestSilence = TimeSpan.FromSeconds(2.5), StartsWithBeep = true, EndsWith = EndingKey.Hash, IfExists = IfRecordingExists.Overwrite,
                },
                Stop)
        },
        { "POST /ari/channels/c1?endpoint=PJSIP%2Fdesk1&app=durchwahl", ari => ari.Channels.Originate(new OutgoingCall("c1", "PJSIP/desk1"), Stop) },
        {
            "POST /ari/channels/c1?endpoint=PJSIP%2Fdesk1&app=durchwahl&appArgs=agent%2C7&callerId=%22J%C3%B6rg%22%20%3C0302312500%3E&timeout=15&originator=1.2",
            ari => ari.Channels.Originate(
                new OutgoingCall("c1", "PJSIP/desk1") { Arguments = ["agent", "7"], CallerId = "\"Jörg\" <0302312500>", RingsFor = TimeSpan.FromSeconds(14.2), Originator = "1.2" }, Stop)
        },
        { "GET /ari/channels/1.2", ari => ari.Channels.Find("1.2", Stop) },
        { "GET /ari/channels", ari => ari.Channels.List(Stop) },
        { "GET /ari/channels/1.2/variable?variable=CHANNEL%28language%29", ari => ari.Channels.FindVariable("1.2", "CHANNEL(language)", Stop) },
        { "POST /ari/channels/1.2/variable?variable=A&value=%26b%3D%25", ari => ari.Channels.SetVariable("1.2", "A", "&b=%", Stop) },
        { "POST /ari/bridges?type=mixing&bridgeId=b1", ari => ari.Bridges.Create("b1", cancellation: Stop) },
        { "POST /ari/bridges/b1/addChannel?channel=1.2%2C1.3", ari => ari.Bridges.Add("b1", ["1.2", "1.3"], Stop) },
        { "POST /ari/bridges/b1/removeChannel?channel=1.2", ari => ari.Bridges.Remove("b1", ["1.2"], Stop) },
        { "DELETE /ari/bridges/b1", ari => ari.Bridges.Destroy("b1", Stop) },
        { "GET /ari/bridges/b1", ari => ari.Bridges.Find("b1", Stop) },
        { "GET /ari/bridges", ari => ari.Bridges.List(Stop) },
        { "DELETE /ari/playbacks/p1", ari => ari.Playbacks.Stop("p1", Stop) },
        { "POST /ari/recordings/live/n1/stop", ari => ari.Recordings.Stop("n1", Stop) },
        { "DELETE /ari/recordings/live/n1", ari => ari.Recordings.Discard("n1", Stop) },
        { "GET /ari/recordings/stored/a%2Fn1/file", ari => ari.Recordings.Open("a/n1", Stop) },
        { "DELETE /ari/recordings/stored/n1", ari => ari.Recordings.Delete("n1", Stop) },
        { "GET /ari/recordings/stored", ari => ari.Recordings.List(Stop) },
        { "GET /ari/endpoints/PJSIP", ari => ari.Endpoints.List(cancellation: Stop) },
        { "GET /ari/endpoints/PJSIP/desk1", ari => ari.Endpoints.Find("PJSIP", "desk1", Stop) },
        { "GET /ari/applications/durchwahl", ari => ari.FindApplication(Stop) },
        { "POST /ari/channels/../answer", ari => ari.Channels.Answer("..", Stop) },
        { "POST /ari/channels/%3Fa%23%C3%BC%2F/answer", ari => ari.Channels.Answer("?a#ü/", Stop) },
    };

    [Theory]
    [MemberData(nameof(Commands), DisableDiscoveryEnumeration = true)]
    public async Task A_command_is_written_as_the_interface_wants_it(string expected, Func<AriCommands, Task> give)
    {
        await using var exchange = await FakeExchange.Start();
        using var commands = new AriCommands(exchange.Address);
        await give(commands);
        var command = await exchange.NextCommand();
        $"{command.Method} {command.Target}".ShouldBe(expected);
    }

    [Fact]
    public async Task Variables_of_a_new_channel_go_in_the_body()
    {
        await using var exchange = await FakeExchange.Start();
        using var commands = new AriCommands(exchange.Address);
        await commands.Channels.Originate(new OutgoingCall("c1", "PJSIP/desk1") { Variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "\"b\"" } }, Stop);
        (await exchange.NextCommand()).Body.ShouldBe("""{"variables":{"A":"\u0022b\u0022"}}""");
    }

    [Fact]
    public async Task A_stored_recording_is_a_stream()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = _ => new FakeAnswer(200, "RIFF");
        using var commands = new AriCommands(exchange.Address);
        var (outcome, file) = await commands.Recordings.Open("n1", Stop);
        outcome.ShouldBeOfType<AriOutcome.Done>();
        using var reader = new StreamReader(file!);
        (await reader.ReadToEndAsync(Stop)).ShouldBe("RIFF");
    }

    [Fact]
    public async Task Lists_keep_what_can_be_read()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = _ => new FakeAnswer(200, """[{"id":"1.2","state":"Up"},null,7,{"name":"no id"},{"id":"1.3","state":"Ringing"}]""");
        using var commands = new AriCommands(exchange.Address);
        var (_, channels) = await commands.Channels.List(Stop);
        channels!.Select(channel => (channel.Id, channel.State)).ShouldBe([("1.2", ChannelState.Up), ("1.3", ChannelState.Ringing)]);
    }
}
