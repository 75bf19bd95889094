using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>News for the rooms below: a call that somebody at a post made to a person is over. Written into the outbox in the transaction that saves what is kept of it.</summary>
/// <param name="Contact">The contact; there is a record of it only when the person was dialled.</param>
/// <param name="Office">The office.</param>
/// <param name="Subject">What it was about, as <see cref="CallBack.Start"/> was told.</param>
/// <param name="End">How it ended.</param>
/// <param name="At">When.</param>
sealed record CallBackEnded(ContactId Contact, OfficeId Office, Guid Subject, CallBackEnd End, Instant At)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "CallBackEnded";
}

/// <summary>How a call that somebody at a post made to a person ended.</summary>
public enum CallBackEnd
{
    /// <summary>The two have talked.</summary>
    Reached,

    /// <summary>The person was dialled in vain.</summary>
    NotReached,

    /// <summary>Nobody took up the desk phone, so nobody was dialled.</summary>
    DeskNotAnswered,

    /// <summary>The desk phone was hung up while the person was being dialled, or the exchange was lost: it does not count as an attempt.</summary>
    GivenUp,
}
