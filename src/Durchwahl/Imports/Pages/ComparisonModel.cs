using Durchwahl.Domain.Imports;
using Durchwahl.Pages;

namespace Durchwahl.Imports.Pages;

/// <summary>A list found elsewhere beside ours.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="FileName">The file; null before one was chosen.</param>
/// <param name="Comparison">What differs; null before.</param>
/// <param name="Unread">Rows that could not be read.</param>
/// <param name="Refusal">Why the file was not read; null otherwise.</param>
public sealed record ComparisonModel(StaffFrame Frame, string? FileName, ListComparison? Comparison, IReadOnlyList<RowRefusal> Unread, string? Refusal);
