using Durchwahl.Domain.Planning.Logs;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning.Logs;

public sealed class QueueLogTests
{
    static readonly LogWishes Wishes = new() { Mask = new(new byte[16]) };

    static LogReading.Understood Read(string log, LogWishes? wishes = null) => (LogReading.Understood)QueueLog.Read(log.Split('\n'), wishes ?? Wishes, CancellationToken.None);

    [Fact]
    public void A_call_waits_talks_and_ends()
    {
        var call = Assert.Single(Read("""
            1772434800|1772434800.1|servicecenter|NONE|ENTERQUEUE||+493023125001|1
            1772434812|1772434800.1|servicecenter|PJSIP/5510|CONNECT|12|1772434805.2|4
            1772435012|1772434800.1|servicecenter|PJSIP/5510|COMPLETECALLER|12|200|1
            """).Calls);
        Assert.Equal((Instant.FromUnixTimeSeconds(1772434800), 12, 200, LoggedOutcome.Answered), (call.Arrived, call.Wait, call.Talk, call.Outcome));
    }

    [Theory]
    [InlineData("ABANDON|1|1|45", LoggedOutcome.GaveUp, 45)]
    [InlineData("EXITWITHTIMEOUT|2|3|300", LoggedOutcome.LedAway, 300)]
    [InlineData("EXITEMPTY|1|1|20", LoggedOutcome.LedAway, 20)]
    [InlineData("EXITWITHKEY|1|2|3|33", LoggedOutcome.LedAway, 33)]
    public void Who_was_not_answered_has_a_wait_and_no_talk(string end, LoggedOutcome outcome, double wait)
    {
        var call = Assert.Single(Read($"1772434800|a|q|NONE|ENTERQUEUE||030|1\n1772434860|a|q|NONE|{end}").Calls);
        Assert.Equal((outcome, wait, null), (call.Outcome, call.Wait, call.Talk));
    }

    [Fact]
    public void A_key_without_the_wait_as_written_by_old_exchanges_ends_the_wait_when_it_was_pressed() =>
        Assert.Equal(60, Assert.Single(Read("1772434800|a|q|NONE|ENTERQUEUE||030|1\n1772434860|a|q|NONE|EXITWITHKEY|1|2").Calls).Wait);

    [Theory]
    [InlineData("TRANSFER|5510|intern|12|180|1")]
    [InlineData("TRANSFER|5510|intern|12|180")]
    [InlineData("BLINDTRANSFER|5510|intern|12|180|1")]
    [InlineData("ATTENDEDTRANSFER|BRIDGE|0b4fd8f8-5d3c-4c1b-9b6e-1d0f0c4f2c11|12|180|1")]
    [InlineData("ATTENDEDTRANSFER|LINK|PJSIP/a-01|PJSIP/b-02|12|180|1")]
    public void A_transfer_ends_the_talk_in_every_form(string transfer)
    {
        var call = Assert.Single(Read($"1772434800|a|q|NONE|ENTERQUEUE||030|1\n1772434812|a|q|PJSIP/1|CONNECT|12|x|4\n1772434992|a|q|PJSIP/1|{transfer}").Calls);
        Assert.Equal((12, 180, LoggedOutcome.Answered), (call.Wait, call.Talk, call.Outcome));
    }

    [Fact]
    public void Ringing_is_in_milliseconds_and_everything_else_in_seconds()
    {
        var reading = Read("1772434800|a|q|NONE|ENTERQUEUE||030|1\n1772434815|a|q|PJSIP/1|RINGNOANSWER|15000\n1772434825|a|q|PJSIP/2|RINGNOANSWER|10000\n1772434840|a|q|NONE|ABANDON|1|1|40");
        Assert.Equal(["2-mal klingelte ein Platz vergeblich, im Mittel 12,5 Sekunden lang."], reading.Remarks);
        Assert.Equal(40, reading.Calls[0].Wait);
    }

    [Fact]
    public void Who_is_led_from_queue_to_queue_is_one_caller_who_waited_all_the_while()
    {
        var call = Assert.Single(Read("""
            1772434800|a|eins|NONE|ENTERQUEUE||030|1
            1772434860|a|eins|NONE|EXITWITHTIMEOUT|1|1|60
            1772434862|a|zwei|NONE|ENTERQUEUE||030|1
            1772434880|a|zwei|PJSIP/1|CONNECT|18|x|4
            1772434980|a|zwei|PJSIP/1|COMPLETEAGENT|18|100|1
            """).Calls);
        Assert.Equal((80, 100, LoggedOutcome.Answered), (call.Wait, call.Talk, call.Outcome));
    }

    [Fact]
    public void A_talk_that_the_file_cuts_off_counts_as_answered_and_a_wait_that_it_cuts_off_does_not_count()
    {
        var reading = Read("1772434800|a|q|NONE|ENTERQUEUE||030|1\n1772434812|a|q|PJSIP/1|CONNECT|12|x|4\n1772434820|b|q|NONE|ENTERQUEUE||031|1\n1772434821|z|q|PJSIP/1|COMPLETECALLER|5|100|1");
        Assert.Equal((12, null, LoggedOutcome.Answered), (reading.Calls[0].Wait, reading.Calls[0].Talk, reading.Calls[0].Outcome));
        Assert.Equal(["1 Anrufe haben in der Datei kein Ende. Sie zählen nicht.", "1 Zeilen gehören zu Anrufen, die vor dieser Datei begannen. Sie zählen nicht."], reading.Remarks);
    }

    [Fact]
    public void News_of_members_and_of_the_program_are_passed_over()
    {
        var reading = Read("1772434800|NONE|NONE|NONE|QUEUESTART|\n1772434800|NONE|NONE|NONE|CONFIGRELOAD|\n1772434800|MANAGER|q|PJSIP/1|ADDMEMBER|\n1772434800|a|q|NONE|DID|5500\n1772434800|x|q|PJSIP/1|UNPAUSE|");
        Assert.Empty(reading.Calls);
        Assert.Equal(0, reading.BrokenLines);
        Assert.Empty(reading.Remarks);
    }

    [Fact]
    public void Broken_lines_are_named_with_their_number_and_what_stands_there()
    {
        var reading = Read("1772434800|a|q|NONE|ENTERQUEUE||030|1\ngestern|a|q|NONE|CONNECT|12\nkaputt\n1772434812|a|q|PJSIP/1|CONNECT|zwölf|x\n1772434840|a|q|NONE|ABANDON|1|1|40\n1772434841|a|q|PJSIP/2|RINGNOANSWER|lange");
        Assert.Equal([(2, "gestern"), (3, "kaputt"), (4, "zwölf"), (6, "lange")], reading.Broken.Select(line => (line.Line, line.Value)));
        Assert.All(reading.Broken, line => Assert.EndsWith(".", line.What));
        Assert.Equal(4, reading.BrokenLines);
        Assert.Single(reading.Calls);
    }

    [Fact]
    public void Only_one_queue_can_be_asked_for() =>
        Assert.Equal(40, Assert.Single(Read("1772434800|a|eins|NONE|ENTERQUEUE||030|1\n1772434800|b|zwei|NONE|ENTERQUEUE||030|1\n1772434830|a|eins|NONE|ABANDON|1|1|30\n1772434840|b|zwei|NONE|ABANDON|1|1|40", Wishes with { Only = "zwei" }).Calls).Wait);

    [Fact]
    public void Calls_of_the_same_caller_are_linked_and_the_number_is_not_kept()
    {
        var calls = Read("1772434800|a|q|NONE|ENTERQUEUE||+493023125001|1\n1772434801|a|q|NONE|ABANDON|1|1|1\n1772434900|b|q|NONE|ENTERQUEUE||030 23125001|1\n1772434901|b|q|NONE|ABANDON|1|1|1\n1772434900|c|q|NONE|ENTERQUEUE||anonymous|1\n1772434901|c|q|NONE|ABANDON|1|1|1").Calls;
        Assert.Equal(calls[0].Caller, calls.First(call => call.Arrived > calls[0].Arrived && call.Caller is not null).Caller);
        Assert.Contains(calls, call => call.Caller is null);
        Assert.NotEqual(new CallerMask([.. Enumerable.Repeat((byte)1, 16)]).Of("03023125001"), calls[0].Caller);
    }

    [Fact]
    public void A_log_that_is_too_long_is_refused() =>
        Assert.Equal("Die Datei hat mehr als 2 Zeilen. Teilen Sie sie, zum Beispiel nach Monaten.", Assert.IsType<LogReading.Refused>(QueueLog.Read(["a", "b", "c"], Wishes with { MostLines = 2 }, CancellationToken.None)).Reason);

    [Fact]
    public void Reading_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() => QueueLog.Read(["a"], Wishes, new CancellationToken(canceled: true)));
}
