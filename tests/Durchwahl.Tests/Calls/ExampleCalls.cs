using Durchwahl.Calls;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Durchwahl.Tests.Calls;

/// <summary>Invented calls to an invented office.</summary>
public static class ExampleCalls
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 14, 8, 0);
    public static readonly PhoneNumber Service = PhoneNumber.Parse("+4957219824");
    public static readonly PhoneNumber DirectDial = PhoneNumber.Parse("+49572198213");
    public static readonly PhoneNumber Caller = PhoneNumber.Parse("+4915150000123");
    public static readonly PostId Kuhlmann = ExampleOffice.Kuhlmann;

    public static OfficeId Musterkreis => TestOffices.Musterkreis.Id;

    public static Guid IdOf(int number) => new($"01900000-0000-7000-8000-{0xca11000000 + number:x12}");

    public static OpenCall Open(int number, PhoneNumber? caller = null, Duration after = default) => new()
    {
        Id = new ContactId(IdOf(number)),
        Office = Musterkreis,
        Source = ContactSource.Live,
        Dialled = Service,
        Kind = LineKind.Service,
        Line = DirectDial,
        Caller = caller,
        Arrived = Start + after,
        Since = Start + after - Duration.FromMinutes(1),
        ExchangeChannel = $"1757836800.{number}",
        Topic = "leistung",
        Language = "tr",
        IsEmergency = true,
        Steps = [new ContactStep(Start + after, StepKind.Arrived, Service, null), new ContactStep(Start + after + Duration.FromSeconds(1), StepKind.Rang, DirectDial, Kuhlmann)],
        ChangedAt = Start + after + Duration.FromSeconds(2),
    };

    public static ContactRecord Record(int number, Duration after = default, Ending ending = Ending.Answered) => (Open(number, after: after) with
    {
        Post = Kuhlmann, AnsweredAt = Start + after + Duration.FromSeconds(12),
    }).EndedAs(ending, Start + after + Duration.FromSeconds(100));

    public static VoiceMessage Message(int number, Duration after = default) => new()
    {
        Id = new VoiceMessageId(IdOf(1_000 + number)),
        Office = Musterkreis,
        Contact = new ContactId(IdOf(number)),
        Line = Service,
        RecordedAt = Start + after,
        Length = Duration.FromMilliseconds(12_500),
    };

    public static CallbackRequest Request(int number, Duration after = default) => new()
    {
        Id = new CallbackRequestId(IdOf(2_000 + number)),
        Office = Musterkreis,
        Contact = new ContactId(IdOf(number)),
        Line = Service,
        Number = Caller,
        AskedAt = Start + after,
        Why = CallbackReason.Asked,
    };

    public static KeptPlace Place(int number, Duration after = default) => new()
    {
        Contact = new ContactId(IdOf(number)), Office = Musterkreis, Line = Service, Number = Caller, Since = Start + after, NotBefore = Start + after, Topic = "leistung", Language = "tr", IsEmergency = true,
    };

    internal static CallJournal JournalOn(Database database) => new(database, new HouseTime(new FakeClock()), NullLogger<CallJournal>.Instance);

    /// <summary>What a process does that is going to be killed: opens calls, ends each five calls later, tells what is saved.</summary>
    /// <remarks>Runs while this assembly is still being initialised, so nothing of it may run on another thread.</remarks>
    internal static void Journal(Database database)
    {
        using var journal = JournalOn(database);
        journal.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        for (var number = 1; number < 100_000; number++)
        {
            journal.Opened(Open(number, Caller));
            if (number > 5) journal.Ended(Record(number - 5), Open(number - 5).Steps, Caller);
            journal.Written().GetAwaiter().GetResult();
            Console.Out.WriteLine(number);
        }
    }
}
