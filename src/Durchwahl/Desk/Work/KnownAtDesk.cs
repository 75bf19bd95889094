using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Desk.Work;

/// <summary>What is known of a number: everything, and nothing is picked. A number is no proof of who calls.</summary>
/// <param name="Number">The number; null when none was told.</param>
/// <param name="Promises">What is owed to somebody with this number.</param>
/// <param name="Earlier">Earlier contacts, the newest first.</param>
public sealed record KnownAtDesk(PhoneNumber? Number, ImmutableArray<OpenPromiseAtDesk> Promises, ImmutableArray<EarlierAtDesk> Earlier)
{
    /// <summary>Nothing is known.</summary>
    public static KnownAtDesk Nothing { get; } = new(null, [], []);
}

/// <summary>A promise that is owed to somebody with the number.</summary>
/// <param name="Link">Its page.</param>
/// <param name="What">What was promised.</param>
/// <param name="GivenAt">When.</param>
/// <param name="Due">By when.</param>
public sealed record OpenPromiseAtDesk(string Link, string What, Instant GivenAt, Instant Due);

/// <summary>An earlier contact of somebody with the number.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="At">When it was.</param>
/// <param name="Topic">What it was about.</param>
/// <param name="Result">How it ended for the person.</param>
public sealed record EarlierAtDesk(ContactId Contact, Instant At, string Topic, string Result);
