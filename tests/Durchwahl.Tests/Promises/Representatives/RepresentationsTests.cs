using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Representatives;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Representatives;

public class RepresentationsTests
{
    static readonly Actor Agent = new("service");
    static readonly OfficeId Office = TestOffices.Musterkreis.Id;
    static readonly PhoneNumber Hagedorn = PhoneNumber.Parse("+491713920014"), Sander = PhoneNumber.Parse("+493023125018");

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_entered_is_found_again_as_it_was(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (representations, change) = await In(database);
        var lawyer = await Enter(change, Lawyer with { Organisation = "Beratungsstelle", Email = "r@sander.example", Address = "Weg 1, 31655 Musterstadt", LastDay = "2026-12-31", HasProof = true });
        var found = (await representations.Find(Office, lawyer)).ShouldBeOfType<Representative>();
        found.ShouldBe(new Representative
        {
            Id = lawyer, Office = Office, Person = new RepresentedPerson("Grete Hagedorn", "325040001234", Hagedorn), Name = "Rika Sander", Organisation = "Beratungsstelle", Number = Sander,
            Email = "r@sander.example", Address = "Weg 1, 31655 Musterstadt", From = new LocalDate(2026, 9, 14), Until = new LocalDate(2027, 1, 1), ProofSince = new LocalDate(2026, 9, 14),
            EnteredAt = new FakeClock().GetCurrentInstant(), EnteredBy = "service",
        });
        (await representations.Find(Office, await Enter(change, Companion))).ShouldBeOfType<AccompanyingPerson>();
        (await representations.Find(TestOffices.Beispielstadt.Id, lawyer)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Everything_known_of_a_person_points_to_it_and_all_matches_are_shown(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (representations, change) = await In(database);
        var (lawyer, companion) = (await Enter(change, Lawyer), await Enter(change, Companion));
        await Enter(change, Companion with { PersonName = "Jemand anderes", PersonNumber = "", BenefitUnit = "" });
        (await Find(new(Hagedorn, null, null))).ShouldBe([(companion, FoundBy.PersonNumber), (lawyer, FoundBy.PersonNumber)], ignoreOrder: true);
        (await Find(new(Sander, null, null))).ShouldBe([(lawyer, FoundBy.OwnNumber)]);
        (await Find(new(null, "BG 32504//0001234", null))).Select(one => one.Item2).Distinct().ShouldBe([FoundBy.BenefitUnit]);
        (await Find(new(null, null, "frau HAGEDORN"))).Count.ShouldBe(2);
        (await Find(new(Sander, "325040001234", "Hagedorn, Grete"))).ShouldContain((lawyer, FoundBy.OwnNumber | FoundBy.BenefitUnit | FoundBy.Name));
        (await Find(new(null, "quatsch", " % "))).ShouldBeEmpty();
        (await representations.FindFor(TestOffices.Beispielstadt.Id, new(Hagedorn, null, "Hagedorn"))).ShouldBeEmpty();

        async Task<IReadOnlyList<(RepresentationId, FoundBy)>> Find(SoughtPrincipal sought) => [.. (await representations.FindFor(Office, sought)).Select(one => (one.Representation.Id, one.By))];
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Proof_revocation_and_refusal_are_kept_and_what_holds_stands_first(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (representations, change) = await In(database);
        var (lawyer, companion) = (await Enter(change, Lawyer), await Enter(change, Companion));
        await change.NoteProof(Office, lawyer, Agent);
        await change.TurnAway(Office, companion, Refusal, Agent);
        await change.NoteNotices(Office, companion, Agent);
        ((Representative)(await representations.Find(Office, lawyer))!).IsAppointedOn(new LocalDate(2026, 9, 14)).ShouldBeTrue();
        (await representations.Find(Office, companion))!.Refusal.ShouldBe(
            new RepresentationRefusal(RefusalBasis.UnlawfulLegalService, Refusal.Reason, new LocalDate(2026, 9, 14), "service", new LocalDate(2026, 9, 14)));
        (await representations.FindFor(Office, new(Hagedorn, null, null))).Select(one => one.Representation.Id).ShouldBe([lawyer, companion]);
        (await change.Revoke(Office, lawyer, "14.09.2026", Agent)).ShouldBeOfType<ChangeRepresentation.Outcome.Saved>();
        (await representations.Find(Office, lawyer))!.StateOn(new LocalDate(2026, 9, 14)).ShouldBe(RepresentationState.Revoked);
        (await change.Revoke(TestOffices.Beispielstadt.Id, lawyer, "14.09.2026", Agent)).ShouldBeOfType<ChangeRepresentation.Outcome.Missing>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_two_who_turn_somebody_away_at_once_one_does(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (_, change) = await In(database);
        var companion = await Enter(change, Companion);
        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => change.TurnAway(Office, companion, Refusal, Agent))));
        ends.OfType<ChangeRepresentation.Outcome.Saved>().ShouldHaveSingleItem();
        ends.OfType<ChangeRepresentation.Outcome.Refused>().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_ended_before_a_day_is_deleted_with_its_refusal_and_the_rest_stays(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (representations, change) = await In(database);
        var (open, ended, refused) = (await Enter(change, Lawyer), await Enter(change, Lawyer with { LastDay = "2026-09-20" }), await Enter(change, Companion));
        await change.TurnAway(Office, refused, Refusal, Agent);
        (await Forget(90)).ShouldBe(0); // what ended exactly 90 days ago stays
        (await Forget(91)).ShouldBe(1);
        (await Forget(98)).ShouldBe(1);
        (await representations.Find(Office, open)).ShouldNotBeNull();
        ((await representations.Find(Office, ended)), (await representations.Find(Office, refused))).ShouldBe((null, null));
        (await database.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from representation_refusal"))).ShouldBe(0);

        async Task<int> Forget(int days)
        {
            var later = new FakeClock().GetCurrentInstant() + Duration.FromDays(days);
            return (await database.Database.Write(transaction => new PersonalRepresentations().Forget(transaction, Office, RetentionTimes.Default, later))).Sum(forgotten => forgotten.Number);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Both_people_are_told_what_is_kept_of_them_and_what_still_holds_is_not_deleted(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (representations, change) = await In(database);
        var (lawyer, companion) = (await Enter(change, Lawyer), await Enter(change, Companion));
        (await Kept(new(Hagedorn.Value, null, null, null))).Count.ShouldBe(2);
        (await Kept(new(null, null, "32504//0001234", null))).Count.ShouldBe(2);
        var entry = (await Kept(new(Sander.Value, "Sander", null, null))).ShouldHaveSingleItem();
        (entry.Id, entry.Hindrance).ShouldBe((lawyer.Value, "Die Vertretung gilt noch. Tragen Sie zuerst den Widerruf ein."));
        entry.Fields.ShouldContain(field => field.Value == "Grete Hagedorn");
        (await Delete(lawyer)).ShouldBeFalse();
        await change.Revoke(Office, companion, "14.09.2026", Agent);
        (await Delete(companion)).ShouldBeTrue();
        (await representations.Find(Office, companion)).ShouldBeNull();
        (await representations.Find(Office, lawyer)).ShouldNotBeNull();

        Task<IReadOnlyList<PersonalEntry>> Kept(PersonSought sought) => database.Database.Read(connection => new PersonalRepresentations().Find(connection, Office, sought));

        Task<bool> Delete(RepresentationId id) => database.Database.Write(transaction => new PersonalRepresentations().Delete(transaction, Office, id.Value, new FakeClock().GetCurrentInstant()));
    }

    [Fact]
    public async Task The_trail_holds_neither_names_nor_numbers_nor_reasons()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var (_, change) = await In(database);
        var lawyer = await Enter(change, Lawyer);
        await change.TurnAway(Office, lawyer, Refusal, Agent);
        var tables = await database.Database.Read(connection => connection.QueryAsync<string>("select name from sqlite_schema where type = 'table' and name like 'audit%'"));
        foreach (var table in tables)
        {
            var rows = await database.Database.Read(connection => connection.QueryAsync($"select * from {table}"));
            var text = string.Join('\n', rows.Select(row => string.Join(' ', ((IDictionary<string, object?>)row).Values)));
            foreach (var trace in new[] { "Hagedorn", "Sander", "3920014", "23125018", "325040001234", "Geld" }) text.ShouldNotContain(trace, Case.Insensitive, table);
        }
        tables.ShouldNotBeEmpty();
    }

    static RepresentationInput Lawyer => new()
    {
        Kind = RepresentationInput.RepresentativeKind, PersonName = "Grete Hagedorn", BenefitUnit = "32504//0001234", PersonNumber = "0171 3920014", Name = "Rika Sander", Number = "030 23125018",
    };

    static RepresentationInput Companion => Lawyer with { Kind = RepresentationInput.AccompanyingKind, Name = "Bodo Lahn", Number = "" };

    static RefusalInput Refusal => new() { Basis = nameof(RefusalBasis.UnlawfulLegalService), Reason = "Nimmt für jede Begleitung Geld und ist nicht zugelassen." };

    static async Task<RepresentationId> Enter(ChangeRepresentation change, RepresentationInput input) =>
        (await change.Enter(Office, null, input, Agent)).ShouldBeOfType<ChangeRepresentation.Outcome.Saved>().Id;

    static async Task<(Representations, ChangeRepresentation)> In(TestDatabase database)
    {
        await TestOffices.Save(database.Database);
        var time = new HouseTime(new FakeClock());
        return (new Representations(database.Database, time), new ChangeRepresentation(database.Database, time));
    }
}
