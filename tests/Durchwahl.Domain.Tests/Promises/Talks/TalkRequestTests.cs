using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;

namespace Durchwahl.Domain.Tests.Promises.Talks;

public class TalkRequestTests
{
    static readonly CallbackSettings Callbacks = new CallSettings().Callbacks;
    static readonly BaseNumber Base = BaseNumber.Parse("05721 98");
    static readonly TalkInput Filled = new() { Name = " Frau  Hagedorn ", Number = "0171 3920014" };

    [Fact]
    public void Name_and_number_suffice()
    {
        var understood = Read(Filled).ShouldBeOfType<TalkRequest.Understood>();
        understood.Details.ShouldBe(new PromiseDetails { What = "Telefontermin", Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014") });
        understood.Topic.ShouldBeNull();
    }

    [Fact]
    public void What_it_is_about_stands_in_the_promise() =>
        Read(Filled with { Topic = "miete" }).ShouldBeOfType<TalkRequest.Understood>().Details.What.ShouldBe("Telefontermin: Miete und Heizung");

    [Theory]
    [InlineData("", "Name")]
    [InlineData("x", "Number")]
    public void Everything_that_is_missing_is_told_at_once(string name, string field) => RefusedFields(new TalkInput { Name = name }).ShouldContain(field);

    [Theory]
    [InlineData("0900 1234567")]
    [InlineData("110")]
    [InlineData("05721 98213")]
    [InlineData("abc")]
    public void A_number_that_costs_or_is_our_own_is_refused(string number) => RefusedFields(Filled with { Number = number }).ShouldBe(["Number"]);

    [Theory]
    [InlineData("frau.hagedorn")]
    [InlineData("a@b.example\nBcc: x@y.example")]
    public void What_is_no_address_is_refused(string email) => RefusedFields(Filled with { Email = email }).ShouldBe(["Email"]);

    [Fact]
    public void A_topic_without_talks_is_refused() => RefusedFields(Filled with { Topic = "ifg" }).ShouldBe(["Topic"]);

    static string[] RefusedFields(TalkInput input) => [.. Read(input).ShouldBeOfType<TalkRequest.Refused>().Refusals.Select(refusal => refusal.Field)];

    static TalkRequest Read(TalkInput input) => TalkRequest.Read(input, EnquiryTopic.Usual, Callbacks, Base);
}
