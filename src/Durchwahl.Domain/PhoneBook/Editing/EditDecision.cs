using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>What came of looking at what somebody typed: a change, refusals, or nothing to do.</summary>
public abstract record EditDecision
{
    EditDecision()
    {
    }

    /// <summary>This changes.</summary>
    /// <param name="What">The facts.</param>
    /// <param name="Words">For the audit trail: "Stelle geändert".</param>
    /// <param name="Subject">Kind and id, as in "post:0198…"; never a name.</param>
    public sealed record Change(BookChange What, string Words, string Subject) : EditDecision
    {
        /// <summary>The reason that was given; null when none is asked for.</summary>
        public string? Why { get; init; }

        /// <summary>The facts that differ, before: what they are called and what they were. No names of people.</summary>
        public ImmutableSortedDictionary<string, string>? Before { get; init; }

        /// <summary>And after.</summary>
        public ImmutableSortedDictionary<string, string>? After { get; init; }
    }

    /// <summary>Nothing changes, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : EditDecision;

    /// <summary>All is as it was.</summary>
    public sealed record Unchanged : EditDecision;

    /// <summary>One refusal.</summary>
    public static EditDecision Refuse(string field, string reason) => new Refused([new FieldRefusal(field, reason)]);
}

/// <summary>Why what was typed into a field cannot be taken.</summary>
/// <param name="Field">The property of the input record; empty for the form as a whole.</param>
/// <param name="Reason">A German sentence: what is wrong and what to do.</param>
public sealed record FieldRefusal(string Field, string Reason);
