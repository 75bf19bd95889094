using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>Two states of something as named texts, cut down to what differs, for the audit trail.</summary>
static class FactsCompared
{
    public static (ImmutableSortedDictionary<string, string> Before, ImmutableSortedDictionary<string, string> After) Differing(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        var names = before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name, "") != after.GetValueOrDefault(name, "")).ToList();
        return (Of(before), Of(after));

        ImmutableSortedDictionary<string, string> Of(IReadOnlyDictionary<string, string> facts) =>
            names.ToImmutableSortedDictionary(name => name, name => facts.GetValueOrDefault(name, ""), StringComparer.Ordinal);
    }

    /// <summary>The change with the facts that differ; <see cref="EditDecision.Unchanged"/> when none does.</summary>
    public static EditDecision Decide(BookChange change, string words, string subject, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, string? why = null)
    {
        var (was, now) = Differing(before, after);
        return now.IsEmpty ? new EditDecision.Unchanged() : new EditDecision.Change(change, words, subject) { Why = why, Before = was, After = now };
    }
}
