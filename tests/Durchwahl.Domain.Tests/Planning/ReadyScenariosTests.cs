using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class ReadyScenariosTests
{
    static readonly PlanBasis Office = MadeUp.Office();

    [Fact]
    public void Case_workers_are_those_in_charge_and_their_teams_never_the_service_team() =>
        Assert.Equal(["Stelle 20", "Stelle 21", "Stelle 22", "Stelle 23"], Office.CaseWorkers.Select(post => post.Title));

    [Fact]
    public void As_today_keeps_hours_and_settings_and_leaves_out_who_looks_after_nobody()
    {
        var today = ReadyScenarios.Make(ReadyScenarios.Today, Office);
        Assert.Equal(Office.Settings, today.Settings);
        Assert.Equal(6, today.Book.Posts.Length);
        Assert.Equal("Mo–Fr 09:00–11:30", HoursNotation.Write(today.Book.Posts[^1].PhoneHours.Weekly));
    }

    [Fact]
    public void As_today_half_of_the_direct_dials_are_released_so_that_fewer_people_dial_them() =>
        Assert.Equal(.5 * ReadyScenarios.DialsPublished, ReadyScenarios.Make(ReadyScenarios.Today, Office).DialsDirect, 12);

    [Fact]
    public void Two_people_are_one_seat_all_day_and_a_second_one_in_two_busy_half_hours()
    {
        var seats = ReadyScenarios.Make(ReadyScenarios.Today, Office).AgentsByHalfHour;
        Assert.Equal(22, seats.Sum()); // 2 x 39 h x 0.7 = 54.6 h a week = 21.8 half-hours a day
        Assert.Equal([2, 2], Office.Demand.DayProfile.Select((share, half) => (share, half)).OrderByDescending(entry => entry.share).Take(2).Select(entry => seats[entry.half]));
    }

    [Fact]
    public void One_number_knows_no_other_line_and_nobody_dials_directly()
    {
        var one = ReadyScenarios.Make(ReadyScenarios.OneNumber, Office);
        Assert.Equal(LineKind.Service, Assert.Single(one.Book.Lines).Kind);
        Assert.Equal(0, one.DialsDirect);
        Assert.Equal(20 * 2, one.AgentsByHalfHour.Sum());
        Assert.Equal(6, one.Book.Posts.Length);
    }

    [Fact]
    public void With_daily_phone_hours_there_is_no_service_line_and_calls_go_nowhere_else()
    {
        var hours = ReadyScenarios.Make(ReadyScenarios.PhoneHour, Office);
        Assert.All(hours.Book.Lines, line => Assert.Equal(LineKind.DirectDial, line.Kind));
        Assert.Equal((Elsewhere.Nowhere, Elsewhere.Nowhere), (hours.Settings.DirectDials.WhenBusy, hours.Settings.DirectDials.WhenClosed));
        Assert.Equal(1, hours.DialsDirect);
        Assert.Empty(hours.AgentsByHalfHour);
    }

    [Fact]
    public void Daily_phone_hours_follow_each_other_through_the_service_time() =>
        Assert.Equal(
            ["Mo–Fr 08:00–09:00", "Mo–Fr 09:00–10:00", "Mo–Fr 10:00–11:00", "Mo–Fr 11:00–12:00"],
            ReadyScenarios.Make(ReadyScenarios.PhoneHour, Office).Book.Posts.Select(post => HoursNotation.Write(post.PhoneHours.Weekly)));

    [Fact]
    public void The_third_way_leads_on_to_the_team_and_protects_every_post()
    {
        var third = ReadyScenarios.Make(ReadyScenarios.ThirdWay, Office);
        Assert.Equal((Elsewhere.Deputy | Elsewhere.Service, Elsewhere.Service), (third.Settings.DirectDials.WhenBusy, third.Settings.DirectDials.WhenClosed));
        Assert.Equal(ReadyScenarios.UsualTalksPerHour, third.Settings.Guard.TalksPerHour);
        Assert.Equal(ReadyScenarios.DialsPublished, third.DialsDirect);
    }

    [Theory]
    [InlineData(ReadyScenarios.OneNumber)]
    [InlineData(ReadyScenarios.ThirdWay)]
    public void An_office_without_a_service_number_gets_one_in_the_plan(string key)
    {
        var scenario = ReadyScenarios.Make(key, MadeUp.Office(withService: false));
        var line = Assert.Single(scenario.Book.Lines, line => line.Kind == LineKind.Service);
        Assert.Contains(scenario.Book.Teams, team => team.Id == line.Team);
        Assert.Equal(20, scenario.AgentsByHalfHour.Sum());
    }

    [Fact]
    public void The_phone_book_itself_is_never_changed()
    {
        var before = Office.Book;
        foreach (var key in ReadyScenarios.Keys) ReadyScenarios.Make(key, Office);
        Assert.Equal(8, before.Posts.Length);
        Assert.Equal(before, Office.Book);
    }
}
