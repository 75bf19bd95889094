using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>What the rules of one task ask about at all.</summary>
/// <param name="Facts">In asking order; empty when nothing needs to be known. Never contains <see cref="FactKind.MoreSurnameLetters"/>.</param>
/// <param name="PostalCodes">The postal codes and areas ("316xx") that the rules name, ascending.</param>
/// <param name="Municipalities">The municipalities that the rules name, to choose from, in alphabetical order.</param>
public sealed record FactsNeeded(ImmutableArray<FactKind> Facts, ImmutableArray<string> PostalCodes, ImmutableArray<string> Municipalities);
