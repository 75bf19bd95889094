using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Tables;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Statistics;

public class FigureReleaseTableTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_newest_release_holds_until_it_is_withdrawn(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await TestOffices.Save(database.Database);
        var office = ExampleCalls.Musterkreis;
        (await database.Database.Read(connection => FigureReleaseTable.Current(connection, office))).ShouldBeNull();
        foreach (var number in new[] { 1, 2 })
            await database.Database.Write(async transaction =>
            {
                (await FigureReleaseTable.LastNumber(transaction, office)).ShouldBe(number - 1);
                await FigureReleaseTable.Insert(transaction, office, ExampleRelease.Make(number));
                return true;
            });
        var current = (await database.Database.Read(connection => FigureReleaseTable.Current(connection, office)))!;
        current.Number.ShouldBe(2);
        current.Find(FigureKeys.PromisesKept)!.Values.ShouldBe(ExampleRelease.Make().Find(FigureKeys.PromisesKept)!.Values);
        (await database.Database.Write(transaction => FigureReleaseTable.Withdraw(transaction, office, Instant.FromUtc(2026, 9, 2, 8, 0)))).ShouldBeTrue();
        (await database.Database.Write(transaction => FigureReleaseTable.Withdraw(transaction, office, Instant.FromUtc(2026, 9, 2, 8, 0)))).ShouldBeFalse();
        (await database.Database.Read(connection => FigureReleaseTable.Current(connection, office))).ShouldBeNull();
    }
}
