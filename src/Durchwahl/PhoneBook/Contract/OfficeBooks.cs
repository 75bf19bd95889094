using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>The working states of the offices: loaded whole, changed by decisions, saved with their audit row in one transaction.</summary>
sealed class OfficeBooks(Database database, HouseTime time)
{
    /// <summary>The working state of an office; null when there is no such office.</summary>
    public Task<OfficeBook?> Find(OfficeKey key) => database.Read(async connection => await OfficeTable.Find(connection, key) is { } office ? await Load(connection, office, null) : null);

    /// <summary>The working state of an office; null when there is no such office.</summary>
    public Task<OfficeBook?> Find(OfficeId id) => database.Read(async connection => await OfficeTable.Find(connection, id) is { } office ? await Load(connection, office, null) : null);

    /// <summary>What an office is called; null when there is no such office.</summary>
    public Task<string?> NameOf(OfficeId id) => database.Read(async connection => (await OfficeTable.Find(connection, id))?.Name);

    /// <summary>Loads, lets <paramref name="decide"/> look, and saves what it decided; two changes of one office never overlap.</summary>
    /// <param name="key">The office; it exists.</param>
    /// <param name="by">Who changes.</param>
    /// <param name="decide">Returns the change with the words for the audit trail, or a refusal, which changes nothing.</param>
    /// <returns>The refusal; null when the change was saved.</returns>
    public Task<string?> Change(OfficeKey key, Actor by, Func<OfficeBook, BookDecision> decide) => database.Write<string?>(async transaction =>
    {
        await OfficeTable.Lock(transaction, key);
        var office = await OfficeTable.Find(transaction.Connection!, key, transaction) ?? throw new InvalidOperationException($"There is no office {key}.");
        var book = await Load(transaction.Connection!, office, transaction);
        switch (decide(book))
        {
            case BookDecision.Change change:
                await Save(transaction, book, change, by);
                return null;
            case BookDecision.Refusal refusal:
                return refusal.Reason;
            default:
                throw new InvalidOperationException("The hierarchy is closed.");
        }
    });

    /// <summary>Adds an office with the usual closures.</summary>
    public Task Add(Office office, Actor by) => database.Write(async transaction =>
    {
        await OfficeTable.Save(transaction, office);
        await ClosureTable.Replace(transaction, office.Id, Domain.WorkingDays.HouseClosure.Default);
        await Audit.Append(transaction, time.Now, by, office.Id, "Dienststelle angelegt", $"office:{office.Id.Value}", after: office);
    });

    public static async Task<OfficeBook> Load(DbConnection connection, Office office, DbTransaction? transaction) => new()
    {
        Office = office,
        Carriers = [.. await CarrierTable.Of(connection, office.Id, transaction)],
        Closures = [.. await ClosureTable.Of(connection, office.Id, transaction)],
        Sites = [.. await SiteTable.Of(connection, office.Id, transaction)],
        Teams = [.. await TeamTable.Of(connection, office.Id, transaction)],
        Staff = [.. await StaffTable.Of(connection, office.Id, transaction)],
        Posts = [.. await PostTable.Of(connection, office.Id, transaction)],
        Lines = [.. await LineTable.Of(connection, office.Id, transaction)],
        Absences = [.. await AbsenceTable.Of(connection, office.Id, transaction)],
        Rules = [.. await ResponsibilityTable.Of(connection, office.Id, transaction)],
    };

    async Task Save(DbTransaction transaction, OfficeBook before, BookDecision.Change decision, Actor by)
    {
        var (change, office) = (decision.What, before.Office.Id);
        var after = change.ApplyTo(before);
        if (change.Office is not null) await OfficeTable.Save(transaction, change.Office);
        if (change.Carriers is { } carriers) await CarrierTable.Replace(transaction, office, carriers);
        if (change.Closures is { } closures) await ClosureTable.Replace(transaction, office, closures);
        await SiteTable.Save(transaction, office, Placed(after.Sites, change.Sites, site => site.Id));
        await TeamTable.Save(transaction, office, Placed(after.Teams, change.Teams, team => team.Id));
        await StaffTable.Save(transaction, office, change.Staff);
        await PostTable.Save(transaction, office, Placed(after.Posts, change.Posts, post => post.Id));
        await LineTable.Save(transaction, office, change.Lines);
        await AbsenceTable.Save(transaction, office, change.Absences);
        await ResponsibilityTable.Save(transaction, office, Placed(after.Rules, change.Rules, rule => rule.Id));
        await Remove(transaction, change);
        await Audit.Append(transaction, time.Now, by, office, decision.Words, decision.Subject, decision.Why, decision.Before, decision.After);
    }

    static async Task Remove(DbTransaction transaction, BookChange change)
    {
        foreach (var rule in change.RemovedRules) await ResponsibilityTable.Remove(transaction, rule);
        foreach (var absence in change.RemovedAbsences) await AbsenceTable.Remove(transaction, absence);
        foreach (var line in change.RemovedLines) await LineTable.Remove(transaction, line);
        foreach (var post in change.RemovedPosts) await PostTable.Remove(transaction, post);
        foreach (var person in change.RemovedStaff) await StaffTable.Remove(transaction, person);
        foreach (var team in change.RemovedTeams) await TeamTable.Remove(transaction, team);
        foreach (var site in change.RemovedSites) await SiteTable.Remove(transaction, site);
    }

    // Positions are the places in the list after the change, so that a list keeps the order in which the office wrote it.
    static IEnumerable<(T Fact, int Position)> Placed<T, TId>(IReadOnlyList<T> all, IReadOnlyCollection<T> changed, Func<T, TId> id) where TId : notnull
    {
        if (changed.Count == 0) return [];
        var ids = changed.Select(id).ToHashSet();
        return all.Select((fact, position) => (fact, position)).Where(entry => ids.Contains(id(entry.fact)));
    }
}

/// <summary>What came of looking at a working state: a change with its words for the audit trail, or a refusal.</summary>
abstract record BookDecision
{
    /// <summary>Nothing changes, for this reason.</summary>
    public sealed record Refusal(string Reason) : BookDecision;

    /// <summary>This changes.</summary>
    /// <param name="What">The facts.</param>
    /// <param name="Words">For the audit trail: "Telefonzeiten geändert".</param>
    /// <param name="Subject">Kind and id, as in "post:0198…".</param>
    /// <param name="Why">The reason that was given; null when none is asked for.</param>
    /// <param name="Before">The changed facts before, for the audit trail.</param>
    /// <param name="After">And after.</param>
    public sealed record Change(BookChange What, string Words, string Subject, string? Why = null, object? Before = null, object? After = null) : BookDecision;
}
