using System.Reflection;
using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class DefaultDemandTests
{
    [Fact]
    public void Fifteen_thousand_clients_have_143_needs_on_an_average_working_day_of_a_month()
    {
        var demand = DefaultDemand.Of(15_000);
        var ordinary = demand.WeekdayFactors.Sum() / 5 * demand.NeedsPerDay;
        var average = (18 * ordinary + 3 * demand.MonthStartFactor * ordinary) / 21;
        Assert.Equal(142.857, average, .001);
        Assert.Equal(136.986, ordinary, .001);
    }

    [Fact]
    public void Nobody_calls_at_the_weekend_or_at_night()
    {
        var demand = DefaultDemand.Of(1000);
        Assert.Equal([0, 0], demand.WeekdayFactors[5..]);
        Assert.All(demand.DayProfile[..16], share => Assert.Equal(0, share));
        Assert.Equal(.045, demand.DayProfile[16]);
        Assert.Equal(.026, demand.DayProfile[35]);
        Assert.All(demand.DayProfile[36..], share => Assert.Equal(0, share));
    }

    [Fact]
    public void Every_parameter_says_where_it_comes_from()
    {
        var parameters = typeof(Demand).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except([nameof(Demand.Sources)]);
        Assert.Equal(parameters.Order(), DefaultDemand.Of(1).Sources.Keys.Order());
        Assert.All(DefaultDemand.Sources.Values, source => Assert.EndsWith(".", source.Text));
    }

    [Fact]
    public void What_is_assumed_is_called_an_assumption() =>
        Assert.All(DefaultDemand.Sources.Values.Where(source => source.Basis == ParameterBasis.Assumption), source => Assert.StartsWith("Annahme", source.Text));

    [Fact]
    public void The_defaults_can_be_planned_with() => Assert.Empty(DemandRules.Check(DefaultDemand.Of(15_000)));
}
