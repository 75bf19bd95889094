using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;

namespace Durchwahl.Planning.Pages;

/// <summary>The form of a plan, as typed: what holds for all, and under its key what is special about each scenario.</summary>
public sealed record PlanInput(string Name, string Demand, ImmutableArray<string> Scenarios, string EurosPerHour, ScenarioInput Common, ImmutableDictionary<string, ScenarioInput> Own)
{
    public const string CommonPrefix = "alle.";

    public ScenarioInput OwnOf(string key) => Own.GetValueOrDefault(key, new ScenarioInput());

    public static PlanInput Of(string name, PlanChoices choices) => new(
        name, choices.Demand?.ToString() ?? "", choices.Scenarios, PlanFigures.EurosTyped(choices.EurosPerHour), ScenarioInput.Of(choices.Common),
        ReadyScenarios.Keys.ToImmutableDictionary(key => key, key => ScenarioInput.Of(choices.OwnOf(key))));

    public static PlanInput Read(IFormCollection form) => new(
        form.Text(nameof(Name)), form.Text(nameof(Demand)), [.. ReadyScenarios.Keys.Where(key => form.Text($"{key}.zeigen").Length > 0)], form.Text(nameof(EurosPerHour)), Scenario(form, CommonPrefix),
        ReadyScenarios.Keys.ToImmutableDictionary(key => key, key => Scenario(form, $"{key}.")));

    /// <summary>The choices, or why they cannot be, by the names of the fields.</summary>
    public (PlanChoices Choices, ImmutableArray<FieldRefusal> Refusals) ToChoices(WeeklyHours serviceTime)
    {
        var refusals = ImmutableArray.CreateBuilder<FieldRefusal>();
        if (Scenarios.IsEmpty) refusals.Add(new FieldRefusal("heute.zeigen", "Wählen Sie mindestens eine Möglichkeit."));
        var euros = ScenarioEditing.EurosPerHour(EurosPerHour, out var refusedEuros);
        refusals.AddRange(refusedEuros);
        var choices = new PlanChoices
        {
            Scenarios = Scenarios,
            Demand = Guid.TryParse(Demand, out var demand) ? demand : null,
            Common = Choices(Common, CommonPrefix, ""),
            Own = ReadyScenarios.Keys.Select(key => (key, Choices: Choices(OwnOf(key), $"{key}.", $"{ReadyScenarios.NameOf(key)}: "))).Where(own => own.Choices != ScenarioChoices.None).ToImmutableDictionary(own => own.key, own => own.Choices),
            EurosPerHour = euros,
        };
        return (choices, refusals.ToImmutable());

        ScenarioChoices Choices(ScenarioInput input, string prefix, string name)
        {
            var read = ScenarioEditing.Read(input, serviceTime, out var refused);
            refusals.AddRange(refused.Select(refusal => new FieldRefusal(prefix + refusal.Field, name + refusal.Reason)));
            return read;
        }
    }

    static ScenarioInput Scenario(IFormCollection form, string prefix)
    {
        return new ScenarioInput
        {
            Agents = Text(nameof(ScenarioInput.Agents)),
            PhoneHourMinutes = Text(nameof(ScenarioInput.PhoneHourMinutes)),
            PhoneTimes = Text(nameof(ScenarioInput.PhoneTimes)),
            TalksPerHour = Text(nameof(ScenarioInput.TalksPerHour)),
            PauseSeconds = Text(nameof(ScenarioInput.PauseSeconds)),
            NeedsPerDay = Text(nameof(ScenarioInput.NeedsPerDay)),
            GrowthPercent = Text(nameof(ScenarioInput.GrowthPercent)),
            TalkSeconds = Text(nameof(ScenarioInput.TalkSeconds)),
            PatienceSeconds = Text(nameof(ScenarioInput.PatienceSeconds)),
            RedialPercent = Text(nameof(ScenarioInput.RedialPercent)),
            DirectPercent = Text(nameof(ScenarioInput.DirectPercent)),
            WaitsPercent = Text(nameof(ScenarioInput.WaitsPercent)),
            LongestWaitMinutes = Text(nameof(ScenarioInput.LongestWaitMinutes)),
            ShrinkagePercent = Text(nameof(ScenarioInput.ShrinkagePercent)),
        };

        string Text(string field) => form.Text(prefix + field);
    }
}
