using Durchwahl.Calls.Switching;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls.Contract;

/// <summary>The telephones at this moment, and what they have done since the program began, for those who watch over the house.</summary>
sealed class TelephoneGauges(Telephones telephones, CallJournal journal)
{
    /// <summary>What is known of an office at this moment; null when it has no telephone.</summary>
    public BoardState? Now(OfficeKey office) => telephones.Find(office)?.Board();

    /// <summary>What an office's telephone has done since the program began.</summary>
    public CallTally.Snapshot SinceBegin(OfficeId office) => journal.Tally.Of(office);
}
