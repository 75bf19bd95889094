using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>One entry is in charge.</summary>
public sealed record FoundModel(PublicFrame Frame, FinderForm Form, FinderAnswer.Found Answer) : PublicModel(Frame);

/// <summary>The answer depends on one more fact.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Form">What is known.</param>
/// <param name="Fact">What is asked now.</param>
/// <param name="Needed">What the rules of the task name.</param>
/// <param name="Otherwise">Further ways for those who do not know.</param>
/// <param name="Error">What was wrong with the last answer; null on the first time.</param>
public sealed record AskMoreModel(PublicFrame Frame, FinderForm Form, FactKind Fact, FactsNeeded Needed, ImmutableArray<OtherWay> Otherwise, string? Error) : PublicModel(Frame);

/// <summary>No single entry, but further ways.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Title">In words.</param>
/// <param name="Text">What to do.</param>
/// <param name="Summary">What was told; null when nothing was.</param>
/// <param name="Candidates">Entries one of which is in charge; mostly empty.</param>
/// <param name="Otherwise">Further ways; never empty.</param>
public sealed record OtherWaysModel(PublicFrame Frame, string Title, string Text, string? Summary, ImmutableArray<PublishedPost> Candidates, ImmutableArray<OtherWay> Otherwise) : PublicModel(Frame);

/// <summary>One entry of the directory.</summary>
public sealed record EntryModel(PublicFrame Frame, PublishedPost Post) : PublicModel(Frame);
