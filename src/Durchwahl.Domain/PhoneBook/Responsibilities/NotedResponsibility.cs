using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>What a cell of a list says about responsibility.</summary>
/// <param name="Tasks">Keys of the tasks named, usually one; "Leistung und Vermittlung A-K" names two with the same conditions. Empty when the cell has conditions only ("A-Di").</param>
/// <param name="When">The conditions.</param>
public sealed record NotedResponsibility(ImmutableArray<string> Tasks, ResponsibilityConditions When);
