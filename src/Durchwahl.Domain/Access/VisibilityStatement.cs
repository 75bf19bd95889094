using System.Collections.Immutable;

namespace Durchwahl.Domain.Access;

/// <summary>Whom a figure or a fact is about.</summary>
public enum VisibilityAbout
{
    /// <summary>People who call or write.</summary>
    Callers,

    /// <summary>People who work in the office.</summary>
    Staff,

    /// <summary>The office as a whole.</summary>
    Office,
}

/// <summary>What the program shows to whom, as everybody who works in the office may read it. Who sees it is computed from the permissions of the roles and can therefore not differ from what the doors do.</summary>
/// <param name="About">Whom it is about.</param>
/// <param name="What">The German name of the figure or fact, as in "Rufnummer und Stimme einer Nachricht".</param>
/// <param name="Permissions">Whoever holds one of them sees it; empty for what nobody sees.</param>
/// <param name="Limit">How far, in one German sentence.</param>
/// <param name="IsPublic">Whether everybody sees it, signed in or not.</param>
public sealed record VisibilityStatement(VisibilityAbout About, string What, ImmutableArray<Permission> Permissions, string Limit, bool IsPublic = false)
{
    /// <summary>The roles that see it, in the order in which lists show them; empty for what nobody sees.</summary>
    public ImmutableArray<Role> Roles => [.. RoleNames.All.Where(role => Access.Permissions.Of(role).Any(permission => Permissions.Contains(permission)))];
}
