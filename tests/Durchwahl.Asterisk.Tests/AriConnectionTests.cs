using Durchwahl.Asterisk.Tests.Support;

namespace Durchwahl.Asterisk.Tests;

public class AriConnectionTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static readonly AriConnectionSettings Hasty = new() { FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromMilliseconds(20) };

    static AriConnection To(FakeExchange exchange, Heard heard, AriConnectionSettings? settings = null) => new(exchange.Address, heard, new Random(1), settings ?? Hasty);

    static string End(string channel) => $$$"""{"type":"StasisEnd","channel":{"id":"{{{channel}}}"}}""";

    static async Task<string> NextEnd(Heard heard) => (await heard.Next<AriEvent.StasisEnd>()).Channel.Id;

    [Fact]
    public async Task The_first_connection_tells_the_version_and_carries_the_credentials_in_the_header()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        (await connection.TryFirstConnect(Stop)).ShouldBe(new FirstConnection.Connected(new AsteriskVersion(22, "22.10.1")));
        (await heard.Next<AsteriskVersion>()).Major.ShouldBe(22);
        connection.Trouble.ShouldBeNull();
        var listening = await exchange.NextListening();
        (listening.Target, listening.Authorization).ShouldBe(("/ari/events?app=durchwahl&subscribeAll=false", exchange.Address.Authorization.ToString()));
    }

    [Fact]
    public async Task The_exchange_is_asked_for_known_events_only()
    {
        await using var exchange = await FakeExchange.Start();
        await using var connection = To(exchange, new Heard());
        await connection.TryFirstConnect(Stop);
        (await exchange.NextCommand("eventFilter")).Body.ShouldContain("StasisStart");
    }

    [Fact]
    public async Task What_else_to_be_told_about_is_asked_for_on_every_connection()
    {
        await using var exchange = await FakeExchange.Start();
        await using var connection = To(exchange, new Heard(), Hasty with { Sources = ["endpoint:PJSIP"] });
        await connection.TryFirstConnect(Stop);
        await exchange.NextCommand("subscription?eventSource=endpoint%3APJSIP");
        (await exchange.NextListening()).Cut();
        await exchange.NextCommand("subscription?eventSource=endpoint%3APJSIP");
    }

    [Fact]
    public async Task Wrong_credentials_are_a_clear_sentence_at_the_start()
    {
        await using var exchange = await FakeExchange.Start();
        await using var connection = new AriConnection(exchange.Address with { Password = "falsch" }, new Heard(), new Random(1), Hasty);
        var wrong = (await connection.TryFirstConnect(Stop)).ShouldBeOfType<FirstConnection.Wrong>();
        wrong.Sentence.ShouldBe($"Die Telefonanlage unter {exchange.Url}/ weist den Benutzer „durchwahl“ oder sein Passwort zurück; beide müssen so in ari.conf stehen.");
        connection.Trouble.ShouldBe(wrong.Sentence);
    }

    [Fact]
    public async Task An_exchange_that_is_too_old_is_refused()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Version = "18.26.4";
        await using var connection = To(exchange, new Heard());
        (await connection.TryFirstConnect(Stop)).ShouldBe(new FirstConnection.ExchangeTooOld(
            new AsteriskVersion(18, "18.26.4"), "Die Telefonanlage meldet Asterisk 18.26.4; nötig ist Asterisk 22 oder neuer."));
    }

    [Fact]
    public async Task Another_web_server_at_the_address_is_a_clear_sentence()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = _ => new FakeAnswer(404, "<html>");
        await using var connection = To(exchange, new Heard());
        (await connection.TryFirstConnect(Stop)).ShouldBeOfType<FirstConnection.Wrong>().Sentence.ShouldContain("nicht die Schnittstelle ARI");
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_clear_sentence()
    {
        var exchange = await FakeExchange.Start();
        await using var connection = To(exchange, new Heard());
        await exchange.DisposeAsync();
        (await connection.TryFirstConnect(Stop)).ShouldBeOfType<FirstConnection.Away>().Sentence.ShouldContain("antwortet keine Telefonanlage");
    }

    [Fact]
    public async Task Events_come_in_the_order_in_which_they_were_sent()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        var listening = await exchange.NextListening();
        for (var number = 0; number < 1000; number++) await listening.Send(End($"{number}"));
        for (var number = 0; number < 1000; number++) (await NextEnd(heard)).ShouldBe($"{number}");
    }

    [Fact]
    public async Task Malformed_events_change_nothing()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        var listening = await exchange.NextListening();
        await listening.Send("{\"type\":");
        await listening.Send(End("1"));
        (await heard.Next<AriEvent.MalformedEvent>()).Raw.ShouldBe("{\"type\":");
        (await NextEnd(heard)).ShouldBe("1");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    [InlineData(900_000)]
    public async Task An_event_in_many_frames_is_put_together(int length)
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        await (await exchange.NextListening()).SendInFrames(End(new string('7', length)), 997);
        (await NextEnd(heard)).ShouldBe(new string('7', length));
    }

    [Theory]
    [InlineData(1024 * 1024)]
    [InlineData(3_000_000)]
    public async Task More_than_a_megabyte_is_malformed_and_the_next_event_is_read(int length)
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        var listening = await exchange.NextListening();
        await listening.SendInFrames(End(new string('7', length)), 100_000);
        await listening.Send(End("1"));
        (await heard.Next<AriEvent.MalformedEvent>()).Raw.ShouldBe(End(new string('7', length))[..1000]);
        (await NextEnd(heard)).ShouldBe("1");
    }

    [Fact]
    public async Task A_clean_close_is_noticed_and_the_connection_comes_back()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        await (await exchange.NextListening()).CloseCleanly();
        (await heard.Next<string>()).ShouldBe("Die Telefonanlage hat die Verbindung geschlossen.");
        await heard.Next<AsteriskVersion>();
        await (await exchange.NextListening()).Send(End("2"));
        (await NextEnd(heard)).ShouldBe("2");
    }

    [Fact]
    public async Task A_cut_socket_is_noticed_again_and_again()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        for (var time = 0; time < 5; time++)
        {
            await heard.Next<AsteriskVersion>();
            (await exchange.NextListening()).Cut();
            (await heard.Next<string>()).ShouldStartWith("Die Verbindung zur Telefonanlage ist abgebrochen");
        }
    }

    [Fact]
    public async Task A_socket_that_answers_no_pings_is_dead()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.AnswersPingsOfTheSocket = false;
        var heard = new Heard();
        await using var connection = To(exchange, heard, Hasty with { KeepAliveEvery = TimeSpan.FromMilliseconds(20), KeepAliveTimeout = TimeSpan.FromMilliseconds(40) });
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        (await heard.Next<string>()).ShouldBe("Die Telefonanlage gibt kein Lebenszeichen mehr.");
    }

    [Fact]
    public async Task An_exchange_that_answers_no_commands_is_dead_although_the_socket_lives()
    {
        await using var exchange = await FakeExchange.Start();
        exchange.Answers = command => command.Target.EndsWith("/ping", StringComparison.Ordinal) ? FakeAnswer.Refusing(500, "") : null;
        var heard = new Heard();
        await using var connection = To(exchange, heard, Hasty with { PingEvery = TimeSpan.FromMilliseconds(10) });
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        (await heard.Next<string>()).ShouldBe("Die Telefonanlage antwortet nicht mehr auf Befehle.");
    }

    [Fact]
    public async Task A_connection_that_answers_its_pings_is_left_alone()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard, Hasty with { PingEvery = TimeSpan.FromMilliseconds(10), KeepAliveEvery = TimeSpan.FromMilliseconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(10) });
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        for (var ping = 0; ping < 5; ping++) await exchange.NextCommand("/ping");
        heard.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task One_missed_ping_is_forgiven()
    {
        await using var exchange = await FakeExchange.Start();
        var pings = 0;
        exchange.Answers = command => command.Target.EndsWith("/ping", StringComparison.Ordinal) && Interlocked.Increment(ref pings) % 2 == 1 ? FakeAnswer.Refusing(500, "") : null;
        var heard = new Heard();
        await using var connection = To(exchange, heard, Hasty with { PingEvery = TimeSpan.FromMilliseconds(10) });
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        for (var ping = 0; ping < 6; ping++) await exchange.NextCommand("/ping");
        heard.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task While_the_exchange_is_away_attempts_go_on_until_it_is_back()
    {
        await using var exchange = await FakeExchange.Start();
        var failures = 0;
        exchange.Answers = _ => Interlocked.Increment(ref failures) <= 4 ? FakeAnswer.Refusing(503, "Starting") : null;
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        failures.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task A_later_refusal_is_retried_and_explained()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        await connection.TryFirstConnect(Stop);
        await heard.Next<AsteriskVersion>();
        var refused = new TaskCompletionSource<string?>();
        exchange.Answers = _ =>
        {
            if (connection.Trouble?.Contains("ari.conf", StringComparison.Ordinal) == true) refused.TrySetResult(connection.Trouble);
            return refused.Task.IsCompleted ? null : FakeAnswer.Refusing(401, "Authentication required");
        };
        (await exchange.NextListening()).Cut();
        await heard.Next<string>();
        await heard.Next<AsteriskVersion>();
        (await refused.Task)!.ShouldContain("weist den Benutzer");
        connection.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task Replaced_by_another_program_it_lets_go_and_comes_back_when_the_other_has_gone()
    {
        await using var exchange = await FakeExchange.Start();
        var questions = 0;
        exchange.Answers = command => command is { Method: "GET", Target: "/ari/applications/durchwahl" } && Interlocked.Increment(ref questions) > 3 ? new FakeAnswer(404) : null;
        var heard = new Heard();
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        await (await exchange.NextListening()).Send("""{"type":"ApplicationReplaced","application":"durchwahl"}""");
        await heard.Next<AriEvent.ApplicationReplaced>();
        (await heard.Next<string>()).ShouldStartWith("Ein anderes Programm hat sich bei der Telefonanlage unter dem Namen „durchwahl“ angemeldet");
        await heard.Next<AsteriskVersion>();
        questions.ShouldBe(4);
    }

    [Fact]
    public async Task Replaced_by_a_program_that_never_goes_it_takes_its_name_back_in_the_end()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        await using var connection = To(exchange, heard, Hasty with { StandsBackFor = TimeSpan.FromMilliseconds(50) });
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        await (await exchange.NextListening()).Send("""{"type":"ApplicationReplaced","application":"durchwahl"}""");
        await heard.Next<AriEvent.ApplicationReplaced>();
        await heard.Next<string>();
        await heard.Next<AsteriskVersion>();
    }

    [Fact]
    public async Task A_bug_in_the_listener_is_reported_and_the_connection_goes_on()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard { Does = happened => _ = happened is AriEvent.StasisEnd { Channel.Id: "1" } ? throw new InvalidOperationException("bug") : 0 };
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        var listening = await exchange.NextListening();
        await listening.Send(End("1"));
        await listening.Send(End("2"));
        await NextEnd(heard);
        (await heard.Next<InvalidOperationException>()).Message.ShouldBe("bug");
        (await NextEnd(heard)).ShouldBe("2");
    }

    [Fact]
    public async Task Not_even_a_listener_that_fails_at_reporting_its_bug_ends_the_connection()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard { Does = _ => throw new InvalidOperationException("bug"), DoesAtFault = _ => throw new InvalidOperationException("bug again") };
        await using var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        var listening = await exchange.NextListening();
        await listening.Send(End("1"));
        await listening.Send(End("2"));
        await NextEnd(heard);
        await heard.Next<InvalidOperationException>();
        (await NextEnd(heard)).ShouldBe("2");
    }

    [Fact]
    public async Task Disposing_says_goodbye_and_may_be_done_twice()
    {
        await using var exchange = await FakeExchange.Start();
        var heard = new Heard();
        var connection = To(exchange, heard);
        connection.KeepConnecting();
        await heard.Next<AsteriskVersion>();
        var listening = await exchange.NextListening();
        await connection.DisposeAsync();
        await connection.DisposeAsync();
        (await listening.SaidGoodbye).ShouldBeTrue();
        (await heard.Next<string>()).ShouldBe("Die Verbindung zur Telefonanlage wurde beendet, weil das Programm endet.");
        heard.HasMore.ShouldBeFalse();
    }
}
