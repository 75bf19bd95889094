using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>Who stands in for whom: a chain without loops that always ends at somebody who is there, or says that it does not.</summary>
public sealed class DeputyChain(IReadOnlyDictionary<PostId, PostId?> deputies, Func<PostId, LocalDate, bool> isAway)
{
    /// <summary>The chain as it follows from the working state.</summary>
    public static DeputyChain Of(OfficeBook book)
    {
        var absences = book.Absences.ToLookup(absence => absence.Post);
        return new DeputyChain(book.Posts.ToDictionary(post => post.Id, post => post.Deputy), (post, day) => absences[post].Any(absence => absence.Covers(day)));
    }

    /// <summary>Who answers for <paramref name="post"/> on <paramref name="day"/>: the post itself when it is there, else the first in the chain who is; null when nobody is.</summary>
    public PostId? PresentFor(PostId post, LocalDate day)
    {
        var seen = new HashSet<PostId>();
        for (PostId? next = post; next is { } candidate && seen.Add(candidate); next = deputies.GetValueOrDefault(candidate))
            if (deputies.ContainsKey(candidate) && !isAway(candidate, day)) return candidate;
        return null;
    }

    /// <summary>Every loop once, as the posts on it in order; empty when there is none.</summary>
    public IReadOnlyList<ImmutableArray<PostId>> Loops()
    {
        var done = new HashSet<PostId>();
        var loops = new List<ImmutableArray<PostId>>();
        foreach (var start in deputies.Keys)
        {
            var path = new List<PostId>();
            PostId? next = start;
            while (next is { } post && done.Add(post))
            {
                path.Add(post);
                next = deputies.GetValueOrDefault(post);
            }
            if (next is { } back && path.IndexOf(back) is >= 0 and var at) loops.Add([.. path.Skip(at)]);
        }
        return loops;
    }

    /// <summary>Whether naming <paramref name="deputy"/> for <paramref name="post"/> would close a loop (a post for itself included).</summary>
    public bool WouldLoop(PostId post, PostId deputy)
    {
        var seen = new HashSet<PostId>();
        for (PostId? next = deputy; next is { } candidate && seen.Add(candidate); next = deputies.GetValueOrDefault(candidate))
            if (candidate == post) return true;
        return false;
    }
}
