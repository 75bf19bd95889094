using Durchwahl.Domain.PhoneBook.Finding;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>An office as the public sees it now: its directory and the pages that were already rendered from it. Both go together when the next publication comes.</summary>
sealed class ShownOffice(PublicDirectory directory)
{
    /// <summary>The publication, ready to be asked.</summary>
    public PublicDirectory Directory { get; } = directory;

    /// <summary>Its rendered pages.</summary>
    public PageCache Pages { get; } = new();
}
