using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Access.Contract;

/// <summary>Which posts an office has. Implemented by the room that keeps them.</summary>
interface IOfficePosts
{
    /// <summary>All posts of an office, in the order in which lists show them; empty when it has none.</summary>
    Task<IReadOnlyList<KnownPost>> Of(OfficeId office);
}

/// <summary>A post as Access knows it.</summary>
/// <param name="Id">Which post.</param>
/// <param name="Title">The function, as in "Geldleistungen, Stelle 3".</param>
/// <param name="Label">What staff call it: "Anna Müller, Geldleistungen, Stelle 3".</param>
/// <param name="Extensions">Its numbers behind the base number of the office, digits only; those without the base number in full.</param>
sealed record KnownPost(PostId Id, string Title, string Label, IReadOnlyList<string> Extensions);
