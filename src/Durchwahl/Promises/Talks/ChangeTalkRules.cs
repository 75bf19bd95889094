using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Promises.Tables;

namespace Durchwahl.Promises.Talks;

/// <summary>Changes the rules of bookable talks for the office, a team or a post. Talks that are booked stay as they are.</summary>
sealed class ChangeTalkRules(Database database, HouseTime time)
{
    /// <summary>Saves rules for a scope.</summary>
    /// <param name="office">The office.</param>
    /// <param name="scope">For whom; it is there.</param>
    /// <param name="input">As typed; null takes the rules of the scope away.</param>
    /// <param name="by">Who.</param>
    /// <returns>Why nothing was changed; empty when it was.</returns>
    public Task<ImmutableArray<FieldRefusal>> Change(KnownOffice office, TalkScope scope, TalkRulesInput? input, Actor by) => database.Write(async transaction =>
    {
        await TalkSettingsTable.Lock(transaction, office.Id);
        var before = await TalkSettingsTable.Of(transaction.Connection!, office.Id, transaction);
        var topics = (await PromiseSettingsTable.Of(transaction.Connection!, office.Id, transaction)).AllTopics();
        var refusals = ImmutableArray<FieldRefusal>.Empty;
        var rules = input?.Read(topics, out refusals);
        if (!refusals.IsEmpty || Equals(before.FindOwn(scope), rules)) return refusals;
        await TalkSettingsTable.Save(transaction, office.Id, before.With(scope, rules));
        await Audit.Append(transaction, time.Now, by, office.Id, rules is null ? "Eigene Regeln für Telefontermine entfernt" : "Telefontermine geregelt", SubjectOf(scope, office), before: before.FindOwn(scope), after: rules);
        return refusals;
    });

    static string SubjectOf(TalkScope scope, KnownOffice office) => scope switch
    {
        TalkScope.OfPost(var post) => $"post:{post.Value}",
        TalkScope.OfTeam(var team) => $"team:{team.Value}",
        _ => $"office:{office.Id.Value}",
    };
}
