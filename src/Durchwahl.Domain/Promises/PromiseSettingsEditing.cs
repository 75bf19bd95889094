using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Promises;

/// <summary>What came of looking at a form about the promises of an office.</summary>
public abstract record PromiseSettingsDecision
{
    PromiseSettingsDecision()
    {
    }

    /// <summary>It is different now.</summary>
    /// <param name="Settings">All of them.</param>
    /// <param name="Words">For the audit trail.</param>
    public sealed record Changed(PromiseSettings Settings, string Words) : PromiseSettingsDecision;

    /// <summary>It stays, for these reasons.</summary>
    /// <param name="Refusals">At least one.</param>
    public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : PromiseSettingsDecision;

    /// <summary>All is as it was.</summary>
    public sealed record Unchanged : PromiseSettingsDecision;
}

/// <summary>Changes what an office chose about its promises. What was promised before stays as it was promised.</summary>
public static class PromiseSettingsEditing
{
    const int MostTopics = 40;
    const int LongestName = 60;

    /// <summary>The name of the benefit and the mails.</summary>
    public static PromiseSettingsDecision General(PromiseSettings before, PromiseSettingsInput input)
    {
        var fields = new TypedFields();
        var benefit = fields.Required(nameof(input.Benefit), input.Benefit, "Wie heißt die Leistung? Leitfäden nennen sie.", LongestName);
        if (!Enum.TryParse<MailRecipient>(input.MailsTo, out var mailsTo) || !Enum.IsDefined(mailsTo)) fields.Refuse(nameof(input.MailsTo), "Wählen Sie, wohin Mails gehen.");
        return Decide(fields, before, before with { Benefit = benefit, MailsTo = mailsTo, MailsShowDetails = input.MailsShowDetails }, "Zusagen eingestellt");
    }

    /// <summary>All topics at once: changed, added, put in another order, taken away by an empty name. The field of a refusal is "Name-3" for the third line.</summary>
    /// <param name="before">The settings so far.</param>
    /// <param name="lines">What was typed, line by line.</param>
    /// <param name="tasks">The tasks of the office.</param>
    public static PromiseSettingsDecision Topics(PromiseSettings before, IReadOnlyList<TopicInput> lines, TaskCatalogue tasks)
    {
        var fields = new TypedFields();
        var keys = new HashSet<string>(lines.Select(line => line.Key).Where(key => before.FindTopic(key) is not null), StringComparer.Ordinal);
        var topics = new List<(EnquiryTopic Topic, int Place)>();
        foreach (var (line, number) in lines.Select((line, at) => (line, at + 1)).Where(entry => entry.line.Name.Trim().Length > 0))
        {
            var name = fields.Text($"Name-{number}", line.Name, LongestName) ?? "";
            if (tasks.Find(line.Task) is null) fields.Refuse($"Task-{number}", $"Zu {name} gehört eine Aufgabe. Wählen Sie eine.");
            var place = line.Place.Trim().Length == 0 ? MostTopics : fields.Number($"Place-{number}", line.Place, "Platz", 1, 99);
            if (topics.Any(other => other.Topic.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) fields.Refuse($"Name-{number}", $"{name} steht schon weiter oben.");
            var key = before.FindTopic(line.Key) is { } known ? known.Key : NewKey(name, keys);
            topics.Add((new EnquiryTopic(key, name, line.Task, line.IsEmergency), place));
        }
        if (topics.Count == 0) fields.Refuse("", "Mindestens ein Thema bleibt. Es wurde nichts geändert.");
        if (topics.Count > MostTopics) fields.Refuse("", $"Das sind {topics.Count} Themen. Möglich sind {MostTopics}.");
        ImmutableArray<EnquiryTopic> after = [.. topics.OrderBy(entry => entry.Place).Select(entry => entry.Topic)];
        return Decide(fields, before, after.SequenceEqual(before.AllTopics()) ? before : before with { Topics = after }, "Themen geändert");
    }

    /// <summary>Changes a kind.</summary>
    /// <param name="before">The settings so far.</param>
    /// <param name="key">The kind; it exists.</param>
    /// <param name="input">What was typed.</param>
    public static PromiseSettingsDecision Kind(PromiseSettings before, string key, PromiseKindInput input)
    {
        if (before.FindKind(key) is not { } known) return Refused("", "Diese Art gibt es nicht mehr.");
        // For some kinds the person chooses the time: only these do without a rule.
        return Kind(before, known, input, needsRule: known.Rule is not null, "Art von Zusagen geändert");
    }

    /// <summary>Adds a kind; its key follows from its name.</summary>
    public static PromiseSettingsDecision AddKind(PromiseSettings before, PromiseKindInput input)
    {
        var keys = before.AllKinds().Select(kind => kind.Key).ToHashSet(StringComparer.Ordinal);
        var kind = new PromiseKind { Key = NewKey(input.Name, keys), Name = "", CallerText = "" };
        return Kind(before, kind, input, needsRule: true, "Art von Zusagen angelegt");
    }

    static PromiseSettingsDecision Kind(PromiseSettings before, PromiseKind known, PromiseKindInput input, bool needsRule, string words)
    {
        var fields = new TypedFields();
        var after = known with
        {
            Name = fields.Required(nameof(input.Name), input.Name, "Wie heißt die Art? Zum Beispiel: Übergabe.", LongestName),
            Rule = Rule(fields, input, needsRule),
            Warnings = fields.Warnings(nameof(input.Warnings), input.Warnings),
            AttemptsUntilLetter = fields.Number(nameof(input.Attempts), input.Attempts, "Versuche", 1, 10),
            CallerText = fields.Required(nameof(input.CallerText), input.CallerText, "Was liest die Person? Zum Beispiel: Wir antworten Ihnen auf Ihre Frage."),
            TellsOwner = input.TellsOwner,
        };
        if (before.AllKinds().Any(other => other.Key != known.Key && other.Name.Equals(after.Name, StringComparison.OrdinalIgnoreCase))) fields.Refuse(nameof(input.Name), "So heißt schon eine andere Art.");
        var isSame = after.Warnings.SequenceEqual(known.Warnings) && after with { Warnings = known.Warnings } == known;
        var kinds = before.Kinds.Any(own => own.Key == known.Key) ? before.Kinds.Select(own => own.Key == known.Key ? after : own) : before.Kinds.Append(after);
        return Decide(fields, before, isSame ? before : before with { Kinds = [.. kinds] }, words);
    }

    static DeadlineRule? Rule(TypedFields fields, PromiseKindInput input, bool needsRule)
    {
        if (input.Rule.Length == 0)
        {
            if (needsRule) fields.Refuse(nameof(input.Rule), "Wählen Sie, wie lange die Frist ist.");
            return null;
        }
        var needsCount = input.Rule is not ("same-day" or "next-working-day" or "month");
        if (DeadlineRule.TryParse(needsCount ? $"{input.Rule}:{input.RuleCount.Trim()}" : input.Rule, out var rule, out _)) return rule;
        fields.Refuse(nameof(input.RuleCount), $"Zu dieser Frist gehört eine ganze Zahl von 1 bis {DeadlineRule.LargestCount}.");
        return null;
    }

    static PromiseSettingsDecision Decide(TypedFields fields, PromiseSettings before, PromiseSettings after, string words) =>
        fields.AreRefused ? new PromiseSettingsDecision.Refused(fields.Refusals) : after == before ? new PromiseSettingsDecision.Unchanged() : new PromiseSettingsDecision.Changed(after, words);

    static PromiseSettingsDecision.Refused Refused(string field, string reason) => new([new FieldRefusal(field, reason)]);

    // Lower case, a-z and digits, as addresses and records need it; one that is taken gets a number.
    static string NewKey(string name, HashSet<string> taken)
    {
        var word = new StringBuilder();
        foreach (var letter in name.Trim().ToLower(CultureInfo.InvariantCulture))
            word.Append(letter switch { 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", (>= 'a' and <= 'z') or (>= '0' and <= '9') => letter.ToString(), _ => "-" });
        var start = string.Join('-', word.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } given ? given : "art";
        var key = start;
        for (var number = 2; !taken.Add(key); number++) key = $"{start}-{number}";
        return key;
    }
}
