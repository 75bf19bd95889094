using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Publishes for rooms below: an import that releases at once, the demonstration.</summary>
sealed class ReleasedOffices(PublishPhoneBook publish)
{
    /// <summary>Publishes what is released; returns in German what happened.</summary>
    public async Task<string> Publish(Office office, Actor by, string why) => await publish.Publish(office, by, why) switch
    {
        PublishPhoneBook.Outcome.Published done => $"Veröffentlichung Nr. {done.Number}: {done.Difference.InWords()}.",
        PublishPhoneBook.Outcome.Proposed proposed => $"Vorgeschlagen als Nr. {proposed.Number}. Eine zweite Person gibt frei.",
        PublishPhoneBook.Outcome.Unchanged same => $"Nichts ist neu. Es bleibt bei Nr. {same.Number}.",
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };
}
