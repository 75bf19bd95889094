using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises.Representatives;
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

    /// <summary>Who represents or accompanies somebody with this number or benefit unit.</summary>
    public ImmutableArray<StandingByAtDesk> StandingBy { get; init; } = [];

    /// <summary>Which of them the agent has chosen; null for none.</summary>
    public Guid? Represented { get; init; }
}

/// <summary>Somebody who stands by a person (§ 13 SGB X).</summary>
/// <param name="Id">Identifies the representation.</param>
/// <param name="Link">Its page.</param>
/// <param name="Words">Who stands by whom, and what that means for answers.</param>
/// <param name="Name">The name of who stands by.</param>
/// <param name="CanBeChosen">Whether it holds today.</param>
public sealed record StandingByAtDesk(Guid Id, string Link, string Words, string Name, bool CanBeChosen)
{
    internal static StandingByAtDesk Of(Representation one, OfficeKey office, LocalDate today) =>
        new(one.Id.Value, $"/verwaltung/{office}/vertretungen/{one.Id.Value}", $"{one.Name} {Role(one, today)} {one.Person.Name}", one.Name, one.HoldsOn(today));

    static string Role(Representation one, LocalDate today) => one switch
    {
        _ when one.Refusal?.On <= today => "ist zurückgewiesen, für",
        _ when !one.HoldsOn(today) => "vertritt nicht mehr",
        Representative appointed when appointed.IsAppointedOn(today) => "ist bevollmächtigt, Antworten gehen dorthin, für",
        Representative => "ist bevollmächtigt, die Vollmacht fehlt noch, für",
        _ => "ist Beistand für",
    };
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
