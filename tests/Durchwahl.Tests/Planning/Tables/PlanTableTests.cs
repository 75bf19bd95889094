using System.Collections.Immutable;
using Durchwahl.Domain.Planning;
using Durchwahl.Planning.Tables;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Planning.Tables;

public class PlanTableTests
{
    static readonly Domain.PhoneBook.OfficeId Musterkreis = TestOffices.Musterkreis.Id, Beispielstadt = TestOffices.Beispielstadt.Id;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_chosen_comes_back_as_it_was(Engine engine)
    {
        await using var database = await Open(engine);
        var plan = Plan(1);
        await Save(database, plan);
        var found = (await database.Database.Read(connection => PlanTable.Find(connection, Musterkreis, plan.Id)))!;
        (found with { Choices = plan.Choices }).ShouldBe(plan);
        found.Choices.Scenarios.ShouldBe(plan.Choices.Scenarios);
        found.Choices.OwnOf(ReadyScenarios.ThirdWay).Agents!.Value.ShouldBe(plan.Choices.OwnOf(ReadyScenarios.ThirdWay).Agents!.Value);
        (found.Choices.Common, found.Choices.EurosPerHour).ShouldBe((plan.Choices.Common, plan.Choices.EurosPerHour));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Plans_are_of_one_office_and_the_one_that_was_changed_last_comes_first(Engine engine)
    {
        await using var database = await Open(engine);
        await Save(database, Plan(1));
        await Save(database, Plan(2));
        await Save(database, Plan(1) with { ChangedAt = Plan(3).ChangedAt, Name = "neu" });
        (await Names(database, Musterkreis)).ShouldBe(["neu", "Plan 2"]);
        (await Names(database, Beispielstadt)).ShouldBeEmpty();
        (await database.Database.Read(connection => PlanTable.Find(connection, Beispielstadt, Plan(1).Id))).ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_outcome_of_a_run_stays_only_with_the_choices_that_it_is_of(Engine engine)
    {
        await using var database = await Open(engine);
        var (first, changed) = (Plan(1), Plan(1) with { ChangedAt = Plan(2).ChangedAt });
        await Save(database, first);
        await Keep(database, first);
        (await HasOutcome(database)).ShouldBeTrue();
        await Save(database, changed);
        (await HasOutcome(database)).ShouldBeFalse();
        await Keep(database, first);
        (await HasOutcome(database)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_office_deletes_its_own_plans_only(Engine engine)
    {
        await using var database = await Open(engine);
        await Save(database, Plan(1));
        (await Remove(database, Beispielstadt)).ShouldBeFalse();
        (await Remove(database, Musterkreis)).ShouldBeTrue();
        (await Remove(database, Musterkreis)).ShouldBeFalse();
        (await Names(database, Musterkreis)).ShouldBeEmpty();
    }

    static async Task<TestDatabase> Open(Engine engine)
    {
        var database = await TestDatabase.Create(engine);
        await TestOffices.Save(database.Database);
        return database;
    }

    static SavedPlan Plan(int number) => new(
        new Guid(number, 0, 0, new byte[8]), $"Plan {number}",
        new PlanChoices
        {
            Scenarios = [ReadyScenarios.Today, ReadyScenarios.ThirdWay], EurosPerHour = 52.5, Common = new ScenarioChoices { MeanPatience = 300, Growth = .1 },
            Own = ImmutableDictionary<string, ScenarioChoices>.Empty.Add(ReadyScenarios.ThirdWay, new ScenarioChoices { Agents = [.. Enumerable.Range(0, Demand.HalfHours)] }),
        },
        Instant.FromUtc(2026, 9, 14, 8, number), "leitung", HasOutcome: false);

    static Task Save(TestDatabase database, SavedPlan plan) => database.Database.Write(transaction => PlanTable.Save(transaction, Musterkreis, plan));

    static Task Keep(TestDatabase database, SavedPlan plan) => database.Database.Write(transaction => PlanTable.SaveOutcome(transaction, plan, "{}"));

    static async Task<bool> HasOutcome(TestDatabase database) => (await database.Database.Read(connection => PlanTable.Find(connection, Musterkreis, Plan(1).Id)))!.HasOutcome;

    static Task<bool> Remove(TestDatabase database, Domain.PhoneBook.OfficeId office) => database.Database.Write(transaction => PlanTable.Remove(transaction, office, Plan(1).Id));

    static async Task<IEnumerable<string>> Names(TestDatabase database, Domain.PhoneBook.OfficeId office) => (await database.Database.Read(connection => PlanTable.Of(connection, office))).Select(plan => plan.Name);
}
