using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Caller;

/// <summary>Everything that is known of a contact, or of a single promise that was given in none.</summary>
/// <param name="Office">The office.</param>
/// <param name="Contact">The contact; null for a single promise.</param>
/// <param name="Record">Its record; null where none is left, or yet.</param>
/// <param name="Outcome">How it ended for the person; null when nobody noted it.</param>
/// <param name="Details">What is known of the person; null when it was deleted.</param>
/// <param name="Promises">What was promised, the first given in front.</param>
/// <param name="Settings">What the office chose.</param>
public sealed record KnownContact(
    OfficeId Office, ContactId? Contact, ContactRecord? Record, ContactOutcome? Outcome, ContactDetails? Details, IReadOnlyList<PromiseWithSteps> Promises, PromiseSettings Settings)
{
    /// <summary>When it was.</summary>
    public NodaTime.Instant At => Record?.Arrived ?? Outcome?.At ?? Promises.Select(promise => promise.Promise.OpenedAt).DefaultIfEmpty().Min();

    /// <summary>The topic in words; null when nobody said.</summary>
    public EnquiryTopic? Topic => Settings.FindTopic(Outcome?.Topic ?? Promises.Select(promise => promise.Promise.Topic).FirstOrDefault(topic => topic is not null));

    /// <summary>Whether there is anything to show.</summary>
    public bool IsThere => Record is not null || Outcome is not null || Promises.Count > 0;

    internal static Task<KnownContact> Load(Database database, OfficeId office, CodeSubject subject) => database.Read(async connection =>
    {
        var (contact, id) = (subject.Contact, subject.Promise);
        IReadOnlyList<KnownPromise> promises = contact is { } given
            ? await PromiseTable.List(connection, office, new PromiseFilter { Contact = given, OnlyOpen = false }, int.MaxValue)
            : id is { } single && await PromiseTable.Find(connection, office, single) is { } known ? [known] : [];
        var withSteps = new List<PromiseWithSteps>();
        foreach (var promise in promises.OrderBy(known => known.Promise.OpenedAt)) withSteps.Add(new PromiseWithSteps(promise.Promise, promise.Details, await PromiseStepTable.Of(connection, promise.Promise.Id)));
        var outcome = contact is { } ended ? await ContactOutcomeTable.Find(connection, office, ended) : null;
        return new KnownContact(
            office,
            contact,
            contact is { } recorded ? await HandMadeContacts.Find(connection, office, recorded) : null,
            outcome,
            outcome is null ? null : await ContactOutcomeTable.Details(connection, outcome.Contact),
            withSteps,
            await PromiseSettingsTable.Of(connection, office));
    });
}

/// <summary>A promise with its history.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Details">The personal part; null when it was deleted.</param>
/// <param name="Steps">What happened, in order.</param>
public sealed record PromiseWithSteps(Promise Promise, PromiseDetails? Details, IReadOnlyList<PromiseStep> Steps);
