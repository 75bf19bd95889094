using System.ComponentModel;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.Domain.PhoneBook.Publishing;
using NodaTime;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>An office as the public sees it now: its directory and the pages that were already rendered from it. Both go together when the next publication comes.</summary>
sealed class ShownOffice(PublicDirectory directory)
{
    readonly Lazy<PublicDirectory> _withoutAbsences = new(() => new PublicDirectory(directory.Publication with { Content = directory.Office.WithAbsences([]) }));

    /// <summary>The publication, ready to be asked.</summary>
    public PublicDirectory Directory { get; } = directory;

    /// <summary>
    /// The directory that answers for a day: where the office does not show how long people are absent, a day in the future knows of no absence, or asking day by day would tell.
    /// </summary>
    public PublicDirectory DirectoryFor(LocalDate day, LocalDate today) => day > today && !Directory.Office.ShowsLengthOfAbsence ? _withoutAbsences.Value : Directory;

    /// <summary>All publications of the office up to this one, the newest first: numbers, dates and differences, never contents.</summary>
    public IReadOnlyList<PastPublication> History { get; init; } = [];

    /// <summary>Its rendered pages.</summary>
    public PageCache Pages { get; } = new();
}

/// <summary>What the public may know of a publication that may be over.</summary>
/// <param name="Number">Its number.</param>
/// <param name="MadeAt">When it came into force.</param>
/// <param name="Difference">How it differed from the one before, in German words and without names.</param>
sealed record PastPublication(
    [property: Description("Nummer der Veröffentlichung.")] int Number,
    [property: Description("Seit wann sie galt.")] Instant MadeAt,
    [property: Description("Unterschied zur vorigen in Worten, ohne Namen und Nummern.")] string Difference);
