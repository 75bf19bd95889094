using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Promises;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Statistics;

/// <summary>Contacts of the same callers, one after the other, as far as they can be known: whether the first settled the concern.</summary>
/// <param name="contacts">All contacts that may follow, those that are asked about as well or not.</param>
/// <param name="outcomes">How contacts ended for the person, those of which it was noted.</param>
public sealed class ContactChains(IEnumerable<ContactRecord> contacts, IReadOnlyDictionary<ContactId, ContactOutcome> outcomes)
{
    static readonly Duration Window = Duration.FromDays(FirstContactSums.Days);

    readonly ILookup<ContactId, ContactRecord> _following = contacts.Where(contact => contact.Earlier is not null).ToLookup(contact => contact.Earlier!.Value);

    /// <summary>Whether a person spoke with a person who turned to us, so that the concern could have been settled.</summary>
    public static bool IsTalk(ContactRecord contact) => contact is { Ending: Ending.Answered, Channel: ContactChannel.Call or ContactChannel.Entered };

    /// <summary>Whether nothing was promised, and the same caller did not come back on the topic within seven days; the end of the seventh day to the minute is within.</summary>
    public bool IsSolved(ContactRecord contact) => outcomes.GetValueOrDefault(contact.Id)?.Result != ContactResult.Promised && !After(contact).Any(later => ComesBack(contact, later));

    // A callback of ours stands between two contacts of the person but is none.
    IEnumerable<ContactRecord> After(ContactRecord contact)
    {
        var open = new Queue<ContactId>([contact.Id]);
        var seen = new HashSet<ContactId>([contact.Id]);
        while (open.TryDequeue(out var id))
            foreach (var later in _following[id])
            {
                if (later.Arrived - contact.Arrived > Window || !seen.Add(later.Id)) continue;
                open.Enqueue(later.Id);
                yield return later;
            }
    }

    bool ComesBack(ContactRecord first, ContactRecord later) =>
        later.Channel != ContactChannel.Callback && later.Ending != Ending.ExchangeLost && (TopicOf(first) is not { } topic || TopicOf(later) is not { } other || topic == other);

    string? TopicOf(ContactRecord contact) => outcomes.GetValueOrDefault(contact.Id)?.Topic ?? contact.Topic;
}
