using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class OpenCallTests
{
    static readonly Instant Arrived = Instant.FromUtc(2026, 9, 14, 8, 0);

    static readonly OpenCall Call = new()
    {
        Id = new ContactId(Guid.Empty), Office = new OfficeId(Guid.Empty), Source = ContactSource.Live, Dialled = PhoneNumber.Parse("+4957219824"), Kind = LineKind.Service,
        Line = PhoneNumber.Parse("+49572198213"), Arrived = Arrived, Since = Arrived, ChangedAt = Arrived + Duration.FromSeconds(30),
    };

    [Fact]
    public void Who_was_not_answered_waited_until_the_end()
    {
        var record = Call.EndedAs(Ending.Left, Arrived + Duration.FromSeconds(40));
        (record.Waited, record.Handled, record.EndedOn).ShouldBe((Duration.FromSeconds(40), Duration.Zero, Call.Line));
    }

    [Fact]
    public void Who_was_answered_waited_until_then_and_talked_afterwards()
    {
        var record = (Call with { AnsweredAt = Arrived + Duration.FromSeconds(10) }).EndedAs(Ending.Answered, Arrived + Duration.FromSeconds(100));
        (record.Waited, record.Handled).ShouldBe((Duration.FromSeconds(10), Duration.FromSeconds(90)));
    }

    [Fact]
    public void A_lost_call_counts_until_it_was_last_heard_of()
    {
        var record = Call.Lost();
        (record.Ending, record.Waited).ShouldBe((Ending.ExchangeLost, Duration.FromSeconds(30)));
        Call.StepsOfLost(Arrived + Duration.FromHours(3)).ShouldBe([new ContactStep(Arrived + Duration.FromHours(3), StepKind.Ended, Call.Line, null)]);
    }
}
