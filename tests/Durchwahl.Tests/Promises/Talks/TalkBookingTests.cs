using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Talks;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Talks;

public class TalkBookingTests
{
    static readonly Actor Agent = new("service");
    static readonly Actor Caller = new(PromiseStep.Caller);
    static readonly KnownOffice Office = TestOffices.Musterkreis;

    // Kuhlmann: Mo, Mi-Fr 9-11:30; Di 13-15. The clock shows Monday, 10:00.
    static readonly Instant Half = At(2026, 9, 16, 10, 30);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_two_hundred_who_want_one_slot_at_once_one_gets_it_and_the_others_hear_what_is_free(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var ends = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => house.Book(Half, number: $"+4917139{number:00000}"))));
        var winner = ends.OfType<TalkBooking.Outcome.Booked>().ShouldHaveSingleItem();
        ends.OfType<TalkBooking.Outcome.Gone>().Count().ShouldBe(199);
        ends.OfType<TalkBooking.Outcome.Gone>().ShouldAllBe(gone => gone.Nearest.Select(slot => slot.Start.TimeOfDay).SequenceEqual(new[] { new LocalTime(10, 15), new LocalTime(10, 45) }));
        (await house.Promises.List(Office.Id, new PromiseFilter { Kind = PromiseKinds.BookedTalk }, 300)).ShouldHaveSingleItem().Promise.Id.ShouldBe(winner.Promise.Id);
        (await house.Rows()).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_booked_talk_is_a_promise_with_its_slot_as_the_window(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var booked = (await house.Book(Half)).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        booked.Promise.WindowFrom.ShouldBe(Half);
        booked.Promise.Due.At.ShouldBe(Half + Duration.FromMinutes(15));
        booked.Promise.Owner.ShouldBe(new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown));
        (await house.Free()).ShouldNotContain(slot => slot.From == Half);
        var ofDay = (await house.Booking.TalksOf(Office.Id, [ExampleOffice.Kuhlmann], new LocalDate(2026, 9, 16))).ShouldHaveSingleItem();
        ofDay.Known.Details!.Name.ShouldBe("Frau Hagedorn");
        (await house.Booking.TalksOf(Office.Id, [ExampleOffice.Heidecke], new LocalDate(2026, 9, 16))).ShouldBeEmpty();
        (await house.Booking.TalksOf(Office.Id, [ExampleOffice.Kuhlmann], new LocalDate(2026, 9, 17))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_form_that_is_sent_twice_books_once(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var secret = TalkSecret.New();
        var both = await Task.WhenAll(house.Book(Half, secret: secret), house.Book(Half, secret: secret));
        both.OfType<TalkBooking.Outcome.Booked>().Select(booked => booked.Promise.Id).Distinct().ShouldHaveSingleItem();
        both.OfType<TalkBooking.Outcome.Booked>().Count(booked => booked.WasBefore).ShouldBe(1);
        (await house.Rows()).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_slot_that_is_held_waits_ten_minutes_and_no_longer(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var first = TalkSecret.New();
        (await house.Hold(Half, first)).ShouldBeOfType<TalkBooking.Outcome.Held>().Talk.HeldUntil.ShouldBe(house.Clock.GetCurrentInstant() + Duration.FromMinutes(10));
        house.Clock.Advance(Duration.FromMinutes(10) - Duration.FromSeconds(1));
        (await house.Hold(Half, TalkSecret.New())).ShouldBeOfType<TalkBooking.Outcome.Gone>();
        house.Clock.Advance(Duration.FromSeconds(1));
        (await house.Free()).ShouldContain(slot => slot.From == Half);
        (await house.Hold(Half, TalkSecret.New())).ShouldBeOfType<TalkBooking.Outcome.Held>();
        (await house.Book(Half, secret: first)).ShouldBeOfType<TalkBooking.Outcome.Gone>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_needs_longer_than_the_hold_still_gets_the_slot_when_nobody_took_it(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var secret = TalkSecret.New();
        await house.Hold(Half, secret);
        house.Clock.Advance(Duration.FromMinutes(25));
        (await house.Book(Half, secret: secret)).ShouldBeOfType<TalkBooking.Outcome.Booked>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_held_in_time_can_be_booked_although_the_lead_has_begun(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        house.Clock.SetTo(At(2026, 9, 16, 8, 29)); // two hours before 10:30 is 8:30
        var secret = TalkSecret.New();
        (await house.Hold(Half, secret)).ShouldBeOfType<TalkBooking.Outcome.Held>();
        house.Clock.Advance(Duration.FromMinutes(5));
        (await house.Hold(Half, TalkSecret.New())).ShouldBeOfType<TalkBooking.Outcome.Gone>();
        (await house.Book(Half, secret: secret)).ShouldBeOfType<TalkBooking.Outcome.Booked>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Cancelling_frees_the_slot_at_once_and_opening_again_needs_it(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var first = (await house.Book(Half)).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        (await house.Booking.Cancel(Office.Id, first.Promise.Id, Caller)).ShouldBeOfType<PromiseBook.Outcome.Changed>();
        (await house.Free()).ShouldContain(slot => slot.From == Half);
        (await house.Reopen(first.Promise.Id)).ShouldBeOfType<PromiseBook.Outcome.Changed>();
        (await house.Free()).ShouldNotContain(slot => slot.From == Half);
        await house.Booking.Cancel(Office.Id, first.Promise.Id, Caller);
        (await house.Book(Half, number: "+4917139200150")).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        (await house.Reopen(first.Promise.Id)).ShouldBeOfType<PromiseBook.Outcome.Refused>().Reason.ShouldContain("an jemand anderen vergeben");
        (await house.Promises.Find(Office.Id, first.Promise.Id))!.Promise.Outcome.ShouldBe(PromiseOutcome.Withdrawn);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_talk_passed_on_takes_the_slot_of_the_other_post_and_frees_its_own(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var talk = (await house.Book(Half)).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        (await house.PassOn(talk.Promise.Id, ExampleOffice.Vacant)).ShouldBeOfType<PromiseBook.Outcome.Changed>();
        (await house.Free()).ShouldContain(slot => slot.From == Half);
        var other = (await house.Book(Half, number: "+4917139200150")).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        (await house.PassOn(other.Promise.Id, ExampleOffice.Vacant)).ShouldBeOfType<PromiseBook.Outcome.Refused>().Reason.ShouldContain("schon einen Termin");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task One_number_has_at_most_two_talks_to_come_unless_an_agent_books(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        await house.Book(Half, byPublic: true);
        await house.Book(At(2026, 9, 16, 10, 45), byPublic: true);
        (await house.Book(At(2026, 9, 16, 11, 0), byPublic: true)).ShouldBeOfType<TalkBooking.Outcome.TooMany>();
        (await house.Book(At(2026, 9, 16, 11, 0))).ShouldBeOfType<TalkBooking.Outcome.Booked>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_public_gets_neither_the_agents_share_nor_posts_that_are_not_released_nor_who_is_away(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine, Rules with { AgentsEvery = 2 });
        var directory = house.Directory;
        var offer = await house.Booking.OfferToPublic(directory);
        offer.Has(ExampleOffice.Hidden).ShouldBeFalse();
        offer.Has(ExampleOffice.TeamOnly).ShouldBeFalse();
        offer.Offered(ExampleOffice.Kuhlmann, house.Clock.GetCurrentInstant()).ShouldAllBe(slot => !slot.IsForAgents);
        offer.Offered(ExampleOffice.Wichmann, house.Clock.GetCurrentInstant()).ShouldBeEmpty(); // the first free day would tell for how long he is away
        var agents = (await house.Booking.OfferToAgents(ExampleOfficeKey))!;
        agents.Has(ExampleOffice.Hidden).ShouldBeTrue();
        agents.Offered(ExampleOffice.Kuhlmann, house.Clock.GetCurrentInstant()).ShouldContain(slot => slot.IsForAgents);
        (await house.Booking.Hold(Office.Id, offer, ExampleOffice.Kuhlmann, agents.Offered(ExampleOffice.Kuhlmann, house.Clock.GetCurrentInstant()).First(slot => slot.IsForAgents).From, TalkSecret.New()))
            .ShouldBeOfType<TalkBooking.Outcome.Gone>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_talk_on_a_day_of_absence_stays_and_is_shown_as_needing_a_person_until_it_fits_again(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var talk = (await house.Book(Half)).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        await house.Look();
        (await house.Promises.Find(Office.Id, talk.Promise.Id))!.Promise.Problem.ShouldBeNull();
        var absence = new Absence(new AbsenceId(Guid.CreateVersion7()), ExampleOffice.Kuhlmann, new LocalDate(2026, 9, 16), new LocalDate(2026, 9, 17));
        await house.Change(new BookChange { Absences = [absence] });
        await house.Look();
        await house.Look(); // once more changes nothing
        var doubted = (await house.Promises.Find(Office.Id, talk.Promise.Id))!.Promise;
        doubted.Problem.ShouldNotBeNull().ShouldStartWith("Die Stelle ist am Mittwoch, 16. September 2026 abwesend.");
        doubted.IsOpen.ShouldBeTrue();
        (await house.Promises.History(talk.Promise.Id)).Count(step => step.What == PromiseStepKind.TalkDoubted).ShouldBe(1);
        await house.Change(new BookChange { RemovedAbsences = [absence.Id] });
        await house.Look();
        (await house.Promises.Find(Office.Id, talk.Promise.Id))!.Promise.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_gave_an_address_gets_a_confirmation_now_and_a_reminder_on_the_working_day_before(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        await house.Book(Half, email: "hagedorn@mail.example");
        var mail = (await house.Payloads(MailToSend.Kind)).ShouldHaveSingleItem();
        mail.ShouldContain("16. September");
        mail.ShouldNotContain("Frau");
        house.Clock.SetTo(At(2026, 9, 15, 8, 59));
        await house.Remind();
        (await house.Payloads(MailToSend.Kind)).Count.ShouldBe(1);
        house.Clock.SetTo(At(2026, 9, 15, 9, 0));
        await house.Remind();
        (await house.Payloads(MailToSend.Kind)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nobody_is_reminded_of_a_talk_that_was_cancelled(Engine engine)
    {
        await using var house = await TalkHouse.Open(engine);
        var talk = (await house.Book(Half, email: "hagedorn@mail.example")).ShouldBeOfType<TalkBooking.Outcome.Booked>();
        await house.Booking.Cancel(Office.Id, talk.Promise.Id, Caller);
        house.Clock.SetTo(At(2026, 9, 15, 9, 0));
        await house.Remind();
        (await house.Payloads(MailToSend.Kind)).Count.ShouldBe(1);
    }

    static readonly OfficeKey ExampleOfficeKey = OfficeKey.Parse("musterkreis");

    static readonly TalkRules Rules = new() { AreBookable = true, Minutes = 15, PerHour = 4, AgentsEvery = 0 };

    static Instant At(int year, int month, int day, int hour, int minute) => HouseTime.InstantOf(new LocalDateTime(year, month, day, hour, minute));

    /// <summary>The house with the example office, in which talks can be booked with everybody.</summary>
    sealed class TalkHouse(TestHouse house) : IAsyncDisposable
    {
        public static async Task<TalkHouse> Open(Engine engine, TalkRules? rules = null)
        {
            var house = await TestHouse.Open(engine);
            await new ExampleOffice().Publish(house.Web.Services);
            await house.Get<PublicationShelf>().Refresh();
            (await house.Get<ChangeTalkRules>().Change(Office, new TalkScope.OfOffice(), TalkRulesInput.Of(rules ?? Rules), Agent)).ShouldBeEmpty();
            return new TalkHouse(house);
        }

        public TalkBooking Booking => house.Get<TalkBooking>();

        public PromiseBook Promises => house.Get<PromiseBook>();

        public FakeClock Clock => house.Clock;

        public Domain.PhoneBook.Finding.PublicDirectory Directory => house.Get<PublicationShelf>().Find("musterkreis")!.Directory;

        async Task<TalkOffer> Offer(bool byPublic = false) => byPublic ? await Booking.OfferToPublic(Directory) : (await Booking.OfferToAgents(ExampleOfficeKey))!;

        public async Task<TalkBooking.Outcome> Book(Instant from, string number = "+491713920014", string? secret = null, string? email = null, bool byPublic = false)
        {
            var details = new PromiseDetails { What = "Telefontermin", Name = "Frau Hagedorn", Number = PhoneNumber.Parse(number), Email = email };
            return await Booking.Book(Office, await Offer(byPublic), new TalkBooking.Wish(ExampleOffice.Kuhlmann, from, secret ?? TalkSecret.New(), new TalkRequest.Understood(details, null)), byPublic ? Caller : Agent);
        }

        public async Task<TalkBooking.Outcome> Hold(Instant from, string secret) => await Booking.Hold(Office.Id, await Offer(), ExampleOffice.Kuhlmann, from, secret);

        public async Task<IReadOnlyList<TalkSlot>> Free() => await Booking.FreeSlots(Office.Id, await Offer(), ExampleOffice.Kuhlmann);

        public Task<PromiseBook.Outcome> Reopen(PromiseId promise) =>
            Promises.Change(Office.Id, promise, Caller, (known, _) => PromiseDecisions.Reopen(known.Promise, Clock.GetCurrentInstant(), Caller.Name));

        public Task<PromiseBook.Outcome> PassOn(PromiseId promise, PostId to) => Promises.Change(
            Office.Id, promise, Agent, (known, _) => PromiseDecisions.PassOn(known.Promise, new PromiseOwner(to, ExampleOffice.MoneyTown), "krank", Clock.GetCurrentInstant(), Agent.Name));

        public Task Look() => house.Get<TalksJob>().LookThrough();

        public Task Remind() => house.Get<OutboxJob<RemindOfTalk>>().DoAll();

        public async Task Change(BookChange change) => (await house.Get<OfficeBooks>().Change(ExampleOfficeKey, Agent, _ => new BookDecision.Change(change, "geändert", "office"))).ShouldBeNull();

        public Task<long> Rows() => house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from talk"));

        public async Task<IReadOnlyList<string>> Payloads(string kind) =>
            [.. await house.Database.Read(connection => connection.QueryAsync<string>("select payload from outbox where kind = @kind order by due_at", new { kind }))];

        public ValueTask DisposeAsync() => house.DisposeAsync();
    }
}
