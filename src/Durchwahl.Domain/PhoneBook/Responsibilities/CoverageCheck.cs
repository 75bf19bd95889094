using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// Proves over all combinations of surname, place, end digits, age and stage that everyone has exactly one post for each task. Every axis is cut into classes that the rules cannot tell
/// apart, so the finite number of combinations stands for all cases that there can be.
/// </summary>
public static class CoverageCheck
{
    /// <summary>Runs the proof.</summary>
    /// <param name="rules">The rules of the office.</param>
    /// <param name="tasks">The tasks that somebody must be in charge of; tasks that only the rules name are checked as well.</param>
    /// <returns>Gaps and overlaps in the order of the tasks and, within a task, of the alphabet.</returns>
    public static CoverageReport Run(ResponsibilityRules rules, TaskCatalogue tasks)
    {
        var gaps = ImmutableArray.CreateBuilder<CoverageGap>();
        var overlaps = ImmutableArray.CreateBuilder<CoverageOverlap>();
        foreach (var task in tasks.Tasks.Select(task => task.Key).Union(rules.Tasks, StringComparer.Ordinal))
        {
            var name = tasks.NameOf(task);
            if (rules.CompiledFor(task) is { } compiled) Check(task, name, compiled, gaps, overlaps);
            else gaps.Add(new CoverageGap(task, $"{name}: niemand zuständig", new CoverageArea()));
        }
        return new CoverageReport(gaps.ToImmutable(), overlaps.ToImmutable());
    }

    static void Check(string task, string name, TaskRules rules, ImmutableArray<CoverageGap>.Builder gaps, ImmutableArray<CoverageOverlap>.Builder overlaps)
    {
        foreach (var (posts, area) in new CoverageDiagram(rules).Faults())
        {
            var where = area.Write();
            var subject = where.Length == 0 ? name : $"{name}: {where}";
            if (posts.IsEmpty) gaps.Add(new CoverageGap(task, $"{subject}: niemand", area));
            else overlaps.Add(new CoverageOverlap(task, $"{subject}: {posts.Length} Stellen", posts, area));
        }
    }
}
