using Durchwahl.Domain.Planning.Logs;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning.Logs;

public sealed class CallDetailRecordsTests
{
    static readonly LogWishes Wishes = new() { Mask = new(new byte[16]), Only = "from-trunk" };

    static LogReading.Understood Read(string file, LogWishes? wishes = null) => (LogReading.Understood)CallDetailRecords.Read(file.Split('\n'), wishes ?? Wishes, CancellationToken.None);

    static string Row(string start, int duration, int billed, string disposition, string application = "Dial", string other = "PJSIP/5510-02", string id = "", string context = "from-trunk") =>
        $"\"\",\"03023125001\",\"5510\",\"{context}\",\"\"\"Muster, Erika\"\" <03023125001>\",\"PJSIP/trunk-01\",\"{other}\",\"{application}\",\"PJSIP/5510,30\",\"{start}\",,\"{start}\",{duration},{billed},\"{disposition}\",\"DOCUMENTATION\",\"{id}\",\"\"";

    [Fact]
    public void An_answered_call_waited_until_it_was_billed()
    {
        var call = Assert.Single(Read(Row("2026-03-02 08:00:12", 212, 200, "ANSWERED")).Calls);
        Assert.Equal((Instant.FromUtc(2026, 3, 2, 7, 0, 12), 12, 200, LoggedOutcome.Answered), (call.Arrived, call.Wait, call.Talk, call.Outcome));
    }

    [Theory]
    [InlineData("NO ANSWER", LoggedOutcome.GaveUp)]
    [InlineData("BUSY", LoggedOutcome.Busy)]
    [InlineData("FAILED", LoggedOutcome.Closed)]
    [InlineData("CONGESTION", LoggedOutcome.Closed)]
    public void Each_disposition_is_understood(string disposition, LoggedOutcome outcome)
    {
        var call = Assert.Single(Read(Row("2026-03-02 08:00:12", 25, 0, disposition)).Calls);
        Assert.Equal((outcome, 25, null), (call.Outcome, call.Wait, call.Talk));
    }

    [Fact]
    public void Who_never_left_the_queue_gave_up_and_who_did_waited_nobody_knows_how_long()
    {
        var reading = Read(Row("2026-03-02 08:00:12", 60, 60, "ANSWERED", "Queue", "", "1.1") + "\n" + Row("2026-03-02 08:10:12", 260, 260, "ANSWERED", "Queue", id: "1.2"));
        Assert.Equal([(LoggedOutcome.GaveUp, 60), (LoggedOutcome.Answered, null)], reading.Calls.Select(call => (call.Outcome, call.Wait)));
        Assert.Equal(["Für Anrufe in Warteschlangen nennt eine CDR-Datei keine Wartezeit bis zum Gespräch. Genauer ist das queue_log."], reading.Remarks);
    }

    [Fact]
    public void Rows_of_one_call_are_one_call_that_waited_from_the_first_to_the_answer()
    {
        var call = Assert.Single(Read(Row("2026-03-02 08:00:00", 20, 0, "NO ANSWER", id: "1.1") + "\n" + Row("2026-03-02 08:00:20", 110, 100, "ANSWERED", id: "1.1")).Calls);
        Assert.Equal((LoggedOutcome.Answered, 30, 100), (call.Outcome, call.Wait, call.Talk));
    }

    // As cdr_csv writes it unless told to write ids: the phone of the queue rang in vain, then again.
    [Fact]
    public void Without_ids_the_attempts_of_one_channel_are_one_call_until_it_pauses()
    {
        var reading = Read(Row("2026-03-02 08:00:00", 2, 2, "NO ANSWER", "Queue") + "\n" + Row("2026-03-02 08:00:03", 30, 30, "ANSWERED", "Queue") + "\n" + Row("2026-03-02 09:00:00", 25, 0, "NO ANSWER"));
        Assert.Equal([(LoggedOutcome.Answered, 30), (LoggedOutcome.GaveUp, null)], reading.Calls.Select(call => (call.Outcome, call.Talk)));
    }

    [Theory]
    [InlineData("Hangup", LoggedOutcome.LedAway)]
    [InlineData("Playback", LoggedOutcome.LedAway)]
    [InlineData("VoiceMail", LoggedOutcome.Promised)]
    public void Where_only_the_exchange_answered_nobody_did(string application, LoggedOutcome outcome)
    {
        var call = Assert.Single(Read(Row("2026-03-02 08:00:00", 40, 40, "ANSWERED", application, other: "")).Calls);
        Assert.Equal((outcome, 40, null), (call.Outcome, call.Wait, call.Talk));
    }

    [Fact]
    public void The_line_by_which_calls_come_chooses_them_wherever_the_dial_plan_led_them()
    {
        var rows = Row("2026-03-02 08:00:12", 25, 0, "NO ANSWER", context: "pause") + "\n" + Row("2026-03-02 08:10:12", 25, 0, "NO ANSWER").Replace("PJSIP/trunk-01", "PJSIP/214-02", StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 7, 0, 12), Assert.Single(Read(rows, Wishes with { Only = "PJSIP/trunk" }).Calls).Arrived);
    }

    [Fact]
    public void A_file_with_headings_may_have_its_columns_in_any_order()
    {
        var call = Assert.Single(Read("calldate;disposition;billsec;duration;src;dcontext\n02.03.2026 08:00:12;ANSWERED;200;212;030;from-trunk").Calls);
        Assert.Equal((12, 200), (call.Wait, call.Talk));
    }

    [Fact]
    public void A_file_without_the_needed_headings_is_refused() =>
        Assert.Equal("In der CDR-Datei fehlen die Spalten start, billsec.", Assert.IsType<LogReading.Refused>(CallDetailRecords.Read(["src,duration,disposition", "1,2,ANSWERED"], Wishes, CancellationToken.None)).Reason);

    [Fact]
    public void Other_contexts_are_not_counted_and_without_a_choice_that_is_said()
    {
        var file = Row("2026-03-02 08:00:12", 212, 200, "ANSWERED", id: "1.1") + "\n" + Row("2026-03-02 08:00:12", 212, 200, "ANSWERED", id: "1.2", context: "intern");
        Assert.Single(Read(file).Calls);
        var all = Read(file, Wishes with { Only = null });
        Assert.Equal(2, all.Calls.Count);
        Assert.StartsWith("CDR-Dateien enthalten auch abgehende und interne Anrufe.", Assert.Single(all.Remarks));
    }

    [Theory]
    [InlineData("2026-03-29 03:30:00", 2026, 3, 29, 1)]
    [InlineData("2026-10-25 03:30:00", 2026, 10, 25, 2)]
    public void Local_times_of_the_days_of_the_change_are_those_of_the_house(string start, int year, int month, int day, int utcHour) =>
        Assert.Equal(Instant.FromUtc(year, month, day, utcHour, 30), Assert.Single(Read(Row(start, 20, 0, "NO ANSWER")).Calls).Arrived);

    [Fact]
    public void A_file_in_UTC_is_read_as_such() =>
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 8, 0), Assert.Single(Read(Row("2026-07-01 08:00:00", 20, 0, "NO ANSWER"), Wishes with { IsUtc = true }).Calls).Arrived);

    [Fact]
    public void Broken_rows_are_named()
    {
        var reading = Read(Row("31.02.2026 08:00", 20, 0, "NO ANSWER") + "\n" + Row("2026-03-02 08:00:12", 20, 0, "VIELLEICHT") + "\n\"offen" + "\n" + Row("2026-03-02 08:00:12", 20, 0, "NO ANSWER"), Wishes with { Only = null });
        Assert.Equal([(1, "31.02.2026 08:00"), (2, "VIELLEICHT"), (3, "")], reading.Broken.Select(line => (line.Line, line.Value)));
        Assert.Single(reading.Calls);
    }
}
