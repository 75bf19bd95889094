using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access.Contract;

/// <summary>Who made a request, and in which office: known behind every door that is not public.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name under which the person signed in.</param>
/// <param name="Session">The digest under which the session is kept.</param>
/// <param name="HasStartPassword">Whether the person still has to choose a password.</param>
/// <param name="Grants">The roles of the person at the moment of this request, in all offices.</param>
/// <param name="Posts">The posts on which the person sits, in all offices; empty for who decides about no case.</param>
sealed record Visitor(AccountId Account, string Name, string Session, bool HasStartPassword, IReadOnlyList<RoleGrant> Grants, IReadOnlyList<PostId> Posts)
{
    /// <summary>Whether one of the roles needs a second factor that the person has not set up yet.</summary>
    public bool LacksSecondFactor { get; init; }

    /// <summary>Under which name the audit trail knows the person.</summary>
    public Actor Actor => new(Name);

    /// <summary>Whether one of the roles held in <paramref name="office"/> brings <paramref name="permission"/>.</summary>
    public bool May(Permission permission, OfficeId office) =>
        Grants.Any(grant => grant.Office == office && Permissions.Of(grant.Role).Contains(permission));

    /// <summary>Whether the person works in <paramref name="office"/> at all.</summary>
    public bool WorksIn(OfficeId office) => Grants.Any(grant => grant.Office == office);
}

/// <summary>What the door has found out about a request.</summary>
static class VisitorOfRequest
{
    /// <summary>Who is signed in.</summary>
    /// <exception cref="InvalidOperationException">The route is public: nobody was asked.</exception>
    public static Visitor Visitor(this HttpContext context) => context.Features.Get<Visitor>() ?? throw new InvalidOperationException("A public route asks nobody who they are.");

    /// <summary>Who is signed in, as the audit trail writes it.</summary>
    /// <exception cref="InvalidOperationException">The route is public: nobody was asked.</exception>
    public static Actor Actor(this HttpContext context) => context.Visitor().Actor;

    /// <summary>The office that the address names and in which the person may work.</summary>
    /// <exception cref="InvalidOperationException">The route has no <c>{office}</c> or is public.</exception>
    public static KnownOffice Office(this HttpContext context) => context.Features.Get<KnownOffice>() ?? throw new InvalidOperationException("The route does not enter an office.");
}
