using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>What the proof found: both lists empty means that everyone has exactly one post for each task.</summary>
/// <param name="Gaps">Cases for which nobody is in charge.</param>
/// <param name="Overlaps">Cases for which several posts are.</param>
public sealed record CoverageReport(ImmutableArray<CoverageGap> Gaps, ImmutableArray<CoverageOverlap> Overlaps)
{
    /// <summary>Whether everyone has exactly one post for each task.</summary>
    public bool IsComplete => Gaps.IsEmpty && Overlaps.IsEmpty;
}

/// <summary>Cases for which nobody is in charge.</summary>
/// <param name="Task">Key of the task.</param>
/// <param name="Text">A German line: "Leistung: Nachnamen Ki–Kz, unter 25: niemand"; "Unterhalt: niemand zuständig" when the task has no rule.</param>
/// <param name="Where">The cases; they belong to no other gap of the report.</param>
public sealed record CoverageGap(string Task, string Text, CoverageArea Where);

/// <summary>Cases for which several posts are in charge.</summary>
/// <param name="Task">Key of the task.</param>
/// <param name="Text">A German line: "Leistung: Nachnamen Sch, Ort Stadthagen: 2 Stellen".</param>
/// <param name="Posts">The posts, two or more.</param>
/// <param name="Where">The cases; they belong to no other overlap of the report.</param>
public sealed record CoverageOverlap(string Task, string Text, ImmutableArray<PostId> Posts, CoverageArea Where);
