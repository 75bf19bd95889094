using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>Our own records as a log: calls of a real or the practice exchange, linked where an earlier call of the same caller is known.</summary>
public static class OwnContacts
{
    /// <summary>The calls among contacts, in the order in which they came in; those that the exchange lost, entered ones and simulated ones are left out.</summary>
    /// <param name="contacts">In any order.</param>
    public static IReadOnlyList<LoggedCall> AsLog(IEnumerable<ContactRecord> contacts)
    {
        var calls = contacts.Where(IsCall).OrderBy(contact => contact.Arrived).ToList();
        var callers = Callers(calls);
        return [.. calls.Select(contact => new LoggedCall(contact.Arrived, contact.Waited.TotalSeconds, TalkOf(contact), OutcomeOf(contact.Ending), callers.TryGetValue(contact.Id, out var caller) ? caller : null))];
    }

    static bool IsCall(ContactRecord contact) => contact is { Channel: ContactChannel.Call, Source: ContactSource.Live or ContactSource.Practice, Ending: not Ending.ExchangeLost };

    static double? TalkOf(ContactRecord contact) => contact.Handled > NodaTime.Duration.Zero ? contact.Handled.TotalSeconds : null;

    // A caller is a chain of contacts. Who is in none and could not be linked is unknown.
    static Dictionary<ContactId, ulong> Callers(List<ContactRecord> calls)
    {
        var callers = new Dictionary<ContactId, ulong>(calls.Count);
        foreach (var contact in calls.Where(contact => contact.CanBeLinked || contact.Earlier is not null))
            callers[contact.Id] = contact.Earlier is { } earlier && callers.TryGetValue(earlier, out var same) ? same : (ulong)callers.Count;
        return callers;
    }

    static LoggedOutcome OutcomeOf(Ending ending) => ending switch
    {
        Ending.Answered => LoggedOutcome.Answered,
        Ending.Left => LoggedOutcome.GaveUp,
        Ending.Message or Ending.Callback => LoggedOutcome.Promised,
        Ending.Closed => LoggedOutcome.Closed,
        _ => LoggedOutcome.LedAway,
    };
}
