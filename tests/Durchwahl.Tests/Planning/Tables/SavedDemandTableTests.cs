using System.Text.Json;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using Durchwahl.Planning.Tables;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Planning.Tables;

public sealed class SavedDemandTableOnSqlite() : SavedDemandTableTests(Engine.Sqlite);

public sealed class SavedDemandTableOnPostgres() : SavedDemandTableTests(Engine.Postgres);

public abstract class SavedDemandTableTests(Engine engine) : IAsyncLifetime
{
    static readonly Instant Start = Instant.FromUtc(2026, 9, 14, 8, 0);

    TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create(engine);
        await TestOffices.Save(_database.Database);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    static SavedDemand Demand(int number) => new(new SavedDemandId(new Guid($"01900000-0000-7000-8000-{number:x12}")), $"Nummer {number}", Start + Duration.FromHours(number), SampleLogs.Fitted);

    Task Save(SavedDemand demand) => _database.Database.Write(transaction => SavedDemandTable.Save(transaction, TestOffices.Musterkreis.Id, demand));

    [Fact]
    public async Task A_demand_comes_back_as_it_was_saved()
    {
        var demand = Demand(1);
        await Save(demand);
        var found = await _database.Database.Read(connection => SavedDemandTable.Find(connection, TestOffices.Musterkreis.Id, demand.Id));
        Text(found!).ShouldBe(Text(demand));
        found!.Fitted.Demand.Sources.ShouldBe(demand.Fitted.Demand.Sources, ignoreOrder: true);
    }

    [Fact]
    public async Task The_newest_stands_first_and_other_offices_have_their_own()
    {
        await Save(Demand(1));
        await Save(Demand(2));
        (await _database.Database.Read(connection => SavedDemandTable.Of(connection, TestOffices.Musterkreis.Id))).Select(demand => demand.Name).ShouldBe(["Nummer 2", "Nummer 1"]);
        (await _database.Database.Read(connection => SavedDemandTable.Of(connection, TestOffices.Beispielstadt.Id))).ShouldBeEmpty();
        (await _database.Database.Read(connection => SavedDemandTable.Find(connection, TestOffices.Beispielstadt.Id, Demand(1).Id))).ShouldBeNull();
    }

    [Fact]
    public async Task A_demand_is_removed_once_and_by_its_own_office_only()
    {
        await Save(Demand(1));
        (await Remove(TestOffices.Beispielstadt)).ShouldBeFalse();
        (await Remove(TestOffices.Musterkreis)).ShouldBeTrue();
        (await Remove(TestOffices.Musterkreis)).ShouldBeFalse();
    }

    Task<bool> Remove(Durchwahl.Access.Contract.KnownOffice office) => _database.Database.Write(transaction => SavedDemandTable.Remove(transaction, office.Id, Demand(1).Id));

    static string Text(SavedDemand demand) => JsonSerializer.Serialize(demand, JsonForm.Options);
}
