using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.PhoneBook.Exports;

/// <summary>Small publications to be exported.</summary>
static class Directories
{
    public static readonly LocalDate Today = new(2026, 9, 14);

    public static PublishedPost Anna { get; } = new()
    {
        Id = new PostId(new Guid("01990000-0000-7000-8000-000000000001")),
        Mode = ReleaseMode.NameAndNumber,
        Title = "Geldleistungen, Stelle 1",
        Name = "Dr. Änne Weiß",
        SortName = "Weiß, Änne",
        Lines = [new(PhoneNumber.Parse("+49572198213"))],
        Tasks = ["leistung"],
        PhoneHours = new PhoneHours { Weekly = WeeklyHours.MondayToFriday(new TimeWindow(new(9, 0), new(11, 30))) },
    };

    public static PublicDirectory With(params PublishedPost[] posts) => With(office => office with { Posts = [.. posts] });

    public static PublicDirectory With(Func<PublishedOffice, PublishedOffice> change) => new(new Publication(
        new OfficeId(new Guid("01990000-0000-7000-8000-00000000000f")),
        42,
        Instant.FromUtc(2026, 9, 10, 12, 0),
        change(new PublishedOffice
        {
            Key = "musterkreis",
            Name = "Jobcenter Musterkreis",
            Land = Land.NI,
            BaseNumber = BaseNumber.Parse("05721 98"),
            ServiceTime = HouseCalendar.DefaultServiceTime,
            Closures = [.. HouseClosure.Default],
            ServiceLine = new(PhoneNumber.Parse("+4957219824")),
            Tasks = PublicTask.Usual,
        })));
}
