using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Statistics;

/// <summary>Invented contacts of one office.</summary>
static class InventedContacts
{
    public static readonly LocalDate Day = new(2026, 9, 14);
    static readonly PhoneNumber Service = PhoneNumber.Parse("+4957219824");

    public static ContactId IdOf(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static ContactRecord Contact(int number, Ending ending = Ending.Answered, double waited = 12, int? earlier = null, string? topic = null, double hours = 10, bool canBeLinked = true) => new()
    {
        Id = IdOf(number), Office = new OfficeId(Guid.Empty), Source = ContactSource.Live, Channel = ContactChannel.Call, Dialled = Service, Kind = LineKind.Service, EndedOn = Service, EndedKind = LineKind.Service,
        Topic = topic, Arrived = HouseTime.InstantOf(Day.AtMidnight()) + Duration.FromHours(hours), Waited = Duration.FromSeconds(waited), Handled = Duration.FromSeconds(ending == Ending.Answered ? 200 : 0), Ending = ending,
        Earlier = earlier is { } first ? IdOf(first) : null, CanBeLinked = canBeLinked,
    };
}
