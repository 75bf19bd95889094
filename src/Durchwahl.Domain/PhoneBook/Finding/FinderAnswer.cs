using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook.Finding;

/// <summary>Who is in charge of a person, when and on which number, and what happens otherwise. Never a dead end: <see cref="Otherwise"/> is never empty.</summary>
/// <param name="Otherwise">Further ways, the best first: team, service number, mailbox, visit, letter.</param>
public abstract record FinderAnswer(ImmutableArray<OtherWay> Otherwise)
{
    /// <summary>One released entry is in charge.</summary>
    /// <param name="Post">The entry.</param>
    /// <param name="When">Whether and when it is answered; during an absence the deputy's hours.</param>
    /// <param name="Otherwise">Further ways.</param>
    public sealed record Found(PublishedPost Post, Availability When, ImmutableArray<OtherWay> Otherwise) : FinderAnswer(Otherwise)
    {
        /// <summary>Whose number is to be called: the deputy's during an absence.</summary>
        public PublishedPost Answering => When.Deputy ?? Post;
    }

    /// <summary>Somebody is in charge whose entry is not public.</summary>
    /// <param name="Team">The team in charge; null when the post belongs to none.</param>
    /// <param name="Otherwise">Further ways.</param>
    public sealed record NotListed(PublishedTeam? Team, ImmutableArray<OtherWay> Otherwise) : FinderAnswer(Otherwise);

    /// <summary>The answer depends on more.</summary>
    /// <param name="Missing">What to ask for, in this order; at least one.</param>
    /// <param name="Otherwise">Further ways.</param>
    public sealed record AsksMore(ImmutableArray<FactKind> Missing, ImmutableArray<OtherWay> Otherwise) : FinderAnswer(Otherwise);

    /// <summary>The list names nobody, or more than one.</summary>
    /// <param name="Candidates">The released entries among those that are named; empty when nobody is.</param>
    /// <param name="Otherwise">Further ways.</param>
    public sealed record Unclear(ImmutableArray<PublishedPost> Candidates, ImmutableArray<OtherWay> Otherwise) : FinderAnswer(Otherwise);
}

/// <summary>What a further way is.</summary>
public enum OtherWayKind
{
    /// <summary>The number of the team in charge.</summary>
    Team,

    /// <summary>The number for all concerns.</summary>
    Service,

    /// <summary>The mailbox of the team or of the office.</summary>
    Mailbox,

    /// <summary>A visit.</summary>
    Visit,

    /// <summary>A letter.</summary>
    Letter,
}

/// <summary>A further way to reach the office.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Whom or what it reaches: a team's name, an address.</param>
/// <param name="Number">The number to call; null where it is none.</param>
/// <param name="When">When it is answered; null where nobody said.</param>
public sealed record OtherWay(OtherWayKind Kind, string Title, PhoneNumber? Number = null, Availability? When = null);
