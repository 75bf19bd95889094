using Durchwahl.Asterisk.Tests.Support;

namespace Durchwahl.Asterisk.Tests;

public class AriCommandsTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<AriOutcome> OutcomeOf(FakeAnswer answer, Func<AriCommands, Task<AriOutcome>> tell, TimeSpan? timeout = null)
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = _ => answer;
        using var commands = new AriCommands(exchange.Address, timeout);
        return await tell(commands);
    }

    static Task<AriOutcome> Answering(AriCommands commands) => commands.Channels.Answer("1.2", Stop);

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task Any_2xx_is_done(int status) => (await OutcomeOf(new FakeAnswer(status), Answering)).ShouldBeOfType<AriOutcome.Done>();

    [Theory]
    [InlineData(404, "Channel not found")]
    [InlineData(409, "Channel not in Stasis application")]
    [InlineData(412, "Channel in invalid state")]
    public async Task A_channel_that_has_hung_up_or_left_is_gone_and_no_exception(int status, string message) =>
        (await OutcomeOf(FakeAnswer.Refusing(status, message), Answering)).ShouldBeOfType<AriOutcome.Gone>();

    [Theory]
    [InlineData("Channel with given unique ID already exists")]
    [InlineData("Bridge with id '1' already exists")]
    [InlineData("Recording 'a' already exists and can not be overwritten")]
    public async Task A_command_repeated_with_the_same_id_finds_it_already_there(string message) =>
        (await OutcomeOf(FakeAnswer.Refusing(409, message), commands => commands.Bridges.Create("1", cancellation: Stop))).ShouldBeOfType<AriOutcome.AlreadyThere>();

    [Theory]
    [InlineData(400, "Invalid Reason")]
    [InlineData(401, "Authentication required")]
    [InlineData(422, "specified format is unknown on this system")]
    public async Task Any_other_4xx_is_refused_with_the_words_of_the_exchange(int status, string message) =>
        (await OutcomeOf(FakeAnswer.Refusing(status, message), Answering)).ShouldBe(new AriOutcome.Refused(status, message));

    [Fact]
    public async Task A_refusal_without_readable_words_is_a_refusal() =>
        (await OutcomeOf(new FakeAnswer(400, "<html>"), Answering)).ShouldBe(new AriOutcome.Refused(400, ""));

    [Fact]
    public async Task A_channel_that_is_being_recorded_is_not_gone_from_a_bridge() =>
        (await OutcomeOf(FakeAnswer.Refusing(409, "Channel 1.2 currently recording"), commands => commands.Bridges.Add("b", ["1.2"], Stop)))
            .ShouldBeOfType<AriOutcome.Refused>();

    [Theory]
    [InlineData(400, "Channel not found")]
    [InlineData(422, "Channel not in Stasis application")]
    public async Task A_bridge_reports_a_channel_that_is_gone_with_other_words(int status, string message) =>
        (await OutcomeOf(FakeAnswer.Refusing(status, message), commands => commands.Bridges.Add("b", ["1.2"], Stop))).ShouldBeOfType<AriOutcome.Gone>();

    [Fact]
    public async Task A_phone_that_is_not_registered_is_a_refusal_although_the_exchange_calls_it_an_error() =>
        (await OutcomeOf(new FakeAnswer(500, """{"error":"Allocation failed"}"""), commands => commands.Channels.Originate(new OutgoingCall("1", "PJSIP/desk1"), Stop)))
            .ShouldBe(new AriOutcome.Refused(500, "Allocation failed"));

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Any_other_5xx_is_unreachable(int status) =>
        (await OutcomeOf(FakeAnswer.Refusing(status, "Out of order"), Answering)).ShouldBe(new AriOutcome.Unreachable($"Die Telefonanlage meldet einen Fehler ({status} Out of order)."));

    [Fact]
    public async Task An_exchange_that_does_not_answer_in_time_is_unreachable() =>
        (await OutcomeOf(FakeAnswer.Never, Answering, TimeSpan.FromMilliseconds(50))).ShouldBe(new AriOutcome.Unreachable("Die Telefonanlage antwortet nicht innerhalb von 0,05 Sekunden."));

    [Fact]
    public async Task An_exchange_that_is_not_there_is_unreachable()
    {
        var exchange = await FakeExchange.Start();
        var address = exchange.Address;
        await exchange.DisposeAsync();
        using var commands = new AriCommands(address);
        (await Answering(commands)).ShouldBeOfType<AriOutcome.Unreachable>();
    }

    [Fact]
    public async Task Our_own_cancellation_is_no_outcome()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = _ => FakeAnswer.Never;
        using var commands = new AriCommands(exchange.Address);
        using var enough = new CancellationTokenSource();
        var answering = commands.Channels.Answer("1.2", enough.Token);
        await exchange.NextCommand();
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(answering);
    }

    [Theory]
    [InlineData("[{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"\ud800"}""")]
    public async Task An_answer_that_cannot_be_read_is_unreachable(string body)
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = _ => new FakeAnswer(200, body);
        using var commands = new AriCommands(exchange.Address);
        var (outcome, channel) = await commands.Channels.Find("1.2", Stop);
        outcome.ShouldBeOfType<AriOutcome.Unreachable>();
        channel.ShouldBeNull();
    }

    [Fact]
    public async Task Credentials_go_in_the_header_and_never_in_the_address()
    {
        await using var exchange = await FakeExchange.Start();
        using var commands = new AriCommands(exchange.Address);
        await commands.Ping(Stop);
        var command = await exchange.NextCommand();
        command.Authorization.ShouldBe("Basic " + Convert.ToBase64String("durchwahl:geheim"u8));
        command.Target.ShouldBe("/ari/asterisk/ping");
    }

    [Fact]
    public async Task The_exchange_is_asked_for_its_version()
    {
        await using var exchange = await FakeExchange.Start();
        using var commands = new AriCommands(exchange.Address);
        (await commands.AskVersion(Stop)).ShouldBe((AriOutcome.Done.Instance, new AsteriskVersion(22, "22.10.1")));
    }

    [Fact]
    public async Task The_exchange_is_told_which_events_we_want()
    {
        await using var exchange = await FakeExchange.Start();
        using var commands = new AriCommands(exchange.Address);
        await commands.AllowEvents(["StasisStart", "Dial"], Stop);
        await commands.AllowEvents([], Stop);
        (await exchange.NextCommand()).Body.ShouldBe("""{"allowed":[{"type":"StasisStart"},{"type":"Dial"}]}""");
        (await exchange.NextCommand()).ShouldBe(new FakeCommand("PUT", "/ari/applications/durchwahl/eventFilter", "{}", exchange.Address.Authorization.ToString()));
    }
}
