using Durchwahl.Domain.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>What a room below offers to the public on the pages of an office and of its entries, as in "book a talk". Implemented by rooms that the phone book does not know.</summary>
interface IPublicOffers
{
    /// <summary>The offers; empty for none.</summary>
    /// <param name="frame">The page on which they will stand.</param>
    /// <param name="post">The entry; null for the office as a whole.</param>
    Task<IReadOnlyList<PublicOffer>> Of(PublicFrame frame, PublishedPost? post);
}

/// <summary>A link to something that is offered.</summary>
/// <param name="TextKey">Under which key the texts of each language name it.</param>
/// <param name="Address">Where it leads.</param>
public sealed record PublicOffer(string TextKey, string Address);
