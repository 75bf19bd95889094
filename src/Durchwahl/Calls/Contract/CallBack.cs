using Durchwahl.Calls.Live;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Calls.Contract;

/// <summary>Somebody at a post calls a person back through the exchange: the desk phone rings first, then the person is dialled with our number shown. The end comes as <see cref="CallBackEnded"/>.</summary>
sealed class CallBack(Telephones telephones, ChooseSeat chairs)
{
    /// <summary>What came of the order.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>The desk phone rings.</summary>
        /// <param name="Contact">Under which the call will be kept.</param>
        /// <param name="Post">Whose desk phone.</param>
        public sealed record Rings(ContactId Contact, PostId Post) : Outcome;

        /// <summary>The house has no exchange, or none of the posts has a desk phone at it: people dial by hand.</summary>
        public sealed record NoPhone : Outcome;

        /// <summary>Nobody is called, for this reason, in German.</summary>
        public sealed record Refused(string Reason) : Outcome;
    }

    /// <summary>Whether the exchange can dial for one of these posts; false when people dial by hand.</summary>
    /// <param name="office">The office.</param>
    /// <param name="account">Who would call; where they sit today counts first.</param>
    /// <param name="posts">Their posts, the best first.</param>
    public async Task<bool> IsPossible(Office office, AccountId account, IEnumerable<PostId> posts) =>
        telephones.Find(office.Key) is { } telephone && (await Candidates(office.Id, account, posts)).Any(telephone.HasPhone);

    /// <summary>Calls a person back. One call at a time for each post.</summary>
    /// <param name="office">The office.</param>
    /// <param name="account">Who calls; where they sit today counts first.</param>
    /// <param name="posts">Their posts, the best first.</param>
    /// <param name="number">Whom; numbers that cost and numbers of the house are refused as for every callback.</param>
    /// <param name="subject">What it is about, for <see cref="CallBackEnded"/>.</param>
    public async Task<Outcome> Start(Office office, AccountId account, IEnumerable<PostId> posts, PhoneNumber number, Guid subject)
    {
        if (telephones.Find(office.Key) is not { } telephone) return new Outcome.NoPhone();
        var post = (await Candidates(office.Id, account, posts)).Where(telephone.HasPhone).Select(post => (PostId?)post).FirstOrDefault();
        return post is { } chosen ? telephone.CallBack(chosen, number, subject) : new Outcome.NoPhone();
    }

    async Task<IEnumerable<PostId>> Candidates(OfficeId office, AccountId account, IEnumerable<PostId> posts) =>
        await chairs.Find(account, office) is { } seat ? posts.Prepend(seat) : posts;

    /// <summary>How far a call is; null when it is over, or the house does not know it.</summary>
    public CallBackState? Find(OfficeKey office, ContactId contact) => telephones.Find(office)?.FindCallBack(contact);
}

/// <summary>How far a call back is.</summary>
public enum CallBackState
{
    /// <summary>The desk phone rings.</summary>
    DeskRings,

    /// <summary>The person is dialled.</summary>
    Dialling,

    /// <summary>The two talk.</summary>
    Talking,
}
