using System.CommandLine;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.WorkingDays;

/// <summary>Where the house stands, as two options of a verb.</summary>
sealed class CalendarOptions
{
    readonly Option<Land> _land = new("--land") { Description = "Kürzel des Landes, zum Beispiel NI", Required = true };
    readonly Option<string?> _municipality = new("--municipality") { Description = "Gemeinde, wo sie über Feiertage entscheidet" };

    /// <summary>Adds the options; a municipality of which nobody knows the holidays is wrong usage.</summary>
    public CalendarOptions(Command verb)
    {
        verb.Add(_land);
        verb.Add(_municipality);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(_land) is { Errors: var errors } && !errors.Any() && result.GetResult(_land)!.Tokens.Count > 0
                && !Municipality.TryHolidaysOf(result.GetValue(_land), result.GetValue(_municipality), out _, out var refusal)) result.AddError(refusal);
        });
    }

    public Land LandIn(ParseResult call) => call.GetValue(_land);

    public string? MunicipalityIn(ParseResult call) => call.GetValue(_municipality);
}
