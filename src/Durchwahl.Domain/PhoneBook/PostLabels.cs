using System.Collections.Frozen;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>What staff call posts: "Anna Müller, Geldleistungen 3". Never for the public: names stand in it whatever was released.</summary>
public sealed class PostLabels
{
    readonly FrozenDictionary<PostId, Post> _posts;
    readonly FrozenDictionary<StaffMemberId, StaffMember> _staff;

    /// <summary>The labels of one office.</summary>
    public PostLabels(OfficeBook book)
    {
        _posts = book.Posts.ToFrozenDictionary(post => post.Id);
        _staff = book.Staff.ToFrozenDictionary(person => person.Id);
    }

    /// <summary>The person and the function; the function alone while the post is vacant. A post that is not there is "eine entfernte Stelle".</summary>
    public string this[PostId id] => !_posts.TryGetValue(id, out var post) ? "eine entfernte Stelle"
        : HolderOf(post) is { } person ? $"{person.DisplayName}, {post.Title}" : post.Title;

    /// <summary>The person on a post; null while it is vacant.</summary>
    public StaffMember? HolderOf(Post post) => post.Holder is { } holder ? _staff.GetValueOrDefault(holder) : null;

    /// <summary>A post; null when it is not there.</summary>
    public Post? Find(PostId id) => _posts.GetValueOrDefault(id);
}
