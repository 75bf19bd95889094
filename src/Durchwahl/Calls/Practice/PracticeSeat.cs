using Durchwahl.Calls.Exchange;

namespace Durchwahl.Calls.Practice;

/// <summary>A person in front of a page takes the calls of one invented agent. Whoever does not answer in time loses the call to the next, as in real life.</summary>
sealed class PracticeSeat(PracticeExchange exchange, string extension)
{
    /// <summary>Does what a button says: uebernehmen, zurueckgeben, annehmen, ablehnen or auflegen; anything else does nothing.</summary>
    public void Do(string what)
    {
        switch (what)
        {
            case "uebernehmen": On(phone => phone.IsTakenOver = true); break;
            case "zurueckgeben": GiveBack(); break;
            case "annehmen": OnOwn(exchange.Answer); break;
            case "ablehnen": OnOwn(phone => exchange.Fail(phone, RingFailure.NoAnswer)); break;
            case "auflegen": OnOwn(exchange.HangUp); break;
            default: break;
        }
    }

    /// <summary>The invented agent answers again, from the next call on.</summary>
    public void GiveBack() => On(phone => phone.IsTakenOver = false);

    void OnOwn(Action<PracticePhone> what) => On(phone =>
    {
        if (phone.IsTakenOver) what(phone);
    });

    void On(Action<PracticePhone> what) => exchange.Act(() => exchange.Look(extension, phone =>
    {
        what(phone);
        return true;
    }));
}
