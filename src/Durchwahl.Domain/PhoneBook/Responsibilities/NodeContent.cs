using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>What makes two nodes of the diagram the same: an axis with its branches, or the posts of an end.</summary>
sealed class NodeContent : IEquatable<NodeContent>
{
    readonly Axis _axis;
    readonly int[] _branches;
    readonly Guid[] _posts;
    readonly int _hash;

    NodeContent(Axis axis, int[] branches, Guid[] posts)
    {
        (_axis, _branches, _posts) = (axis, branches, posts);
        var hash = new HashCode();
        hash.Add(axis);
        foreach (var branch in branches) hash.Add(branch);
        foreach (var post in posts) hash.Add(post);
        _hash = hash.ToHashCode();
    }

    public static NodeContent Of(Axis axis, int[] branches) => new(axis, branches, []);

    public static NodeContent Of(ImmutableArray<PostId> posts) => new(Axis.Surname, [], [.. posts.Select(post => post.Value).Order()]);

    public bool Equals(NodeContent? other) => other is not null && _axis == other._axis && _branches.AsSpan().SequenceEqual(other._branches) && _posts.AsSpan().SequenceEqual(other._posts);

    public override bool Equals(object? obj) => Equals(obj as NodeContent);

    public override int GetHashCode() => _hash;
}
