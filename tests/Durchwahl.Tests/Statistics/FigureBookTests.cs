using System.Collections.Immutable;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Promises.Tables;
using Durchwahl.Queueing;
using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Statistics.FigureHouse;

namespace Durchwahl.Tests.Statistics;

public sealed class FigureBookOnSqlite() : FigureBookTests(Engine.Sqlite);

public sealed class FigureBookOnPostgres() : FigureBookTests(Engine.Postgres);

public abstract class FigureBookTests(Engine engine) : IAsyncLifetime
{
    static readonly LocalDate Today = new(2026, 9, 14);

    FigureHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await FigureHouse.Open(engine);

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_office_without_anything_has_figures_that_say_so()
    {
        var figures = await _house.Figures(Today, Today);
        figures.Figures.Length.ShouldBe(FigureCatalogue.All.Length);
        figures[FigureKeys.Dialled].Value.ShouldBe(0);
        figures[FigureKeys.ShareAnswered].Why.ShouldBe(Withheld.Nothing);
        figures.CountedAt.ShouldBe(_house.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task A_call_belongs_to_the_day_of_the_clock_in_the_house()
    {
        await _house.Save(_house.NewCall(At("2026-09-13 23:59")));
        await _house.Save(_house.NewCall(At("2026-09-14 00:00")));
        await _house.Save(_house.NewCall(At("2026-09-14 00:30")));
        var days = await History(new LocalDate(2026, 9, 13), Today);
        days.Select(day => day[FigureKeys.Dialled].Value).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_was_practised_never_stands_among_what_was_measured()
    {
        await _house.Save(_house.NewCall(At("2026-09-14 09:00")));
        await _house.Save(_house.NewCall(At("2026-09-14 09:00")) with { Source = ContactSource.Practice });
        await _house.Save(_house.NewCall(At("2026-09-14 09:01")) with { Source = ContactSource.Practice });
        (await _house.Figures(Today, Today))[FigureKeys.Dialled].Value.ShouldBe(1);
        (await _house.Figures(Today, Today, FigureBasis.Practised))[FigureKeys.Dialled].Value.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_saved_twice_counts_once()
    {
        var call = await _house.Save(_house.NewCall(At("2026-09-14 09:00")));
        await _house.Figures(Today, Today);
        await _house.Save(call);
        (await _house.Figures(Today, Today))[FigureKeys.Dialled].Value.ShouldBe(1);
    }

    [Fact]
    public async Task A_promise_that_ends_after_it_was_counted_is_counted_anew()
    {
        var promise = await _house.Give(At("2026-09-10 10:00")); // due on Friday, the 11th
        var due = promise.Due.Date;
        (await _house.Figures(due, due))[FigureKeys.PromisesKept].Value.ShouldBe(0, "it is overdue");
        await _house.End(promise, PromiseOutcome.Kept);
        (await _house.Figures(due, due))[FigureKeys.PromisesKept].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Open_and_overdue_promises_are_those_of_now()
    {
        await _house.Give(At("2026-09-08 10:00"));
        await _house.Give(At("2026-09-14 09:00"));
        var figures = await _house.Figures(Today, Today);
        (figures[FigureKeys.PromisesOpen].Value, figures[FigureKeys.PromisesOverdue].Value).ShouldBe((2, 1));
        (await _house.Figures(Today.PlusDays(-9), Today.PlusDays(-8)))[FigureKeys.PromisesOpen].Why.ShouldBe(Withheld.NotForThisPeriod);
    }

    [Fact]
    public async Task A_promise_that_was_passed_on_is_a_misroute()
    {
        var promise = await _house.Give(At("2026-09-14 09:00"));
        await _house.Figures(Today, Today);
        await _house.PassOn(promise, At("2026-09-14 09:30"));
        (await _house.Figures(Today, Today))[FigureKeys.Misroutes].Value.ShouldBe(1);
    }

    [Fact]
    public async Task First_contacts_are_judged_when_seven_days_are_over_although_nothing_happens_then()
    {
        await _house.Save(_house.NewCall(At("2026-09-14 09:00")), "+4915150000123");
        await _house.Save(_house.NewCall(At("2026-09-14 09:10")), "+4915150000124");
        await _house.Save(_house.NewCall(At("2026-09-14 09:20")));
        (await _house.Figures(Today, Today))[FigureKeys.Solved].Why.ShouldBe(Withheld.Nothing);
        await _house.Save(_house.NewCall(At("2026-09-18 15:00")), "+4915150000123");
        _house.Clock.SetTo(At("2026-09-22 00:30"));
        var figures = await _house.Figures(Today, Today);
        (figures[FigureKeys.Solved].Numerator, figures[FigureKeys.Solved].Denominator).ShouldBe((1, 2));
        (figures[FigureKeys.Judged].Numerator, figures[FigureKeys.Judged].Denominator).ShouldBe((2, 3));
    }

    [Fact]
    public async Task A_contact_that_is_entered_late_takes_back_what_was_judged()
    {
        var first = await _house.Save(_house.NewCall(At("2026-09-14 09:00")), "+4915150000123");
        _house.Clock.SetTo(At("2026-09-28 10:00"));
        (await _house.Figures(Today, Today))[FigureKeys.Solved].Value.ShouldBe(1);
        await _house.Save(_house.NewCall(At("2026-09-16 09:00")) with { Earlier = first.Id, Source = ContactSource.Hand, Channel = ContactChannel.Entered });
        (await _house.Figures(Today, Today))[FigureKeys.Solved].Value.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_noted_of_a_contact_later_changes_its_day()
    {
        var call = await _house.Save(_house.NewCall(At("2026-09-14 09:00")), "+4915150000123");
        _house.Clock.SetTo(At("2026-09-28 10:00"));
        (await _house.Figures(Today, Today))[FigureKeys.Solved].Value.ShouldBe(1);
        var outcome = new ContactOutcome(call.Id, Musterkreis, null, ContactResult.Promised, [], true, _house.Clock.GetCurrentInstant(), "service");
        await _house.Database.Write(transaction => ContactOutcomeTable.Save(transaction, outcome, new ContactDetails()));
        (await _house.Figures(Today, Today))[FigureKeys.Solved].Value.ShouldBe(0);
    }

    [Fact]
    public async Task Another_rule_counts_all_days_again()
    {
        await _house.Save(_house.NewCall(At("2026-09-01 09:00"), waited: 25));
        (await _house.Figures(new LocalDate(2026, 9, 1), Today))[FigureKeys.InTimeOfAll].Value.ShouldBe(1);
        (await _house.Settings.Change(Musterkreis, settings => settings with { TargetSeconds = 20 }, new Actor("leitung"))).ShouldBeNull();
        (await _house.Figures(new LocalDate(2026, 9, 1), Today))[FigureKeys.InTimeOfAll].Value.ShouldBe(0);
    }

    [Fact]
    public async Task Settings_that_cannot_be_change_nothing()
    {
        (await _house.Settings.Change(Musterkreis, settings => settings with { MinimumContacts = 1 }, new Actor("leitung")))!.ShouldContain("5 bis 1.000");
        (await _house.Book.Settings(Musterkreis)).MinimumContacts.ShouldBe(10);
    }

    [Fact]
    public async Task Settings_that_name_figures_for_the_public_as_they_once_did_can_still_be_read()
    {
        await _house.Database.Write(transaction => Rows.Upsert(transaction, "figure_settings", ["office_id", "settings"], [[Musterkreis.Value, """{"targetSeconds":20,"released":["erreichbarkeit"]}"""]]));
        (await _house.Book.Settings(Musterkreis)).ShouldBe(FigureSettings.Default with { TargetSeconds = 20 });
    }

    [Fact]
    public async Task The_parts_of_a_history_add_up_to_the_whole()
    {
        for (var number = 0; number < 60; number++) await _house.Save(_house.NewCall(At("2026-08-01 09:00") + Duration.FromHours(number * 17), (Ending)(number % 7), number));
        var (from, lastDay) = (new LocalDate(2026, 7, 1), new LocalDate(2026, 9, 30));
        var whole = (await _house.Figures(from, lastDay))[FigureKeys.Dialled].Value;
        whole.ShouldBe(60);
        foreach (var length in (PeriodLength[])[PeriodLength.Day, PeriodLength.Month, PeriodLength.Quarter])
            (await _house.Book.History(Musterkreis, from, lastDay, length)).Sum(period => period[FigureKeys.Dialled].Value).ShouldBe(whole);
    }

    [Fact]
    public async Task Answers_are_shown_of_whole_months_with_enough_of_them_and_a_single_hidden_month_takes_another_with_it()
    {
        await Answer("2026-06", 30);
        await Answer("2026-07", 12);
        await Answer("2026-08", 3);
        var months = await History(new LocalDate(2026, 6, 1), new LocalDate(2026, 8, 31), PeriodLength.Month);
        months.Select(month => month[FigureKeys.Satisfaction].Why).ShouldBe([Withheld.No, Withheld.TooFew, Withheld.TooFew]);
        (await _house.Figures(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)))[FigureKeys.Satisfaction].Denominator.ShouldBe(45);
        (await _house.Figures(new LocalDate(2026, 7, 1), new LocalDate(2026, 9, 30)))[FigureKeys.Satisfaction].Why.ShouldBe(Withheld.TooFew, "the quarter less the months that are shown would tell");
        (await _house.Figures(new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 29)))[FigureKeys.Satisfaction].Why.ShouldBe(Withheld.NotForThisPeriod);
    }

    [Fact]
    public async Task Teams_are_shown_apart_when_they_are_large_and_the_others_together()
    {
        var (large, small, next) = (new TeamId(new Guid(1, 0, 9, new byte[8])), new TeamId(new Guid(2, 0, 9, new byte[8])), new TeamId(new Guid(3, 0, 9, new byte[8])));
        foreach (var (team, calls) in ((TeamId, int)[])[(large, 40), (small, 30), (next, 15)])
            for (var call = 0; call < calls; call++) await _house.Save(_house.NewCall(At("2026-09-02 09:00") + Duration.FromMinutes(call)) with { Team = team });
        await _house.Book.BringUpToDate(Musterkreis);
        var book = Example with { Teams = [Named(large, "Groß"), Named(small, "Klein"), Named(next, "Mittel")], Posts = [.. Posts(large, 8), .. Posts(small, 2), .. Posts(next, 6)] };
        var teams = await _house.Book.Teams(book, new YearMonth(2026, 9));
        teams.Select(team => (team.Name, team.Figures[FigureKeys.Dialled].Value)).ShouldBe([("Groß", 40), (FigureBook.Others, 45)]);
    }

    [Fact]
    public async Task A_prediction_is_read_beside_what_is_measured_and_a_newer_one_replaces_it()
    {
        var predictions = new Predictions(_house.Database);
        var one = new Prediction(Musterkreis, FigureKeys.InTimeOfAll, new FigurePeriod(Today, Today), .75, .6, .9, _house.Clock.GetCurrentInstant(), "Eine Nummer");
        await predictions.Save([one, one with { Scenario = "Durchwahlen" }]);
        await predictions.Save([one with { Mean = .8 }]);
        var found = await predictions.Of(Musterkreis, FigurePeriod.Around(Today, PeriodLength.Month));
        found.ShouldBe([one with { Scenario = "Durchwahlen" }, one with { Mean = .8 }]);
        (await predictions.Of(Musterkreis, FigurePeriod.Around(Today.PlusDays(1), PeriodLength.Day))).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(() => predictions.Save([one with { Figure = "erfunden" }]));
    }

    async Task<IReadOnlyList<PeriodFigures>> History(LocalDate from, LocalDate lastDay, PeriodLength length = PeriodLength.Day)
    {
        await _house.Book.BringUpToDate(Musterkreis);
        return await _house.Book.History(Musterkreis, from, lastDay, length);
    }

    Task Answer(string month, int number) => _house.Database.Write(transaction => transaction.Connection!.ExecuteAsync(
        "insert into promise_rating (office_id, month, kind, answer, number) values (@Musterkreis, @month, 'hand-over', 'Yes', @number)", new { Musterkreis, month, number }, transaction));

    static OfficeBook Example => new() { Office = new Office { Id = Musterkreis, Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Domain.WorkingDays.Land.NI } };

    static Team Named(TeamId id, string name) => new(id, name, default, null, null);

    static IEnumerable<Post> Posts(TeamId team, int count) =>
        Enumerable.Range(0, count).Select(number => new Post { Id = new PostId(new Guid(number, 1, 9, new byte[8])), Title = "Stelle", Team = team, Holder = new StaffMemberId(new Guid(number, 2, 9, new byte[8])) });
}
