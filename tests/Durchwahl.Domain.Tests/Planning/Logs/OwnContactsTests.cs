using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning.Logs;

public sealed class OwnContactsTests
{
    static readonly Instant Start = Instant.FromUtc(2026, 9, 14, 8, 0);
    static readonly PhoneNumber Service = PhoneNumber.Parse("+4957219824");

    static ContactRecord Contact(int number, Ending ending = Ending.Answered) => new()
    {
        Id = IdOf(number),
        Office = new OfficeId(Guid.Empty),
        Source = ContactSource.Live,
        Channel = ContactChannel.Call,
        Dialled = Service,
        Kind = LineKind.Service,
        EndedOn = Service,
        Arrived = Start + Duration.FromMinutes(number),
        Waited = Duration.FromSeconds(12),
        Handled = ending == Ending.Answered ? Duration.FromSeconds(200) : Duration.Zero,
        Ending = ending,
        CanBeLinked = true,
    };

    static ContactId IdOf(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    [Theory]
    [InlineData(Ending.Answered, LoggedOutcome.Answered)]
    [InlineData(Ending.Left, LoggedOutcome.GaveUp)]
    [InlineData(Ending.Message, LoggedOutcome.Promised)]
    [InlineData(Ending.Callback, LoggedOutcome.Promised)]
    [InlineData(Ending.Diverted, LoggedOutcome.LedAway)]
    [InlineData(Ending.Closed, LoggedOutcome.Closed)]
    public void Each_ending_is_understood(Ending ending, LoggedOutcome outcome) => Assert.Equal(outcome, Assert.Single(OwnContacts.AsLog([Contact(1, ending)])).Outcome);

    [Fact]
    public void A_call_keeps_its_wait_and_its_talk_and_one_without_talk_has_none()
    {
        var calls = OwnContacts.AsLog([Contact(2, Ending.Left), Contact(1)]);
        Assert.Equal([(12, 200), (12, null)], calls.Select(call => (call.Wait, call.Talk)));
    }

    [Fact]
    public void What_no_exchange_heard_does_not_count() =>
        Assert.Empty(OwnContacts.AsLog([Contact(1) with { Channel = ContactChannel.Visit }, Contact(2) with { Source = ContactSource.Simulated }, Contact(3, Ending.ExchangeLost), Contact(4) with { Channel = ContactChannel.Callback }]));

    [Fact]
    public void Contacts_of_one_chain_are_one_caller()
    {
        var calls = OwnContacts.AsLog([Contact(1), Contact(2) with { Earlier = IdOf(1) }, Contact(3), Contact(4) with { Earlier = IdOf(2) }]);
        Assert.Equal(calls[0].Caller, calls[1].Caller);
        Assert.Equal(calls[0].Caller, calls[3].Caller);
        Assert.NotEqual(calls[0].Caller, calls[2].Caller);
    }

    [Fact]
    public void Who_suppressed_the_number_is_unknown() => Assert.Null(Assert.Single(OwnContacts.AsLog([Contact(1) with { CanBeLinked = false }])).Caller);
}
