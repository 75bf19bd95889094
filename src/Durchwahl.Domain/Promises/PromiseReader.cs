using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Promises;

/// <summary>
/// Somebody of the staff who looks at promises: decides what of a promise is shown and what may be done with it (OWASP ASVS 5.0.0, 8.2.3). Everybody who keeps promises sees kind, state, owner and
/// deadline of all; this decides about the rest.
/// </summary>
/// <param name="Account">The name of the account.</param>
/// <param name="LeadsPromises">Whether the person sees the promises of all posts.</param>
/// <param name="Posts">The posts on which the person sits; empty for none.</param>
/// <param name="Teams">The teams of these posts; empty for none.</param>
public sealed record PromiseReader(string Account, bool LeadsPromises, ImmutableArray<PostId> Posts, ImmutableArray<TeamId> Teams)
{
    /// <summary>A reader who sits on some posts of an office; their teams are looked up.</summary>
    /// <param name="account">As in <see cref="Account"/>.</param>
    /// <param name="leads">As in <see cref="LeadsPromises"/>.</param>
    /// <param name="posts">Posts of any office; those of others are passed over.</param>
    /// <param name="book">The office.</param>
    public static PromiseReader In(OfficeBook book, string account, bool leads, IEnumerable<PostId> posts)
    {
        var own = posts.ToHashSet();
        var known = book.Posts.Where(post => own.Contains(post.Id)).ToList();
        return new PromiseReader(account, leads, [.. known.Select(post => post.Id)], [.. known.Select(post => post.Team).OfType<TeamId>().Distinct()]);
    }

    /// <summary>
    /// Whether the person sees for whom a promise is, what was said, and the words of its history: who leads, whose post or team owes it or stands in, everybody when nobody in particular owes it, and
    /// whoever gave it while a question to them is open.
    /// </summary>
    public bool MaySeeDetails(Promise promise) => MayAct(promise) || IsAsked(promise);

    /// <summary>Whether the person may take it, answer it, pass it on: as for the details, without those who are only asked.</summary>
    public bool MayAct(Promise promise) => LeadsPromises || IsOwn(promise) || promise.Owner == PromiseOwner.WholeOffice || (promise.Owner.Team is { } team && Teams.Contains(team));

    /// <summary>Whether the person may answer the question that is open.</summary>
    public bool MayReply(Promise promise) => promise.AwaitsReply && MaySeeDetails(promise);

    /// <summary>Whether the person may say that the office did not keep it.</summary>
    public bool MayGiveUp(Promise promise) => LeadsPromises && promise.IsOpen;

    /// <summary>Whether it is owed by a post of the person, or one of them stands in.</summary>
    public bool IsOwn(Promise promise) => (promise.Owner.Post is { } post && Posts.Contains(post)) || (promise.StandIn is { } standIn && Posts.Contains(standIn));

    bool IsAsked(Promise promise) => promise.IsOpen && promise.AwaitsReply && promise.OpenedBy == Account;
}
