using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class DeadlineRuleTests
{
    [Theory]
    [InlineData("next-working-day")]
    [InlineData("working-days:2")]
    [InlineData("service-days:1")]
    [InlineData("service-hours:24")]
    [InlineData("days:28")]
    [InlineData("days:3660")]
    [InlineData("month")]
    public void A_rule_is_written_as_it_was_read(string text) => DeadlineRule.Parse(text).ToString().ShouldBe(text);

    [Fact]
    public void Case_and_blanks_around_do_not_matter() => DeadlineRule.Parse(" Working-Days:02 ").ShouldBe(new DeadlineRule.WorkingDays(2));

    [Theory]
    [InlineData("working-days")]
    [InlineData("working-days:")]
    [InlineData("working-days:0")]
    [InlineData("working-days:-1")]
    [InlineData("working-days:+1")]
    [InlineData("working-days:1.5")]
    [InlineData("working-days: 1")]
    [InlineData("working-days:1:2")]
    [InlineData("working-days:3661")]
    [InlineData("working-days:99999999999")]
    public void A_missing_or_wrong_number_is_refused_with_what_belongs_there(string text)
    {
        DeadlineRule.TryParse(text, out var rule, out var refusal).ShouldBeFalse();
        rule.ShouldBeNull();
        refusal.ShouldBe("Zu „working-days“ gehört eine ganze Zahl von 1 bis 3660, zum Beispiel „working-days:2“.");
    }

    [Theory]
    [InlineData("month:2", "„month“ steht ohne Zahl. Lassen Sie „:2“ weg.")]
    [InlineData("48h", "Die Fristregel „48h“ gibt es nicht. Möglich sind same-day, next-working-day, working-days:N, service-days:N, service-hours:N, days:N und month; N ist eine ganze Zahl von 1 bis 3660.")]
    [InlineData("", "Die Fristregel fehlt. Möglich sind same-day, next-working-day, working-days:N, service-days:N, service-hours:N, days:N und month; N ist eine ganze Zahl von 1 bis 3660.")]
    [InlineData(null, "Die Fristregel fehlt. Möglich sind same-day, next-working-day, working-days:N, service-days:N, service-hours:N, days:N und month; N ist eine ganze Zahl von 1 bis 3660.")]
    public void What_is_no_rule_is_refused_with_what_is_allowed(string? text, string expected)
    {
        DeadlineRule.TryParse(text, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(expected);
        Should.Throw<FormatException>(() => DeadlineRule.Parse(text)).Message.ShouldBe(expected);
    }

    [Fact]
    public void Only_days_and_month_are_legal_deadlines() =>
        new[] { "next-working-day", "working-days:1", "service-days:1", "service-hours:1", "days:1", "month" }.Where(text => DeadlineRule.Parse(text).IsLegal).ShouldBe(["days:1", "month"]);

    [Fact]
    public void A_count_out_of_range_cannot_be_made() => Should.Throw<ArgumentOutOfRangeException>(() => new DeadlineRule.Days(0));
}
