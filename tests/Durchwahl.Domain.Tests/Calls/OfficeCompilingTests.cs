using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Tests.PhoneBook.Editing;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class OfficeCompilingTests
{
    static readonly LocalDate Monday = new(2026, 9, 14);
    static readonly PostId Third = new(new Guid("01900000-0000-7000-8000-0000000000a3"));

    static readonly OfficeBook Book = Books.Book with
    {
        Posts =
        [
            .. Books.Book.Posts.Select(post => post with { PhoneHours = Books.PhoneHoursOf("Mo-Fr 08:00-12:00"), Languages = post.Id == Books.First ? ["tr"] : ["uk"] }),
            new Post { Id = Third, Title = "Fallmanagement", PhoneHours = Books.PhoneHoursOf("Mo-Fr 08:00-12:00"), Languages = ["ar"] },
        ],
        Lines = [.. Books.Book.Lines, Books.Line(Third, "+49572198215")],
    };

    [Fact]
    public void Lines_and_posts_keep_their_numbers_when_the_book_is_compiled_again()
    {
        var before = Compile(Book);
        var after = Compile(Book with { Posts = [.. Book.Posts.Reverse()], Lines = [.. Book.Lines.Reverse()] }, before: before);
        after.Posts.Select(post => post.Id).ShouldBe(before.Posts.Select(post => post.Id));
        after.Lines.Select(line => line.Id).ShouldBe(before.Lines.Select(line => line.Id));
        after.Plan.Lines.Select(spec => spec.Agents.Single()).ShouldBe(before.Plan.Lines.Select(spec => spec.Agents.Single()));
    }

    [Fact]
    public void A_post_that_is_gone_keeps_its_number_and_is_never_rung_again()
    {
        var before = Compile(Book);
        var after = Compile(Book with { Posts = [.. Book.Posts.Where(post => post.Id != Books.Second)], Lines = [.. Book.Lines.Where(line => line.Post != Books.Second)] }, before: before);
        var at = before.AgentOf[Books.Second];
        after.Posts[at].Id.ShouldBe(Books.Second);
        after.Posts[at].Quiet.Contain(At(Monday, 9)).ShouldBeTrue();
        after.Plan.Lines[before.DirectDialOf[Books.Second]].Agents.ShouldBeEmpty();
        after.LineOfNumber.ShouldNotContainKey(PhoneNumber.Parse("+49572198214"));
        after.AgentOf[Third].ShouldBe(before.AgentOf[Third]);
    }

    [Fact]
    public void A_post_that_is_new_comes_behind_all_others_whatever_its_order_in_the_book()
    {
        var before = Compile(Book with { Posts = [.. Book.Posts.Skip(1)], Lines = [.. Book.Lines.Skip(1)] });
        var after = Compile(Book, before: before);
        after.AgentOf[Books.First].ShouldBe(2);
        after.DirectDialOf[Books.First].ShouldBe(2);
    }

    [Fact]
    public void A_language_keeps_its_bit_when_its_only_speaker_leaves()
    {
        var before = Compile(Book);
        var after = Compile(Book with { Posts = [.. Book.Posts.Where(post => post.Id != Books.First)] }, before: before);
        after.Skills.OfLanguage("uk").ShouldBe(before.Skills.OfLanguage("uk"));
        after.Plan.Skills[after.AgentOf[Books.Second]].ShouldBe(before.Skills.OfLanguage("uk"));
        after.Skills.OfLanguage("ar").ShouldNotBe(0UL);
    }

    [Theory]
    [InlineData(2026, 3, 27, 7)]
    [InlineData(2026, 3, 30, 6)]
    [InlineData(2026, 10, 23, 6)]
    [InlineData(2026, 10, 26, 7)]
    public void Phone_hours_follow_the_clock_in_the_house_through_both_changes(int year, int month, int day, int utcHour)
    {
        var opensAt = Instant.FromUtc(year, month, day, utcHour, 0).ToUnixTimeTicks();
        var open = Compile(Book, from: new LocalDate(year, month, day)).Lines[0].Open;
        open.Contain(opensAt - 1).ShouldBeFalse();
        open.Contain(opensAt).ShouldBeTrue();
        open.NextChangeAfter(opensAt).ShouldBe(opensAt + (4 * Ticks.PerHour));
    }

    [Fact]
    public void Holidays_and_closures_close_the_line()
    {
        var book = Book with { Closures = [HouseClosure.On(new LocalDate(2026, 12, 28), "Betriebsurlaub")] };
        var open = Compile(book, from: new LocalDate(2026, 12, 24), days: 7).Lines[0].Open;
        open.Contain(At(new LocalDate(2026, 12, 24), 9)).ShouldBeTrue("this office has no closure on Christmas Eve");
        open.Contain(At(new LocalDate(2026, 12, 25), 9)).ShouldBeFalse("Christmas Day");
        open.Contain(At(new LocalDate(2026, 12, 28), 9)).ShouldBeFalse("closed");
        open.Contain(At(new LocalDate(2026, 12, 29), 9)).ShouldBeTrue();
    }

    [Fact]
    public void An_absence_covers_whole_days_and_quiets_the_phone()
    {
        var office = Compile(Book with { Absences = [new Absence(new AbsenceId(Books.NewId()), Books.First, Monday, Monday.PlusDays(1))] }, days: 5);
        foreach (var intervals in new[] { office.Lines[0].Absent, office.Posts[0].Quiet })
        {
            intervals.Contain(At(Monday, 0)).ShouldBeTrue();
            intervals.Contain(At(Monday.PlusDays(2), 0) - 1).ShouldBeTrue();
            intervals.Contain(At(Monday.PlusDays(2), 0)).ShouldBeFalse();
        }
    }

    [Fact]
    public void An_absence_without_an_end_goes_on() =>
        Compile(Book with { Absences = [new Absence(new AbsenceId(Books.NewId()), Books.First, Monday, null)] }).Lines[0].Absent.NextChangeAfter(At(Monday, 9)).ShouldBe(Ticks.Never);

    [Fact]
    public void A_former_number_rings_the_line_that_followed_and_a_future_one_nothing_yet()
    {
        var former = Books.Line(Books.First, "+49572198555") with { LastDay = Monday.PlusDays(-1) };
        var future = Books.Line(Books.First, "+49572198777") with { FirstDay = Monday.PlusDays(1) };
        var office = Compile(Book with { Lines = [.. Book.Lines, former, future] });
        office.LineOfNumber[former.Number].ShouldBe(office.DirectDialOf[Books.First]);
        office.LineOfNumber.ShouldNotContainKey(future.Number);
    }

    [Fact]
    public void A_number_that_somebody_else_has_now_does_not_forward()
    {
        var former = Books.Line(Books.First, "+49572198214") with { LastDay = Monday.PlusDays(-1) };
        var office = Compile(Book with { Lines = [former, .. Book.Lines] });
        office.LineOfNumber[former.Number].ShouldBe(office.DirectDialOf[Books.Second]);
    }

    [Fact]
    public void A_service_number_is_served_by_its_team_or_by_the_team_that_the_settings_name()
    {
        var service = new Line { Id = new LineId(Books.NewId()), Number = PhoneNumber.Parse("+4957219824"), Kind = LineKind.Service };
        var withoutTeam = Book with { Lines = [.. Book.Lines, service] };
        ImmutableArray<int> team = [0, 1];
        AgentsOfService(Compile(withoutTeam)).ShouldBeEmpty();
        AgentsOfService(Compile(withoutTeam, new CallSettings { Service = new ServiceLineSettings { Team = Books.TheTeam } })).ShouldBe(team);
        AgentsOfService(Compile(Book with { Lines = [.. Book.Lines, service with { Team = Books.TheTeam }] })).ShouldBe(team);
    }

    [Fact]
    public void Deputies_come_before_the_team_and_the_service_number_and_a_loop_ends()
    {
        var service = new Line { Id = new LineId(Books.NewId()), Number = PhoneNumber.Parse("+4957219824"), Kind = LineKind.Service };
        var team = new Line { Id = new LineId(Books.NewId()), Number = PhoneNumber.Parse("+4957219850"), Kind = LineKind.Team, Team = Books.TheTeam };
        var posts = Book.Posts.Select(post => post with { Deputy = post.Id == Books.First ? Books.Second : post.Id == Books.Second ? Third : Books.First });
        var office = Compile(Book with { Posts = [.. posts], Lines = [.. Book.Lines, service, team] });
        office.Lines[0].Overflow.ShouldBe([new Overflow(1, Elsewhere.Deputy), new Overflow(2, Elsewhere.Deputy), new Overflow(4, Elsewhere.Team), new Overflow(3, Elsewhere.Service)]);
        office.Lines[4].Overflow.ShouldBe([new Overflow(3, Elsewhere.Service)]);
        office.Lines[3].Overflow.ShouldBeEmpty();
    }

    [Fact]
    public void A_protection_of_its_own_goes_before_the_one_for_all()
    {
        var settings = new CallSettings { Guard = LoadGuard.None with { TalksPerHour = 6 }, Guards = [new PostGuard(Books.Second, LoadGuard.None with { PauseAfterTalk = Duration.FromMinutes(2) })] };
        var office = Compile(Book, settings);
        office.Posts[0].TalksPerHour.ShouldBe(6);
        office.Posts[1].TalksPerHour.ShouldBe(int.MaxValue);
        office.Posts[1].PauseAfterTalk.ShouldBe(2 * Ticks.PerMinute);
    }

    [Fact]
    public void At_least_one_day_is_compiled() => Should.Throw<ArgumentOutOfRangeException>(() => Compile(Book, days: 0));

    static ImmutableArray<int> AgentsOfService(SwitchedOffice office) => office.Plan.Lines[office.ServiceLine!.Value].Agents;

    static SwitchedOffice Compile(OfficeBook book, CallSettings? settings = null, LocalDate? from = null, int days = 3, SwitchedOffice? before = null) =>
        OfficeCompiling.Compile(book, settings ?? new CallSettings(), ImmutableDictionary<PhoneNumber, MoveState>.Empty, from ?? Monday, days, before);

    static long At(LocalDate day, int hour) => HouseTime.InstantOf(day.At(new LocalTime(hour, 0))).ToUnixTimeTicks();
}
