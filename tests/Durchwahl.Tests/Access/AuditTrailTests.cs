using Dapper;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class AuditTrailOnSqliteTests() : AuditTrailTests(Engine.Sqlite);

public class AuditTrailOnPostgresTests() : AuditTrailTests(Engine.Postgres)
{
    // On SQLite the writer is alone from its first statement on.
    [Fact]
    public async Task Who_changes_the_same_rows_before_and_after_the_audit_row_waits_for_nobody_in_a_circle()
    {
        await Database.Write(transaction => transaction.Connection!.ExecuteAsync("insert into second_factor_duty (office_id, role) values (@office, 'editor')", new { office = TestOffices.Musterkreis.Id }, transaction));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Database.Write(async transaction =>
        {
            if (number % 2 == 0) await Append(transaction, number);
            await transaction.Connection!.ExecuteAsync("update second_factor_duty set role = 'editor'", transaction: transaction);
            if (number % 2 == 1) await Append(transaction, number);
        })));
        await ShouldBeWhole(Trail, 60);
    }
}

public abstract class AuditTrailTests(Engine engine) : IAsyncLifetime
{
    readonly FakeClock _clock = new();
    TestDatabase _database = null!;

    protected Database Database => _database.Database;

    private protected AuditTrail Trail => new(Database, new HouseTime(_clock), new EphemeralDataProtectionProvider());

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create(engine);
        await TestOffices.Save(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task Append(System.Data.Common.DbTransaction transaction, int number) => Audit.Append(
        transaction, _clock.GetCurrentInstant() + Duration.FromTicks(1234567 + number), new Actor("anna.beispiel"), number % 3 == 0 ? null : TestOffices.Musterkreis.Id, "Stelle geändert", $"post:{number}",
        number % 2 == 0 ? "weil „so“" : null, number % 4 == 0 ? new { title = "alt" } : null, new { title = "Ä neu", number });

    private protected static async Task ShouldBeWhole(AuditTrail trail, long rows)
    {
        var verdict = await trail.Verify([]);
        verdict.Faults.ShouldBeEmpty();
        verdict.Rows.ShouldBe(rows);
    }

    async Task<IReadOnlyList<AuditFault>> Faults(params AuditHead[] heads) => (await Trail.Verify(heads)).Faults;

    async Task Fill(int rows = 6)
    {
        for (var number = 1; number <= rows; number++) await Database.Write(transaction => Append(transaction, number));
    }

    Task<int> Tamper(string sql, object? with = null) => Database.Write(transaction => transaction.Connection!.ExecuteAsync(sql, with, transaction));

    [Fact]
    public async Task Rows_of_many_transactions_at_once_make_one_chain_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Database.Write(async transaction =>
        {
            await Append(transaction, number);
            await Append(transaction, number + 100);
        })));
        await ShouldBeWhole(Trail, 80);
        (await Trail.Head()).Count.ShouldBe(80);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_row_and_no_gap()
    {
        await Fill(1);
        await Should.ThrowAsync<InvalidDataException>(() => Database.Write(async transaction =>
        {
            await Append(transaction, 2);
            throw new InvalidDataException();
        }));
        await Fill(1);
        await ShouldBeWhole(Trail, 2);
    }

    [Fact]
    public async Task What_was_appended_is_read_again_as_it_was_written()
    {
        await Fill();
        var rows = (await new AuditTable(Database).Read(TestOffices.Musterkreis.Id, null, "anna.beispiel", 1)).Rows;
        rows.Select(row => row.Subject).ShouldBe(["post:5", "post:4", "post:2", "post:1"]);
        rows[1].Why.ShouldBe("weil „so“");
        rows[1].Before.ShouldBe("""{"title":"alt"}""");
        rows[1].After.ShouldBe("""{"title":"Ä neu","number":4}""");
        rows.ShouldAllBe(row => !row.HasLostValues);
    }

    [Theory]
    [InlineData("update audit_entry set id = '01900000-0000-7000-8000-00000000abcd' where position = 4")]
    [InlineData("update audit_entry set at = (select at from audit_entry where position = 1) where position = 4")]
    [InlineData("update audit_entry set office_id = null where position = 4")]
    [InlineData("update audit_entry set what = 'Stelle gelesen' where position = 4")]
    [InlineData("update audit_entry set subject = 'post:99' where position = 4")]
    [InlineData("update audit_entry set actor_digest = hash where position = 4")]
    [InlineData("update audit_entry set why_digest = null where position = 4")]
    [InlineData("update audit_entry set before_digest = hash where position = 4")]
    [InlineData("update audit_entry set after_digest = hash where position = 4")]
    [InlineData("update audit_entry set previous_hash = hash where position = 4")]
    [InlineData("update audit_entry set hash = previous_hash where position = 4")]
    [InlineData("update audit_value set actor = 'otto.anders' where position = 4")]
    [InlineData("update audit_value set actor_salt = why_salt where position = 4")]
    [InlineData("update audit_value set why = 'anders' where position = 4")]
    [InlineData("update audit_value set why_salt = null where position = 4")]
    [InlineData("update audit_value set before = '{}' where position = 4")]
    [InlineData("update audit_value set before_salt = actor_salt where position = 4")]
    [InlineData("update audit_value set after = null where position = 4")]
    [InlineData("update audit_value set after_salt = actor_salt where position = 4")]
    public async Task Whatever_column_is_tampered_with_the_row_is_named(string tampering)
    {
        await Fill();
        (await Tamper(tampering)).ShouldBe(1);
        (await Faults()).ShouldContain(fault => fault.Position == 4);
    }

    [Fact]
    public async Task A_value_that_was_added_later_is_told()
    {
        await Fill();
        await Tamper("update audit_value set why = 'nachgeschoben', why_salt = actor_salt where position = 3");
        (await Faults()).ShouldBe([new AuditFault.ValueChanged(3, AuditField.Why)]);
    }

    [Fact]
    public async Task A_deleted_row_is_told_as_missing()
    {
        await Fill();
        await Tamper("delete from audit_value where position in (3, 4)");
        await Tamper("delete from audit_entry where position in (3, 4)");
        (await Faults()).ShouldBe([new AuditFault.RowsMissing(3, 4)]);
    }

    [Fact]
    public async Task Rows_that_changed_places_are_told()
    {
        await Fill();
        await Tamper("delete from audit_value");
        await Tamper("update audit_entry set position = 99 where position = 3");
        await Tamper("update audit_entry set position = 3 where position = 4");
        await Tamper("update audit_entry set position = 4 where position = 99");
        (await Faults()).Select(fault => fault.Position).Distinct().ShouldBe([3, 4, 5]);
    }

    [Fact]
    public async Task A_cut_tail_is_told_by_a_head_that_was_kept()
    {
        await Fill();
        var head = await Trail.Head();
        await Fill(2);
        (await Faults(head)).ShouldBeEmpty();
        await Tamper("delete from audit_value where position > 5");
        await Tamper("delete from audit_entry where position > 5");
        (await Faults()).ShouldBeEmpty();
        (await Faults(head)).ShouldBe([new AuditFault.TailCut(5, head)]);
        await Fill(3);
        (await Faults(head)).ShouldBe([new AuditFault.OtherHistory(head)]);
    }

    [Fact]
    public async Task Deleted_values_are_gone_and_the_chain_is_whole()
    {
        await Fill();
        var head = await Trail.Head();
        (await Database.Write(transaction => Audit.ForgetValues(transaction, "post:4"))).ShouldBe(1);
        (await Database.Write(transaction => Audit.ForgetValues(transaction, "post:4"))).ShouldBe(0);
        (await Faults(head)).ShouldBeEmpty();
        var row = (await new AuditTable(Database).Read(TestOffices.Musterkreis.Id, null, null, 1)).Rows.Single(row => row.Subject == "post:4");
        (row.Actor, row.Why, row.Before, row.After, row.HasLostValues).ShouldBe(("anna.beispiel", null, null, null, true));
    }

    [Fact]
    public async Task The_values_of_an_office_before_a_day_are_deleted_with_who_it_was()
    {
        await Fill();
        _clock.Advance(Duration.FromDays(400));
        await Database.Write(transaction => Append(transaction, 7));
        (await Database.Write(transaction => Audit.ForgetValuesBefore(transaction, TestOffices.Musterkreis.Id, _clock.GetCurrentInstant()))).ShouldBe(4);
        (await Faults()).ShouldBeEmpty();
        var rows = (await new AuditTable(Database).Read(TestOffices.Musterkreis.Id, null, null, 1)).Rows;
        rows.Select(row => row.Actor).ShouldBe(["anna.beispiel", null, null, null, null]);
    }

    [Fact]
    public async Task Rows_from_before_the_chain_are_carried_over_in_their_order_and_only_once()
    {
        await using var old = await TestDatabase.Create(engine, migrate: false);
        await old.Database.Write(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("create table migration (name text primary key, sha256 text not null)", transaction: transaction);
            foreach (var script in Migrations.ScriptsFor(old.Database.Engine).Where(script => string.CompareOrdinal(script.Name, "0007") < 0))
            {
                await transaction.Connection!.ExecuteAsync(script.Sql, transaction: transaction);
                await transaction.Connection!.ExecuteAsync("insert into migration (name, sha256) values (@Name, @Sha256)", new { script.Name, script.Sha256 }, transaction);
            }
            for (var number = 5; number > 0; number--)
                await transaction.Connection!.ExecuteAsync(
                    "insert into audit (id, at, office_id, actor, what, subject, why, before, after) values (@id, @at, @office, 'otto', 'Stelle geändert', @subject, @why, null, '{}')",
                    new { id = Guid.CreateVersion7(), at = _clock.GetCurrentInstant() + Duration.FromMinutes(number), office = TestOffices.Musterkreis.Id, subject = $"post:{number}", why = number == 2 ? "Umzug" : null }, transaction);
        });
        await OpenHouse.MakeReady(old.Database);
        await OpenHouse.MakeReady(old.Database);
        await old.Database.Write(transaction => Append(transaction, 6));
        var trail = new AuditTrail(old.Database, new HouseTime(_clock), new EphemeralDataProtectionProvider());
        await ShouldBeWhole(trail, 6);
        (await old.Database.Read(connection => connection.QueryAsync<string>("select subject from audit order by position"))).ShouldBe(["post:1", "post:2", "post:3", "post:4", "post:5", "post:6"]);
        (await old.Database.Read(connection => connection.QuerySingleAsync<string>("select actor || why || after from audit where position = 2"))).ShouldBe("ottoUmzug{}");
        (await old.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit_before_chain"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_transaction_of_somebody_else_cannot_append()
    {
        await using var connection = await Database.Open();
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        Should.Throw<InvalidOperationException>(() => { _ = Append(transaction, 1); });
    }

    [Fact]
    public async Task Only_heads_that_this_house_has_signed_count()
    {
        await Fill(2);
        var (trail, head) = (Trail, await Trail.Head());
        var signature = trail.SignatureOf(head);
        trail.HasSigned(head, signature).ShouldBeTrue();
        trail.HasSigned(head with { Count = 1 }, signature).ShouldBeFalse();
        trail.HasSigned(head, "unsinn").ShouldBeFalse();
        Trail.HasSigned(head, signature).ShouldBeFalse("the keys of another house");
    }
}
