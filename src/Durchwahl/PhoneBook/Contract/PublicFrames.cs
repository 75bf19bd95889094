using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.Texts;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Makes what every public page of an office is made from, for the rooms below.</summary>
sealed class PublicFrames(PublicationShelf shelf, HouseOptions options, HouseTime time)
{
    /// <summary>The frame of a page; null when there is no such office or it has published nothing.</summary>
    /// <param name="office">The key in the address.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="name">The last path words, as in "zusage".</param>
    public PublicFrame? Find(string office, Language language, string name) => shelf.Find(office) is { } shown
        ? new PublicFrame(shown.Directory, time.LocalNow, new PublicLinks(shown.Directory.Office.Key, language), name, options.IsDemo)
        : null;
}
