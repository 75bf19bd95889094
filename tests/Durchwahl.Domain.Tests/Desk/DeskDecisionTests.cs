using System.Collections.Immutable;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Desk;

public class DeskDecisionTests
{
    static readonly TeamId Money = new(Of(1));
    static readonly PostId First = new(Of(11));
    static readonly PostId Second = new(Of(12));
    static readonly PostId Alone = new(Of(13));
    static readonly Instant Monday = Instant.FromUtc(2026, 9, 14, 8, 0); // 10:00 in Berlin

    static readonly OfficeBook Book = new()
    {
        Office = new Office { Id = new OfficeId(Of(9)), Key = OfficeKey.Parse("probe"), Name = "Probe", Land = Land.NI, BaseNumber = BaseNumber.Parse("05721 98") },
        Teams = [new Team(Money, "Geldleistungen")],
        Posts = [new Post { Id = First, Title = "Stelle 1", Team = Money }, new Post { Id = Second, Title = "Stelle 2", Team = Money }, new Post { Id = Alone, Title = "Vermittlung" }],
        Rules = [Rule(1, "leistung", First, "A-K"), Rule(2, "leistung", Second, "L-Z"), Rule(3, "vermittlung", Alone, "A-K"), Rule(4, "vermittlung", First, "L-Z")],
    };

    static readonly DeskGround Ground = new(Book, new PromiseSettings(), new HouseCalendar(Land.NI, null, [], Book.Office.Settings.ServiceTime), Monday);

    static readonly DeskEntry Typed = new() { Topic = "umzug", Name = "Frau Anna Hagedorn", Number = "0171 3920014" };

    static Guid Of(int number) => new($"01900000-0000-7000-8000-{number:x12}");

    static ResponsibilityRule Rule(int id, string task, PostId post, string names) => new(new ResponsibilityId(Of(100 + id)), task, post, new ResponsibilityConditions { Surnames = SurnameRanges.Read(names) });

    static NewPromise Promised(DeskEntry entry) => DeskDecision.Of(Ground, entry, promises: true).ShouldBeOfType<DeskDecision.Ends>().ToPromise!;

    static ImmutableArray<FieldRefusal> Refused(DeskEntry entry) => DeskDecision.Of(Ground, entry, promises: true).ShouldBeOfType<DeskDecision.Refused>().Refusals;

    [Fact]
    public void The_post_in_charge_of_the_name_owes_the_promise_by_the_rule_of_its_kind()
    {
        var promise = Promised(Typed);
        promise.Owner.ShouldBe(new PromiseOwner(First, Money));
        promise.Kind.ShouldBe(PromiseKinds.HandOver);
        promise.Chosen.ShouldBeNull();
        promise.Details.What.ShouldBe("Antwort zum Anliegen „Umzug geplant“");
        Ground.Propose(Typed).DueText.ShouldBe("15.09.2026, 18:00 Uhr");
    }

    [Theory]
    [InlineData("Müller, Anna")]
    [InlineData("Herr von der Müller")]
    [InlineData("mueller")]
    public void A_surname_is_found_however_the_name_is_written(string name) => Promised(Typed with { Name = name }).Owner.Post.ShouldBe(Second);

    [Fact]
    public void Without_a_name_the_team_of_all_who_could_be_in_charge_owes_it() => Promised(Typed with { Name = "" }).Owner.ShouldBe(new PromiseOwner(null, Money));

    [Fact]
    public void Where_they_belong_to_no_common_team_the_whole_office_owes_it() => Promised(Typed with { Topic = "termin", Name = "" }).Owner.ShouldBe(PromiseOwner.WholeOffice);

    [Fact]
    public void A_name_in_another_script_is_kept_and_decides_nothing()
    {
        var promise = Promised(Typed with { Name = "Олена" });
        (promise.Owner.Post, promise.Details.Name).ShouldBe((null, "Олена"));
    }

    [Fact]
    public void An_emergency_is_due_the_same_day_and_stands_first()
    {
        Ground.Topics[0].IsEmergency.ShouldBeTrue();
        Promised(Typed with { Topic = "notlage" }).Kind.ShouldBe(PromiseKinds.Emergency);
        Ground.Propose(Typed with { Topic = "notlage" }).Due.Date.ShouldBe(new LocalDate(2026, 9, 14));
    }

    [Fact]
    public void Another_owner_counts_when_exactly_one_is_meant()
    {
        Promised(Typed with { Owner = "Vermittlung" }).Owner.Post.ShouldBe(Alone);
        Promised(Typed with { Owner = "Geldleistungen (Team)" }).Owner.ShouldBe(new PromiseOwner(null, Money));
        Promised(Typed with { Owner = OwnerNames.WholeOffice }).Owner.ShouldBe(PromiseOwner.WholeOffice);
        Refused(Typed with { Owner = "Stelle" }).ShouldHaveSingleItem().Field.ShouldBe("Owner");
    }

    [Theory]
    [InlineData("21.09.2026, 12:00 Uhr", 21, 12)]
    [InlineData("21.9.2026 12 Uhr", 21, 12)]
    [InlineData("2026-09-21", 21, 18)]
    public void A_deadline_that_was_agreed_replaces_the_rule(string due, int day, int hour) =>
        HouseTime.LocalOf(Promised(Typed with { Due = due }).Chosen!.Until).ShouldBe(new LocalDateTime(2026, 9, day, hour, 0));

    [Theory]
    [InlineData("14.09.2026, 09:00 Uhr")]
    [InlineData("morgen")]
    [InlineData("21.09.2026, 25:00 Uhr")]
    [InlineData("21.09.2027")]
    public void A_deadline_that_cannot_be_is_refused(string due) => Refused(Typed with { Due = due }).ShouldHaveSingleItem().Field.ShouldBe("Due");

    [Fact]
    public void Who_wants_a_call_needs_a_number_and_who_wants_a_mail_an_address()
    {
        Refused(Typed with { Number = "" }).ShouldHaveSingleItem().Field.ShouldBe("Number");
        Refused(Typed with { Number = "0171" }).ShouldHaveSingleItem().Field.ShouldBe("Number");
        Refused(Typed with { Way = "Email" }).ShouldHaveSingleItem().Field.ShouldBe("Email");
        Refused(Typed with { Way = "Email", Email = "anna" }).ShouldHaveSingleItem().Field.ShouldBe("Email");
        Promised(Typed with { Number = "", Way = "Letter" }).Way.ShouldBe(AnswerWay.Letter);
    }

    [Fact]
    public void What_is_solved_needs_nothing_but_what_was_typed_must_be_readable()
    {
        DeskDecision.Of(Ground, new DeskEntry(), promises: false).ShouldBeOfType<DeskDecision.Ends>().ToPromise.ShouldBeNull();
        DeskDecision.Of(Ground, new DeskEntry { BenefitUnit = "12x" }, promises: false).ShouldBeOfType<DeskDecision.Refused>();
    }

    [Fact]
    public void To_an_appointed_representative_go_callbacks_and_letters_and_an_accompanying_person_is_only_named()
    {
        var representative = new Representative
        {
            Id = new RepresentationId(Of(21)), Office = Book.Office.Id, Person = new RepresentedPerson("Anna Hagedorn", null, null), Name = "Beratungsstelle Beispiel", Number = PhoneNumber.Parse("+493023125777"),
            From = new LocalDate(2026, 1, 1), ProofSince = new LocalDate(2026, 1, 1), EnteredAt = Monday, EnteredBy = "service",
        };
        var promise = DeskDecision.Of(Ground, Typed, promises: true, representative).ShouldBeOfType<DeskDecision.Ends>().ToPromise!;
        promise.Details.Number.ShouldBe(representative.Number);
        promise.Details.Name.ShouldBe("Frau Anna Hagedorn");
        DeskDecision.Of(Ground, Typed, promises: true, representative with { ProofSince = null }).ShouldBeOfType<DeskDecision.Ends>().ToPromise!.Details.Number.ShouldBe(PhoneNumber.Parse("+491713920014"));
        DeskDecision.Of(Ground, Typed, promises: true, representative with { Number = null }).ShouldBeOfType<DeskDecision.Refused>().Refusals[0].Field.ShouldBe("Number");
    }

    [Fact]
    public void Each_owner_has_a_name_of_its_own()
    {
        var names = new OwnerNames(Book with { Posts = [.. Book.Posts, new Post { Id = new PostId(Of(14)), Title = "Stelle 1", Team = Money }] }, new LocalDate(2026, 9, 14));
        names.All.Distinct().Count().ShouldBe(names.All.Length);
        names.Find("Stelle 1 · 2")!.Value.Post.ShouldBe(new PostId(Of(14)));
    }
}
