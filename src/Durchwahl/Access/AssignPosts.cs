using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access;

/// <summary>Says on which posts of an office an account sits from now on, so that it sees their promises.</summary>
sealed class AssignPosts(Database database, AccountTable table, IOfficePosts posts, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>The posts are as wanted.</summary>
        public sealed record Assigned : Outcome;

        /// <summary>There is no such account in the office.</summary>
        public sealed record UnknownAccount : Outcome;

        /// <summary>One of the posts is not, or no longer, one of the office.</summary>
        public sealed record UnknownPost : Outcome;
    }

    public async Task<Outcome> To(IReadOnlyCollection<PostId> wanted, AccountId account, KnownOffice office, Actor by)
    {
        if (await table.Find(account) is not { } known || !known.RolesIn(office.Id).Any()) return new Outcome.UnknownAccount();
        var all = (await posts.Of(office.Id)).Select(post => post.Id).ToHashSet();
        if (wanted.Any(post => !all.Contains(post))) return new Outcome.UnknownPost();
        await database.Write(async transaction =>
        {
            var before = await AccountPostTable.In(transaction, account, office.Id);
            if (before.ToHashSet().SetEquals(wanted)) return;
            await AccountPostTable.TakeAll(transaction, account, office.Id);
            foreach (var post in wanted) await AccountPostTable.Add(transaction, account, office.Id, post);
            await Audit.Append(transaction, time.Now, by, office.Id, "Stellen zugeordnet", $"account:{account.Value}", before: new { posts = before }, after: new { posts = wanted });
        });
        return new Outcome.Assigned();
    }
}
