using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Planning;

/// <summary>Reads what whoever plans typed; pages and the command line read alike.</summary>
public static class ScenarioEditing
{
    /// <summary>Reads the form of one scenario.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="serviceTime">When the service number is answered: a single number of agents holds there.</param>
    /// <param name="refusals">What cannot be, by the names of <see cref="ScenarioInput"/>; empty when all can.</param>
    /// <returns>The choices; of no use when something was refused.</returns>
    public static ScenarioChoices Read(ScenarioInput input, WeeklyHours serviceTime, out ImmutableArray<FieldRefusal> refusals)
    {
        var fields = new TypedFields();
        var choices = new ScenarioChoices
        {
            Agents = Agents(fields, input.Agents, serviceTime),
            PhoneHour = PhoneHour(fields, input),
            TalksPerHour = Whole(fields, nameof(input.TalksPerHour), input.TalksPerHour, "Gespräche je Stunde", 0, 60),
            PauseSeconds = Whole(fields, nameof(input.PauseSeconds), input.PauseSeconds, "Pause nach einem Gespräch (Sekunden)", 0, 3600),
            NeedsPerDay = Decimal(fields, nameof(input.NeedsPerDay), input.NeedsPerDay, "Anliegen am Tag", 1, 100_000),
            Growth = Decimal(fields, nameof(input.GrowthPercent), input.GrowthPercent, "Wachstum (Prozent)", -90, 400) / 100,
            MeanTalk = Whole(fields, nameof(input.TalkSeconds), input.TalkSeconds, "Gespräch (Sekunden)", 10, 3600),
            MeanPatience = Whole(fields, nameof(input.PatienceSeconds), input.PatienceSeconds, "Geduld (Sekunden)", 1, 7200),
            RedialShare = Decimal(fields, nameof(input.RedialPercent), input.RedialPercent, "Wiederwahl (Prozent)", 0, 95) / 100,
            DialsDirect = Decimal(fields, nameof(input.DirectPercent), input.DirectPercent, "Wählen die Durchwahl (Prozent)", 0, 100) / 100,
            WaitsForPhoneHour = Decimal(fields, nameof(input.WaitsPercent), input.WaitsPercent, "Warten auf die Telefonstunde (Prozent)", 0, 100) / 100,
            LongestWaitMinutes = Whole(fields, nameof(input.LongestWaitMinutes), input.LongestWaitMinutes, "Angebot nach (Minuten)", 1, 120),
            Shrinkage = Decimal(fields, nameof(input.ShrinkagePercent), input.ShrinkagePercent, "Nicht am Platz (Prozent)", 0, 90) / 100,
        };
        refusals = fields.Refusals;
        return choices;
    }

    /// <summary>Reads what an hour of work costs; null when nothing was typed.</summary>
    /// <param name="typed">Euros, with a comma before cents.</param>
    /// <param name="refusals">What cannot be; empty when it can.</param>
    public static double? EurosPerHour(string typed, out ImmutableArray<FieldRefusal> refusals)
    {
        var fields = new TypedFields();
        var euros = Decimal(fields, nameof(PlanChoices.EurosPerHour), typed, "Euro je Arbeitsstunde", 1, 500);
        refusals = fields.Refusals;
        return euros;
    }

    static ImmutableArray<int>? Agents(TypedFields fields, string typed, WeeklyHours serviceTime)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var agents = SeatNotation.Read(typed, serviceTime, out var refusal);
        if (refusal is null) return agents;
        fields.Refuse(nameof(ScenarioInput.Agents), refusal);
        return null;
    }

    static PhoneHourChoice? PhoneHour(TypedFields fields, ScenarioInput input)
    {
        var minutes = Whole(fields, nameof(input.PhoneHourMinutes), input.PhoneHourMinutes, "Telefonstunde (Minuten am Tag)", 15, 600);
        if (string.IsNullOrWhiteSpace(input.PhoneTimes)) return minutes is { } length ? PhoneHourChoice.Spread(length) : null;
        var hours = fields.Week(nameof(input.PhoneTimes), input.PhoneTimes, out var byAppointment);
        if (byAppointment) fields.Refuse(nameof(input.PhoneTimes), "Telefonstunden haben feste Uhrzeiten, zum Beispiel Mo–Fr 09:00–10:00.");
        if (minutes is not null) fields.Refuse(nameof(input.PhoneTimes), "Entweder Minuten, über den Tag verteilt, oder gleiche Zeiten für alle. Leeren Sie eines der Felder.");
        return PhoneHourChoice.Same(hours);
    }

    static int? Whole(TypedFields fields, string field, string typed, string name, int least, int most) => string.IsNullOrWhiteSpace(typed) ? null : fields.Number(field, typed, name, least, most);

    static double? Decimal(TypedFields fields, string field, string typed, string name, double least, double most)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (double.TryParse(typed.Replace(',', '.').Replace('−', '-'), Style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        fields.Refuse(field, $"{name}: {ListText.Quote(typed.Trim())} geht nicht. Schreiben Sie eine Zahl von {least:0} bis {most:0}.");
        return null;
    }
}
