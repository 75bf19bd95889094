using System.Text.Json;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Tests.House;

public class JsonTextsTests
{
    [Fact]
    public void Phone_hours_with_validity_and_exceptions_come_back_from_a_column_as_they_went_in()
    {
        var hours = new PhoneHours
        {
            Weekly = ((HoursReading.Hours)HoursNotation.Read("Mo-Mi 9-12, 22-24; Sa 10-11")).Weekly,
            From = new LocalDate(2026, 9, 1),
            Until = new LocalDate(2027, 1, 1),
            Exceptions =
            [
                new(new LocalDate(2026, 12, 24), [new TimeWindow(new LocalTime(8, 0), HoursNotation.EndOfDay)]),
                new(new LocalDate(2026, 9, 15), [], "Fortbildung"),
            ],
        };
        var column = JsonSerializer.Serialize(hours, JsonForm.Options);
        column.ShouldContain("Mo–Mi 09:00–12:00, 22:00–24:00; Sa 10:00–11:00");
        JsonSerializer.Deserialize<PhoneHours>(column, JsonForm.Options).ShouldBe(hours);
    }

    [Fact]
    public void No_hours_come_back_as_no_hours() =>
        JsonSerializer.Deserialize<VisitingHours>(JsonSerializer.Serialize(VisitingHours.None, JsonForm.Options), JsonForm.Options).ShouldBe(VisitingHours.None);
}
