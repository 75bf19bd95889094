using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>All offices that have published.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Offices">In alphabetical order; empty in a new house.</param>
/// <param name="OtherLanguage">Where the same page is in the other language.</param>
/// <param name="IsDemo">Whether the page says that everything is invented.</param>
/// <param name="Asset">Where style sheets lie; null for this house.</param>
public sealed record OfficesModel(Language Language, IReadOnlyList<PublicFrame> Offices, string OtherLanguage, bool IsDemo, Func<string, string>? Asset = null);

/// <summary>No page, and where to go on.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="Title">What is not there.</param>
/// <param name="Text">Why that may be.</param>
/// <param name="Link">Where to go on.</param>
/// <param name="LinkText">In words.</param>
/// <param name="IsDemo">Whether the page says that everything is invented.</param>
public sealed record MissingModel(Language Language, string Title, string Text, string Link, string LinkText, bool IsDemo);
