using System.Collections.Immutable;
using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Imports;

public class ReconciliationTests
{
    static readonly LocalDate Today = new(2026, 9, 14);
    static readonly OfficeBook Empty = new() { Office = new Office { Id = new OfficeId(Guid.Empty), Key = OfficeKey.Parse("amt"), Name = "Amt", Land = Land.NI, BaseNumber = BaseNumber.Parse("05721 98") } };

    int _ids;

    [Fact]
    public void A_list_read_twice_changes_nothing_the_second_time()
    {
        var book = Imported(Empty, Müller, Özkan);
        Compare(book, Müller, Özkan).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_post_keeps_its_number_when_the_person_changes()
    {
        var plan = Compare(Imported(Empty, Müller), Müller with { Person = Named("Weber", "Tom") });
        plan.Changes.ShouldHaveSingleItem().Kind.ShouldBe(ListChangeKind.Moved);
        plan.Change.Lines.ShouldBeEmpty();
        plan.Change.RemovedStaff.Length.ShouldBe(1);
    }

    [Fact]
    public void An_old_number_forwards_when_the_person_gets_another()
    {
        var book = Imported(Empty, Müller);
        var after = Compare(book, Müller with { Numbers = [PhoneNumber.Parse("+49572198299")] }).Change.ApplyTo(book);
        after.Lines.Single(line => line.Number.Value == "+49572198211").ForwardsOn(Today).ShouldBeTrue();
        after.Lines.Single(line => line.Number.Value == "+49572198299").HoldsOn(Today).ShouldBeTrue();
        after.Posts.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_the_list_no_longer_has_is_reported_and_stays_unless_it_shall_go()
    {
        var book = Imported(Empty, Müller, Özkan);
        var plan = Compare(book, Müller);
        plan.Changes.ShouldHaveSingleItem().Kind.ShouldBe(ListChangeKind.Gone);
        plan.Change.ApplyTo(book).Posts.Length.ShouldBe(2);
        Reconciliation.Of(book, [Müller], Choices with { RemovesGone = true }, NewId).Change.ApplyTo(book).Posts.Length.ShouldBe(1);
    }

    [Fact]
    public void Facts_that_differ_are_told_with_before_and_after()
    {
        var change = Compare(Imported(Empty, Müller), Müller with { Room = "2.07" }).Changes.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ListChangeKind.Changed);
        change.Facts.ShouldHaveSingleItem().ShouldBe(new FactChange("Raum", "1.11", "2.07"));
    }

    [Fact]
    public void A_list_that_is_silent_about_hours_takes_none_away()
    {
        var book = Imported(Empty, Müller with { PhoneHours = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(9, 0), new LocalTime(11, 0))) });
        Compare(book, Müller).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_range_replaces_the_rule()
    {
        var book = Imported(Empty, Müller);
        var after = Compare(book, Müller with { Responsibilities = [Leistung("A-M")] }).Change.ApplyTo(book);
        after.Rules.ShouldHaveSingleItem().When.Surnames!.Write().ShouldBe("A–M");
    }

    [Fact]
    public void New_posts_are_not_public_unless_the_import_releases_them()
    {
        Imported(Empty, Müller).Posts[0].Release.Granted.ShouldBe(ReleaseMode.NotListed);
        var released = new Release { Mode = ReleaseMode.NameAndNumber, ApprovedBy = "anna" };
        Reconciliation.Of(Empty, [Müller], Choices with { NewPostRelease = released }, NewId).Change.Posts[0].Release.Granted.ShouldBe(ReleaseMode.NameAndNumber);
    }

    [Fact]
    public void A_post_is_never_called_after_its_person()
    {
        var post = Imported(Empty, Müller with { Function = null, Tasks = [], Responsibilities = [] }).Posts[0];
        post.Title.ShouldNotContain("Müller");
        post.Title.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_deputy_is_found_by_surname_and_a_circle_is_left_open()
    {
        var book = Imported(Empty, Müller with { Deputy = "Özkan" }, Özkan with { Deputy = "Frau Müller" });
        book.Posts.Count(post => post.Deputy is not null).ShouldBe(1);
        Compare(Empty, Müller with { Deputy = "Özkan" }, Özkan with { Deputy = "Müller" }).Remarks.ShouldHaveSingleItem().ShouldContain("im Kreis");
    }

    [Fact]
    public void The_number_for_all_concerns_becomes_the_service_line_and_no_post()
    {
        var book = Imported(Empty, new ListedPost(9) { Function = "Servicetelefon, Zentrale", Numbers = [PhoneNumber.Parse("+4957219824")] });
        book.Posts.ShouldBeEmpty();
        book.Lines.ShouldHaveSingleItem().Kind.ShouldBe(LineKind.Service);
    }

    static ListedPost Müller => new(2)
    {
        Person = Named("Müller", "Anna"),
        Function = "Leistungssachbearbeitung",
        Numbers = [PhoneNumber.Parse("+49572198211")],
        Room = "1.11",
        Team = "Team 52",
        Tasks = ["leistung"],
        Responsibilities = [Leistung("A-K")],
    };

    static ListedPost Özkan => new(3) { Person = Named("Özkan", "Emre"), Function = "Leistungssachbearbeitung", Numbers = [PhoneNumber.Parse("+49572198212")], Team = "Team 52", Responsibilities = [Leistung("L-Z")] };

    static ReconciliationChoices Choices => new(Today, Release.None, RemovesGone: false);

    static PersonName Named(string surname, string given) => new PersonName.Named(null, null, given, surname);

    static ListedResponsibility Leistung(string ranges) => new("leistung", new ResponsibilityConditions { Surnames = SurnameRanges.Read(ranges) });

    OfficeBook Imported(OfficeBook book, params ImmutableArray<ListedPost> posts) => Compare(book, posts).Change.ApplyTo(book);

    Reconciliation Compare(OfficeBook book, params ImmutableArray<ListedPost> posts) => Reconciliation.Of(book, posts, Choices, NewId);

    Guid NewId() => new(++_ids, 0, 0, new byte[8]);
}
