using Dapper;
using Durchwahl.Access;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class AccountTableOnSqliteTests() : AccountTableTests(Engine.Sqlite);

public class AccountTableOnPostgresTests() : AccountTableTests(Engine.Postgres);

public abstract class AccountTableTests(Engine engine) : IAsyncLifetime
{
    static readonly Durchwahl.Access.Contract.KnownOffice Office = TestOffices.Musterkreis;

    readonly FakeClock _clock = new();
    TestDatabase _database = null!;
    ServiceProvider _house = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create(engine);
        await TestOffices.Save(_database.Database);
        var services = new ServiceCollection().AddLogging().AddSingleton(_database.Database).AddSingleton(new HouseTime(_clock))
            .AddSingleton<Durchwahl.Access.Contract.IOfficeKeys, Durchwahl.PhoneBook.OfficeKeys>();
        new AccessRoom().Register(services);
        services.AddSingleton(TestHouse.WeakHashing).AddDataProtection().UseEphemeralDataProtectionProvider();
        _house = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    T Get<T>() where T : notnull => _house.GetRequiredService<T>();

    async Task<AccountTable.Row> Add(string name, Role role = Role.Editor)
    {
        await Get<AddAccount>().Add(name, role, Office, Actor.Program, TestHouse.Password);
        return (await Get<AccountTable>().Find(name))!;
    }

    [Fact]
    public async Task An_account_comes_back_as_it_was_made()
    {
        var row = await Add("Müller-Öz");
        row.Name.ShouldBe("Müller-Öz");
        row.CreatedAt.ShouldBe(_clock.GetCurrentInstant());
        row.LastSignInAt.ShouldBeNull();
        row.LockedUntil.ShouldBeNull();
        row.StartPasswordUntil.ShouldBeNull();
        row.Grants.ShouldBe([new RoleGrant(Office.Id, Role.Editor)]);
    }

    [Fact]
    public async Task Names_are_found_without_regard_to_capitals_and_stay_unique()
    {
        await Add("anna");
        (await Get<AddAccount>().Add("ANNA", Role.Publisher, Office, Actor.Program, TestHouse.Password)).ShouldBeOfType<AddAccount.Outcome.RoleAdded>();
        (await Get<AccountTable>().All()).Single().RolesIn(Office.Id).ShouldBe([Role.Editor, Role.Publisher]);
    }

    [Fact]
    public async Task Signing_in_opens_a_session_that_knows_the_roles()
    {
        await Add("anna", Role.Publisher);
        var opened = (await Get<SignIn>().With("Anna", TestHouse.Password)).ShouldBeOfType<SignIn.Outcome.Opened>();
        var visitor = (await Get<SessionTable>().Find(opened.Secret, _clock.GetCurrentInstant()))!;
        visitor.Name.ShouldBe("anna");
        visitor.May(Permission.Publish, Office.Id).ShouldBeTrue();
        visitor.May(Permission.Publish, TestOffices.Beispielstadt.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sign_in_sweeps_out_sessions_that_are_over()
    {
        await Add("anna");
        await Get<SignIn>().With("anna", TestHouse.Password);
        _clock.Advance(SessionRules.IdleEnd);
        await Get<SignIn>().With("anna", TestHouse.Password);
        (await _database.Database.Read(connection => connection.QuerySingleAsync<long>("select count(*) from session"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_account_leaves_nothing_but_its_audit_rows()
    {
        var row = await Add("anna");
        await Get<SignIn>().With("anna", TestHouse.Password);
        await Get<RemoveAccount>().Remove(row, Actor.Program);
        var left = await _database.Database.Read(connection => connection.QuerySingleAsync<long>(
            "select (select count(*) from account) + (select count(*) from role_grant) + (select count(*) from session)"));
        left.ShouldBe(0);
        (await Get<AuditTable>().Read(Office.Id, null, null, 1)).Rows.Select(change => change.What).ShouldBe(["Konto entfernt", "Konto angelegt"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_refused_change_writes_no_audit_row()
    {
        var only = await Add("anna", Role.Administrator);
        (await Get<ChangeRoles>().To([], only.Id, Office, Actor.Program)).ShouldBeOfType<ChangeRoles.Outcome.LastAdministrator>();
        (await Get<AuditTable>().Read(Office.Id, null, null, 1)).Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_administrators_who_dismiss_each_other_at_once_leave_one()
    {
        var (first, second) = (await Add("anna", Role.Administrator), await Add("bernd", Role.Administrator));
        var outcomes = await Task.WhenAll(
            Get<ChangeRoles>().To([], first.Id, Office, Actor.Program),
            Get<ChangeRoles>().To([], second.Id, Office, Actor.Program));
        outcomes.OfType<ChangeRoles.Outcome.LastAdministrator>().Count().ShouldBe(1);
        (await Get<AccountTable>().All()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_lock_opens_by_itself_and_counts_anew()
    {
        var row = await Add("anna");
        for (var attempt = 0; attempt < SessionRules.AttemptsUntilLocked; attempt++) (await Get<AccountTable>().TakeAttempt(row.Id, _clock.GetCurrentInstant())).ShouldBeTrue();
        (await Get<AccountTable>().TakeAttempt(row.Id, _clock.GetCurrentInstant())).ShouldBeFalse();
        _clock.Advance(SessionRules.LockLasts);
        for (var attempt = 0; attempt < SessionRules.AttemptsUntilLocked; attempt++) (await Get<AccountTable>().TakeAttempt(row.Id, _clock.GetCurrentInstant())).ShouldBeTrue();
        (await Get<AccountTable>().TakeAttempt(row.Id, _clock.GetCurrentInstant())).ShouldBeFalse();
    }

    [Fact]
    public async Task The_audit_trail_is_paged_newest_first()
    {
        await _database.Database.Write(async transaction =>
        {
            for (var number = 0; number < AuditTable.RowsPerPage + 1; number++)
                await Durchwahl.Access.Contract.Audit.Append(transaction, _clock.GetCurrentInstant() + Duration.FromMinutes(number), Actor.Program, Office.Id, "Probe", $"probe:{number}");
        });
        var first = await Get<AuditTable>().Read(Office.Id, "Probe", "durchwahl", 1);
        var second = await Get<AuditTable>().Read(Office.Id, "Probe", "durchwahl", 2);
        first.Rows[0].Subject.ShouldBe("probe:50");
        first.HasMore.ShouldBeTrue();
        second.Rows.Single().Subject.ShouldBe("probe:0");
        second.HasMore.ShouldBeFalse();
    }
}
