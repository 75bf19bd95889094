using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Calls.Switching;

/// <summary>A call that somebody at a post makes to a person.</summary>
/// <param name="contact">Under which it will be kept.</param>
/// <param name="name">Its name at the exchange.</param>
/// <param name="post">Whose desk phone rings first.</param>
/// <param name="number">Who is called.</param>
/// <param name="subject">What it is about.</param>
/// <param name="began">When it was ordered, in ticks.</param>
sealed class PostCall(ContactId contact, string name, PostId post, PhoneNumber number, Guid subject, long began)
{
    public ContactId Contact => contact;

    public string Name => name;

    public PostId Post => post;

    public PhoneNumber Number => number;

    public Guid Subject => subject;

    public long Began => began;

    public CallBackState State { get; set; } = CallBackState.DeskRings;

    /// <summary>When it is given up unless something happens.</summary>
    public required long Until { get; set; }

    /// <summary>When the talk began; null before.</summary>
    public long? ReachedAt { get; set; }

    /// <summary>Whether the post takes calls again afterwards.</summary>
    public bool Resumes { get; set; }

    public List<ContactStep> Steps { get; } = [];
}
