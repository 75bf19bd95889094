using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;

namespace Durchwahl.Imports.Pages;

/// <summary>The first page: which file?</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="BaseNumber">The office's base number, to be filled in; null when it has none.</param>
/// <param name="Refusal">Why the last file was not read; null at first.</param>
/// <param name="Done">What the last import did; null otherwise.</param>
public sealed record ImportModel(StaffFrame Frame, string? BaseNumber, string? Refusal, string? Done);

/// <summary>The second page: what was understood, and what would change.</summary>
public sealed record ImportPreviewModel
{
    public required StaffFrame Frame { get; init; }

    /// <summary>Where the decision goes.</summary>
    public required string Action { get; init; }

    public required string FileName { get; init; }

    public required IReadOnlyList<ListReading.Understood> Tables { get; init; }

    public required InterpretedList List { get; init; }

    public required Reconciliation Plan { get; init; }

    public required string BaseNumber { get; init; }

    public required bool AcceptsGoodRows { get; init; }

    public required bool RemovesGone { get; init; }

    public required ReleaseMode NewPosts { get; init; }

    /// <summary>Whether the person may release.</summary>
    public required bool MayRelease { get; init; }

    /// <summary>Whether the columns can be set here: only where the file is one table.</summary>
    public bool CanSetColumns => Tables.Count == 1;

    public IEnumerable<ListChange> Of(ListChangeKind kind) => Plan.Changes.Where(change => change.Kind == kind);
}
