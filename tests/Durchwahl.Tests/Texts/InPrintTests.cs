using Durchwahl.Domain.WorkingDays;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Tests.Texts;

public class InPrintTests
{
    static readonly LocalDate Day = new(2026, 12, 23);

    [Fact]
    public void Dates_and_times_follow_DIN_5008_and_do_not_break()
    {
        InPrint.German.Date(Day).ShouldBe("Mittwoch, 23.\u00A0Dezember\u00A02026");
        InPrint.German.NearDay(new LocalDate(2026, 12, 28)).ShouldBe("Montag, 28.12.");
        InPrint.German.Moment(Day.At(new LocalTime(7, 5))).ShouldBe("23.12.2026, 07:05\u00A0Uhr");
        InPrint.German.Number(1283).ShouldBe("1\u00A0283");
    }

    [Fact]
    public void English_has_its_own_order_and_no_Uhr()
    {
        InPrint.English.Date(Day).ShouldBe("Wednesday, 23\u00A0December\u00A02026");
        InPrint.English.Time(new LocalTime(18, 0)).ShouldBe("18:00");
        InPrint.English.Week(WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(8, 0), new LocalTime(12, 0)))).ShouldBe("Mon–Fri 08:00–12:00");
    }

    [Fact]
    public void Windows_of_a_table_share_one_unit() =>
        InPrint.German.Windows([new(new LocalTime(9, 0), new LocalTime(11, 30)), new(new LocalTime(13, 0), new LocalTime(15, 0))]).ShouldBe("09:00–11:30, 13:00–15:00\u00A0Uhr");

    [Fact]
    public void Lists_join_their_last_part_with_a_word()
    {
        InPrint.German.Listed(["Meyer", "Mayr", "Maier"]).ShouldBe("Meyer, Mayr und Maier");
        InPrint.English.Listed(["Meyer", "Mayr"]).ShouldBe("Meyer and Mayr");
        InPrint.German.Listed([]).ShouldBe("");
    }
}
