using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises.Representatives;
using NodaTime;

namespace Durchwahl.Promises.Representatives;

/// <summary>Enters and changes representations. Names, numbers and reasons stand in them only, never in the audit trail.</summary>
sealed class ChangeRepresentation(Database database, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Saved.</summary>
        public sealed record Saved(RepresentationId Id) : Outcome;

        /// <summary>Nothing changed, for these reasons.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;

        /// <summary>There is no such representation in this office.</summary>
        public sealed record Missing : Outcome;
    }

    /// <summary>Enters a new one.</summary>
    public async Task<Outcome> Enter(OfficeId office, BaseNumber? baseNumber, RepresentationInput input, Actor by)
    {
        var now = time.Now;
        var decision = RepresentationDecision.Enter(input, office, baseNumber, new RepresentationId(Guid.CreateVersion7(now.ToDateTimeOffset())), now, by);
        if (decision is RepresentationDecision.Refused refused) return new Outcome.Refused(refused.Refusals);
        var entered = ((RepresentationDecision.Changed)decision).After;
        await database.Write(async transaction =>
        {
            await RepresentationTable.Add(transaction, entered);
            await Audit.Append(transaction, now, by, office, entered is Representative ? "Bevollmächtigte Person eingetragen" : "Beistand eingetragen", SubjectOf(entered.Id), after: new { entered.From, entered.Until });
        });
        return new Outcome.Saved(entered.Id);
    }

    /// <summary>The written proof has come.</summary>
    public Task<Outcome> NoteProof(OfficeId office, RepresentationId id, Actor by) =>
        Change(office, id, by, "Vollmacht liegt vor", before => RepresentationDecision.NoteProof(before, time.Today));

    /// <summary>The person took it back.</summary>
    public Task<Outcome> Revoke(OfficeId office, RepresentationId id, string receivedOn, Actor by) =>
        Change(office, id, by, "Vertretung widerrufen", before => RepresentationDecision.Revoke(before, receivedOn, time.Today));

    /// <summary>The office turns them away.</summary>
    public Task<Outcome> TurnAway(OfficeId office, RepresentationId id, RefusalInput input, Actor by) =>
        Change(office, id, by, "Vertretung zurückgewiesen", before => RepresentationDecision.TurnAway(before, input, time.Today, by));

    /// <summary>Both letters about the refusal went out.</summary>
    public Task<Outcome> NoteNotices(OfficeId office, RepresentationId id, Actor by) =>
        Change(office, id, by, "Zurückweisung schriftlich mitgeteilt", before => RepresentationDecision.NoteNotices(before, time.Today));

    Task<Outcome> Change(OfficeId office, RepresentationId id, Actor by, string words, Func<Representation, RepresentationDecision> decide) => database.Write<Outcome>(async transaction =>
    {
        await RepresentationTable.Lock(transaction, id);
        if (await RepresentationTable.Find(transaction.Connection!, office, id, transaction) is not { } before) return new Outcome.Missing();
        var decision = decide(before);
        if (decision is RepresentationDecision.Refused refused) return new Outcome.Refused(refused.Refusals);
        var after = ((RepresentationDecision.Changed)decision).After;
        if (after == before) return new Outcome.Saved(id);
        await RepresentationTable.Update(transaction, after);
        await Audit.Append(transaction, time.Now, by, office, words, SubjectOf(id), before: Facts(before), after: Facts(after));
        return new Outcome.Saved(id);
    });

    static object Facts(Representation representation) => new { (representation as Representative)?.ProofSince, representation.RevokedOn, representation.Refusal?.Basis, representation.Refusal?.NoticesSentOn };

    static string SubjectOf(RepresentationId id) => $"representation:{id.Value}";
}
