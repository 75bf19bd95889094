using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Who is in charge of a case.</summary>
public abstract record ResponsibilityAnswer
{
    private protected ResponsibilityAnswer()
    {
    }
}

/// <summary>Exactly one post is in charge, whatever is still unknown.</summary>
/// <param name="Post">The post.</param>
/// <param name="Rule">A rule that says so.</param>
public sealed record Responsible(PostId Post, ResponsibilityRule Rule) : ResponsibilityAnswer;

/// <summary>The answer depends on facts that are unknown.</summary>
/// <param name="Missing">These facts, in asking order, at least one. Each can change the answer; once a fact is known others may no longer matter, so ask for the first and look again.</param>
public sealed record NeedsMore(ImmutableArray<FactKind> Missing) : ResponsibilityAnswer;

/// <summary>No rule fits: a gap in the list.</summary>
public sealed record Nobody : ResponsibilityAnswer;

/// <summary>Rules of equal rank name different posts: an overlap in the list.</summary>
/// <param name="Posts">The posts, two or more, in the order of the list.</param>
public sealed record Several(ImmutableArray<PostId> Posts) : ResponsibilityAnswer;
