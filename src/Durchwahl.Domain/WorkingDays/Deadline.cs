using NodaTime;

namespace Durchwahl.Domain.WorkingDays;

/// <summary>The instant by which something is due, and how it was counted (Frist).</summary>
/// <param name="DueDate">The last day on which it is still in time.</param>
/// <param name="Due">The instant at which it is over, in house time; for a legal deadline the midnight at the end of <paramref name="DueDate"/>.</param>
/// <param name="Days">Every day after the event up to and including <paramref name="DueDate"/>, in order, each once; empty when it is due on the day of the event.</param>
/// <param name="Explanation">One or two German sentences: what was counted, by which rule, and until when.</param>
public sealed record Deadline(LocalDate DueDate, ZonedDateTime Due, IReadOnlyList<CountedDay> Days, string Explanation);

/// <summary>One day on the way to a deadline.</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">Whether it counts towards the deadline; for service hours whether any of them ran on it.</param>
/// <param name="Reason">Why it does or does not, in German, without a full stop.</param>
public sealed record CountedDay(LocalDate Date, bool Counted, string Reason);
