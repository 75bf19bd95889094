using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>
/// The rules of an office, compiled once and asked often; safe to share between threads. Of the rules that fit a case those of the highest <see cref="ResponsibilityConditions.Rank"/> decide.
/// All surnames, those of the rules and those asked for, must have been read in the same <see cref="SurnameOrder"/>.
/// </summary>
public sealed class ResponsibilityRules
{
    readonly FrozenDictionary<string, TaskRules> _byTask;

    /// <summary>Compiles a list of rules; its order decides nothing but the order in which posts of an overlap are named.</summary>
    public ResponsibilityRules(IEnumerable<ResponsibilityRule> rules)
    {
        Rules = [.. rules];
        Tasks = [.. Rules.Select(rule => rule.Task).Distinct(StringComparer.Ordinal)];
        _byTask = Rules.GroupBy(rule => rule.Task, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new TaskRules(group), StringComparer.Ordinal);
    }

    /// <summary>The rules as given.</summary>
    public ImmutableArray<ResponsibilityRule> Rules { get; }

    /// <summary>The keys of the tasks that have a rule, in the order of the list.</summary>
    public ImmutableArray<string> Tasks { get; }

    /// <summary>Who is in charge of a case, or which facts are missing to say so.</summary>
    /// <param name="facts">What is known; facts that the rules do not ask about are ignored.</param>
    /// <returns><see cref="Nobody"/> also when the task has no rule.</returns>
    public ResponsibilityAnswer Find(CaseFacts facts) => _byTask.TryGetValue(facts.Task, out var rules) ? rules.Find(facts) : new Nobody();

    /// <summary>What the rules of a task ask about at all; nothing when it has no rule.</summary>
    public FactsNeeded FactsNeededFor(string task) => _byTask.TryGetValue(task, out var rules) ? rules.Needed : new FactsNeeded([], [], []);

    internal TaskRules? CompiledFor(string task) => _byTask.GetValueOrDefault(task);
}
