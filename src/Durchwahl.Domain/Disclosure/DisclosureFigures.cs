using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Disclosure;

/// <summary>How an authority answers requests for information. Every count is of the same list of requests.</summary>
/// <param name="Received">All of the list.</param>
/// <param name="InTime">Answered on or before the last day of the law, or of the target where no law says.</param>
/// <param name="Late">Answered afterwards.</param>
/// <param name="Open">Not answered, in time.</param>
/// <param name="Overdue">Not answered, and the time is over.</param>
/// <param name="Withdrawn">No longer wanted.</param>
/// <param name="Granted">Of the answered: everything was given.</param>
/// <param name="PartlyGranted">Of the answered: a part was given.</param>
/// <param name="Refused">Of the answered: nothing was given.</param>
/// <param name="NotHeld">Of the answered: there is no such information, or another authority has it.</param>
/// <param name="MedianDays">Calendar days from receipt to answer, the median of the answered; null without any.</param>
public sealed record DisclosureFigures(
    int Received, int InTime, int Late, int Open, int Overdue, int Withdrawn, int Granted, int PartlyGranted, int Refused, int NotHeld, double? MedianDays)
{
    /// <summary>Counts.</summary>
    /// <param name="requests">The requests of one authority.</param>
    /// <param name="today">The day on which overdue is judged.</param>
    /// <param name="calendar">The calendar of the authority.</param>
    public static DisclosureFigures Of(IReadOnlyCollection<DisclosureRequest> requests, LocalDate today, HouseCalendar calendar)
    {
        var ends = requests.Select(request => request.End?.What).ToList();
        return new DisclosureFigures(
            requests.Count,
            requests.Count(request => request.WasInTime(calendar) == true),
            requests.Count(request => request.WasInTime(calendar) == false),
            requests.Count(request => request.IsOpen && !request.IsOverdueOn(today, calendar)),
            requests.Count(request => request.IsOverdueOn(today, calendar)),
            ends.Count(end => end == DisclosureStepKind.Withdrawn),
            ends.Count(end => end == DisclosureStepKind.Granted),
            ends.Count(end => end == DisclosureStepKind.PartlyGranted),
            ends.Count(end => end == DisclosureStepKind.Refused),
            ends.Count(end => end is DisclosureStepKind.NotHeld or DisclosureStepKind.PassedOn),
            Median([.. requests.Where(request => request.WasInTime(calendar) is not null).Select(request => Period.DaysBetween(request.ReceivedOn, request.End!.On)).Order()]));
    }

    /// <summary>How many have got an answer.</summary>
    public int Answered => InTime + Late;

    static double? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
}
