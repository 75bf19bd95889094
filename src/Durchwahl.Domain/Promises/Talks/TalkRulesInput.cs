using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>The form of <see cref="TalkRules"/>, as typed.</summary>
public sealed record TalkRulesInput
{
    /// <summary>As <see cref="TalkRules.AreBookable"/>.</summary>
    public bool AreBookable { get; init; }

    /// <summary>As <see cref="TalkRules.Minutes"/>.</summary>
    public string Minutes { get; init; } = "";

    /// <summary>As <see cref="TalkRules.PerHour"/>.</summary>
    public string PerHour { get; init; } = "";

    /// <summary>As <see cref="TalkRules.LeadHours"/>.</summary>
    public string LeadHours { get; init; } = "";

    /// <summary>As <see cref="TalkRules.WorkingDaysAhead"/>.</summary>
    public string WorkingDaysAhead { get; init; } = "";

    /// <summary>As <see cref="TalkRules.AgentsEvery"/>.</summary>
    public string AgentsEvery { get; init; } = "";

    /// <summary>Keys of the chosen topics; all or none for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The form as it shows rules.</summary>
    public static TalkRulesInput Of(TalkRules rules) => new()
    {
        AreBookable = rules.AreBookable,
        Minutes = Text(rules.Minutes),
        PerHour = Text(rules.PerHour),
        LeadHours = Text(rules.LeadHours),
        WorkingDaysAhead = Text(rules.WorkingDaysAhead),
        AgentsEvery = Text(rules.AgentsEvery),
        Topics = rules.Topics,
    };

    /// <summary>The rules; refusals when a figure cannot be.</summary>
    /// <param name="topics">The topics that there are.</param>
    /// <param name="refusals">Empty when the rules hold.</param>
    public TalkRules Read(IReadOnlyCollection<EnquiryTopic> topics, out ImmutableArray<FieldRefusal> refusals)
    {
        var fields = new TypedFields();
        var chosen = topics.Select(topic => topic.Key).Where(key => Topics.Contains(key)).ToImmutableArray();
        var rules = new TalkRules
        {
            AreBookable = AreBookable,
            Minutes = fields.Number(nameof(Minutes), Minutes, "Länge", 5, 60),
            PerHour = fields.Number(nameof(PerHour), PerHour, "Termine je Stunde", 1, 12),
            LeadHours = fields.Number(nameof(LeadHours), LeadHours, "Vorlauf", 0, 168),
            WorkingDaysAhead = fields.Number(nameof(WorkingDaysAhead), WorkingDaysAhead, "Arbeitstage im Voraus", 1, 60),
            AgentsEvery = fields.Number(nameof(AgentsEvery), AgentsEvery, "Anteil des Serviceteams", 0, 20),
            Topics = chosen.Length == topics.Count ? [] : chosen,
        };
        refusals = fields.Refusals;
        return rules;
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
