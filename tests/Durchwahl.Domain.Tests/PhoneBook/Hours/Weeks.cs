using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.PhoneBook.Hours;

/// <summary>Weekly hours of every kind for properties, often with the same windows on several days.</summary>
static class Weeks
{
    static LocalTime At(int minute) => minute == 1440 ? HoursNotation.EndOfDay : LocalTime.FromMinutesSinceMidnight(minute);

    static readonly Gen<TimeWindow> Windows =
        from first in Gen.Choose(0, 287)
        from length in Gen.Choose(1, 288 - first)
        select new TimeWindow(At(first * 5), At((first + length) * 5));

    static readonly Gen<TimeWindow> Usual = Gen.Elements(new TimeWindow(At(540), At(720)), new TimeWindow(At(780), At(900)));

    static readonly Gen<WeeklyHours> Any =
        from entries in Gen.ListOf(Gen.Zip(Gen.Elements(WeeklyHours.Days.ToArray()), Gen.OneOf(Windows, Usual, Usual)))
        select new WeeklyHours(entries);

    public static Arbitrary<WeeklyHours> NotEmpty => Any.Where(hours => !hours.IsEmpty).ToArbitrary();
}
