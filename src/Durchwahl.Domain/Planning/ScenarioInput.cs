using System.Globalization;
using Durchwahl.Domain.PhoneBook.Hours;

namespace Durchwahl.Domain.Planning;

/// <summary>The form of <see cref="ScenarioChoices"/>, as typed. What is empty stays as the scenario has it.</summary>
public sealed record ScenarioInput
{
    /// <summary>A number for all day, or stretches as in "08:00–10:00 4, 10:00–18:00 3".</summary>
    public string Agents { get; init; } = "";

    /// <summary>Whole minutes of phone hour a day, spread over the day.</summary>
    public string PhoneHourMinutes { get; init; } = "";

    /// <summary>The same phone hours for all, in the notation of lists.</summary>
    public string PhoneTimes { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.TalksPerHour"/>.</summary>
    public string TalksPerHour { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.PauseSeconds"/>.</summary>
    public string PauseSeconds { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.NeedsPerDay"/>.</summary>
    public string NeedsPerDay { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.Growth"/>, in a hundred.</summary>
    public string GrowthPercent { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.MeanTalk"/>.</summary>
    public string TalkSeconds { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.MeanPatience"/>.</summary>
    public string PatienceSeconds { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.RedialShare"/>, in a hundred.</summary>
    public string RedialPercent { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.DialsDirect"/>, in a hundred.</summary>
    public string DirectPercent { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.WaitsForPhoneHour"/>, in a hundred.</summary>
    public string WaitsPercent { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.LongestWaitMinutes"/>.</summary>
    public string LongestWaitMinutes { get; init; } = "";

    /// <summary>As <see cref="ScenarioChoices.Shrinkage"/>, in a hundred.</summary>
    public string ShrinkagePercent { get; init; } = "";

    /// <summary>The form as it shows choices.</summary>
    public static ScenarioInput Of(ScenarioChoices choices) => new()
    {
        Agents = choices.Agents is { } agents ? SeatNotation.Write(agents) : "",
        PhoneHourMinutes = Number(choices.PhoneHour?.MinutesADay),
        PhoneTimes = choices.PhoneHour?.Together is { } hours ? HoursNotation.Write(hours) : "",
        TalksPerHour = Number(choices.TalksPerHour),
        PauseSeconds = Number(choices.PauseSeconds),
        NeedsPerDay = Number(choices.NeedsPerDay),
        GrowthPercent = Percent(choices.Growth),
        TalkSeconds = Number(choices.MeanTalk),
        PatienceSeconds = Number(choices.MeanPatience),
        RedialPercent = Percent(choices.RedialShare),
        DirectPercent = Percent(choices.DialsDirect),
        WaitsPercent = Percent(choices.WaitsForPhoneHour),
        LongestWaitMinutes = Number(choices.LongestWaitMinutes),
        ShrinkagePercent = Percent(choices.Shrinkage),
    };

    static string Number(double? number) => number?.ToString("0.##", CultureInfo.GetCultureInfo("de-DE")) ?? "";

    static string Percent(double? share) => Number(share * 100);
}
