using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>Whether everyone has exactly one post for each task.</summary>
/// <param name="Rules">Rules that say who is in charge.</param>
/// <param name="Tasks">Tasks that were looked at.</param>
/// <param name="Gaps">One German line for each group of people without anybody in charge: "Leistung: Nachnamen Ki–Kz: niemand". No posts.</param>
/// <param name="Overlaps">One for each group with several: "Leistung: Nachnamen Sch: 2 Stellen". No posts.</param>
/// <param name="SharedNumbers">Numbers that ring in two places.</param>
public sealed record ResponsibilityFindings(int Rules, int Tasks, ImmutableArray<string> Gaps, ImmutableArray<string> Overlaps, int SharedNumbers)
{
    /// <summary>Whether nothing was found.</summary>
    public bool AreClean => Gaps.IsEmpty && Overlaps.IsEmpty;

    /// <summary>Taken from a check of the office.</summary>
    public static ResponsibilityFindings Of(OfficeBook book, OfficeReport report) =>
        new(book.Rules.Length, OfficeTasks.CheckedIn(book).Tasks.Length, [.. report.Gaps.Select(gap => gap.Text)], [.. report.Overlaps.Select(overlap => overlap.Text)], report.Numbers.Length);
}
