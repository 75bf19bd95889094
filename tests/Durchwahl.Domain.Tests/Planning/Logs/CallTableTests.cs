using Durchwahl.Domain.Planning.Logs;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning.Logs;

public sealed class CallTableTests
{
    static readonly LogWishes Wishes = new() { Mask = new(new byte[16]) };

    static LogReading.Understood Read(string file, string? columns = null) => (LogReading.Understood)Any(file, columns);

    static LogReading Any(string file, string? columns = null)
    {
        if (columns is null) return CallTable.Read(file.Split('\n'), Wishes, CancellationToken.None);
        Assert.True(TableColumns.TryParse(columns, out var told, out _));
        return CallTable.Read(file.Split('\n'), Wishes with { Columns = told }, CancellationToken.None);
    }

    static LoggedCall One(string file, string? columns = null) => Assert.Single(Read(file, columns).Calls);

    [Theory]
    [InlineData("Beginn;Wartezeit;Gespräch;Ergebnis\n02.03.2026 08:00:12;12;3:20;angenommen")]
    [InlineData("Start,Wait,Talk,Outcome\n2026-03-02 08:00:12,12,200,answered")]
    [InlineData("Start,Wait,Talk,Outcome\n2026-03-02T08:00:12+01:00,0:12,0:03:20,ja")]
    [InlineData("Datum;Uhrzeit;Angenommen;Ende\n02.03.2026;8:00:12;8:00:24;8:03:44")]
    [InlineData("Beginn\tAngenommen\tEnde\n02.03.2026 08:00:12\t02.03.2026 08:00:24\t02.03.2026 08:03:44")]
    public void Headings_and_notations_that_people_use_are_understood(string file)
    {
        var call = One(file);
        Assert.Equal((Instant.FromUtc(2026, 3, 2, 7, 0, 12), 12, 200, LoggedOutcome.Answered), (call.Arrived, call.Wait, call.Talk, call.Outcome));
    }

    [Fact]
    public void Columns_can_be_named_or_counted()
    {
        var call = One("wann;wie lange;was\n02.03.2026 08:00;45;aufgelegt", "start=wann, wait=2, ergebnis=was");
        Assert.Equal((45, LoggedOutcome.GaveUp), (call.Wait, call.Outcome));
    }

    [Fact]
    public void Who_has_no_answer_and_no_outcome_gave_up()
    {
        var call = One("Beginn;Angenommen;Ende\n02.03.2026 08:00:00;;02.03.2026 08:00:50");
        Assert.Equal((50, null, LoggedOutcome.GaveUp), (call.Wait, call.Talk, call.Outcome));
    }

    [Theory]
    [InlineData("a;b\n1;2", "Welche Spalte sagt, wann ein Anruf einging? Bestimmen Sie die Spalten, zum Beispiel start=Beginn. Die Datei hat: a, b.")]
    [InlineData("Beginn;Wartezeit\n1;2", "Es fehlt eine Spalte, die sagt, ob jemand abhob: answered, talk oder outcome. Die Datei hat: Beginn, Wartezeit.")]
    [InlineData("02.03.2026 08:00:00;+493023125002\n", "Die Datei beginnt mit einem Anruf. In ihre erste Zeile gehören die Namen der Spalten.")]
    [InlineData("", "Die Datei ist leer.")]
    public void A_table_that_says_too_little_is_refused(string file, string reason) => Assert.Equal(reason, Assert.IsType<LogReading.Refused>(Any(file)).Reason);

    [Fact]
    public void A_named_column_that_is_not_there_is_refused() =>
        Assert.Equal("Eine Spalte „Anfang“ gibt es nicht. Die Datei hat: Beginn, Ergebnis.", Assert.IsType<LogReading.Refused>(Any("Beginn;Ergebnis\n", "start=Anfang,outcome=Ergebnis")).Reason);

    [Fact]
    public void A_choice_of_columns_that_nobody_understands_is_refused()
    {
        Assert.False(TableColumns.TryParse("wann=1", out _, out var refusal));
        Assert.StartsWith("„wann=1“ bestimmt keine Spalte.", refusal);
    }

    [Fact]
    public void Broken_rows_are_named_and_the_others_read()
    {
        var reading = Read("Beginn;Wartezeit;Ergebnis\n30.02.2026 08:00;1;angenommen\n02.03.2026 08:00;-5;angenommen\n02.03.2026 08:00;5;vielleicht\n02.03.2026 08:00;5;aufgelegt");
        Assert.Equal([(2, "30.02.2026 08:00"), (3, "-5"), (4, "vielleicht")], reading.Broken.Select(line => (line.Line, line.Value)));
        Assert.Single(reading.Calls);
    }

    [Fact]
    public void A_call_that_ends_before_it_begins_is_broken() =>
        Assert.Equal("Der Anruf endet, bevor er beginnt.", Assert.Single(Read("Beginn;Angenommen;Ende\n02.03.2026 08:00:10;;02.03.2026 08:00:00").Broken).What);
}
