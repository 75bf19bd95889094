using Durchwahl.Calls.Exchange;
using Durchwahl.House;

namespace Durchwahl.Calls.Contract;

/// <summary>How the telephone is, for those who watch over the house.</summary>
sealed class TelephoneHealth(HouseOptions options, ExchangeLink link, CallJournal journal)
{
    const int MuchUnwritten = 1000;

    /// <summary>"none", "practice", "connected" or "away".</summary>
    public string Exchange => options.Exchange switch
    {
        ExchangeChoice.None => "none",
        ExchangeChoice.Practice => "practice",
        _ => link.Exchange is { IsConnected: true } ? "connected" : "away",
    };

    /// <summary>Entries of the journal that wait for the database.</summary>
    public int Unwritten => journal.Backlog;

    /// <summary>Entries that the database will never take.</summary>
    public int Refused => journal.Refused;

    /// <summary>Whether somebody should look.</summary>
    public bool NeedsAPerson => Exchange == "away" || Unwritten > MuchUnwritten || Refused > 0;
}
