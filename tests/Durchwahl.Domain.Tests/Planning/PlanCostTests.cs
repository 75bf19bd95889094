using Durchwahl.Domain.Planning;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class PlanCostTests
{
    static readonly PlanBasis Office = MadeUp.Office();

    [Fact]
    public void Five_people_of_whom_a_fifth_is_away_take_three_seats_in_fifty_hours() =>
        Assert.Equal(3.12, SeatPlan.Taken(5, .2, HouseCalendar.DefaultServiceTime, Office.Demand.DayProfile).Sum() / 20.0, .05);

    [Fact]
    public void A_seat_of_fifty_hours_takes_one_and_three_fifths_of_a_person() => Assert.Equal(1.6026, SeatPlan.FullTimeEquivalents(50, .2), 4);

    [Fact]
    public void Hours_of_casework_count_beside_the_hours_of_the_seats()
    {
        var scenario = new ScenarioChoices { Agents = SeatPlan.AllDay(3, HouseCalendar.DefaultServiceTime) }.ApplyTo(ReadyScenarios.Make(ReadyScenarios.ThirdWay, Office));
        var cost = PlanCost.Of(scenario, MadeUp.Outcome(caseworkMinutes: 24), caseWorkers: 50, eurosPerHour: null);
        Assert.Equal((3, 30, 20, 50), (cost.MostSeats, cost.SeatHoursPerDay, cost.CaseworkHoursPerDay, cost.HoursPerDay));
        Assert.Equal(4 * 1.0, cost.ReservedHoursPerDay, 9);
        Assert.Equal(4, cost.DirectDials);
    }

    [Fact]
    public void Money_is_spoken_of_only_when_somebody_said_what_an_hour_costs()
    {
        var scenario = ReadyScenarios.Make(ReadyScenarios.OneNumber, Office);
        Assert.Null(PlanCost.Of(scenario, MadeUp.Outcome(), 4, null).EurosPerMonth);
        Assert.Equal(21 * 50 * ((20 / .7) + (4 * 10 / 60.0)), PlanCost.Of(scenario, MadeUp.Outcome(), 4, 50).EurosPerMonth!.Value, 6);
    }

    [Fact]
    public void One_number_reserves_no_hours_of_case_workers() => Assert.Equal(0, PlanCost.Of(ReadyScenarios.Make(ReadyScenarios.OneNumber, Office), MadeUp.Outcome(), 4, null).ReservedHoursPerDay);
}
