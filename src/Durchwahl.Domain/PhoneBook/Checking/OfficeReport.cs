using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Policies;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook.Checking;

/// <summary>What is wrong in the working state of an office; all lists empty when nothing is.</summary>
/// <param name="Gaps">People for whom nobody is in charge.</param>
/// <param name="Overlaps">People for whom several posts are.</param>
/// <param name="Policies">Where the office does not keep the policies that it has switched on.</param>
/// <param name="Deputies">Loops among deputies, and absences with nobody to stand in.</param>
/// <param name="Numbers">Numbers that ring in two places.</param>
public sealed record OfficeReport(
    ImmutableArray<OfficeGap> Gaps, ImmutableArray<CoverageOverlap> Overlaps, ImmutableArray<PolicyFinding> Policies, ImmutableArray<DeputyFinding> Deputies, ImmutableArray<NumberFinding> Numbers)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsClean => Count == 0;

    /// <summary>How many findings there are.</summary>
    public int Count => Gaps.Length + Overlaps.Length + Policies.Length + Deputies.Length + Numbers.Length;
}

/// <summary>People for whom nobody is in charge.</summary>
/// <param name="Task">Key of the task.</param>
/// <param name="Text">A German line: "Leistung: Nachnamen Ki–Kz, unter 25: niemand".</param>
/// <param name="Notation">The rule that would close it, as <see cref="ResponsibilityNotation"/> reads it: "Leistung, unter 25: Ki–Kz". Where the gap is "all other places" it names no place: the rules that do go before it.</param>
public sealed record OfficeGap(string Task, string Text, string Notation);

/// <summary>A day on which a policy is not kept.</summary>
/// <param name="Post">The post that falls short; null when a task does.</param>
/// <param name="Violation">What falls short on which day.</param>
public sealed record PolicyFinding(PostId? Post, PolicyViolation Violation);

/// <summary>Something wrong among deputies.</summary>
/// <param name="Text">A German sentence.</param>
/// <param name="Posts">The posts on the loop in order, or the one that is away; never empty.</param>
/// <param name="IsLoop">Whether it is a loop; an absence without a deputy otherwise.</param>
public sealed record DeputyFinding(string Text, ImmutableArray<PostId> Posts, bool IsLoop);

/// <summary>A number that rings in two places at the same time.</summary>
/// <param name="Number">The number.</param>
/// <param name="Text">A German sentence.</param>
/// <param name="Posts">The posts that it rings; one where the other place is a team or the service centre.</param>
public sealed record NumberFinding(PhoneNumber Number, string Text, ImmutableArray<PostId> Posts);
