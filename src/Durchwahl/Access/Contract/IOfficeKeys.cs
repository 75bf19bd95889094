using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access.Contract;

/// <summary>Which offices there are. Implemented by the room that keeps them.</summary>
interface IOfficeKeys
{
    /// <summary>The office with this key as it stands in addresses; null when there is none.</summary>
    Task<KnownOffice?> Find(string key);

    /// <summary>All offices, in the order in which lists show them; empty in a new house.</summary>
    Task<IReadOnlyList<KnownOffice>> All();
}

/// <summary>An office as Access knows it.</summary>
/// <param name="Id">Under which roles and audit rows are kept.</param>
/// <param name="Key">How addresses name it.</param>
/// <param name="Name">How people name it.</param>
sealed record KnownOffice(OfficeId Id, string Key, string Name);
