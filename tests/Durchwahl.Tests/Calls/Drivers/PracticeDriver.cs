using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using NodaTime;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>The switchboard at the practice exchange, with the people of the script in place of the crowd and a clock that is put forward by hand.</summary>
sealed class PracticeDriver : Driver, ITelephone
{
    readonly TelephoneClock _clock = new(Instant.FromUnixTimeTicks(ScriptedOffice.Begin), stands: true);
    readonly PracticeExchange _exchange;
    readonly Switchboard _switchboard;
    readonly Dictionary<int, PracticeCall> _dialled = [];

    public PracticeDriver(SwitchedOffice office) : base(office)
    {
        _exchange = new PracticeExchange(_clock, _ => SpeechTakes);
        _switchboard = LiveDriver.SwitchboardOf(office, _exchange);
        _switchboard.Watch = World.See;
        _exchange.Use(this, people: null);
    }

    public bool Knows(string call) => _switchboard.Knows(call);

    public void Take(ExchangeSignal signal)
    {
        _switchboard.Elapse(_clock.Now);
        _switchboard.Take(signal, _clock.Now);
    }

    protected override void RunUntil(long until)
    {
        while (Math.Min(_switchboard.NextDue, _exchange.NextDue) is var due && due <= until) LetHappen(due);
        LetHappen(until);
    }

    void LetHappen(long now)
    {
        _clock.Set(now);
        _switchboard.Elapse(_clock.Now);
        _exchange.Pump();
    }

    protected override void Do(Deed deed, long now)
    {
        switch (deed)
        {
            case Deed.Calls it: _exchange.Act(() => _dialled[it.Ordinal] = _exchange.Dial(it.Dialled, it.Caller)); break;
            case Deed.AgentAnswers it: OnPhone(it.Agent, _exchange.Answer); break;
            case Deed.AgentFails it: OnPhone(it.Agent, phone => _exchange.Fail(phone, LiveDriver.WhyOf(it.How))); break;
            case Deed.AgentHangsUp it: OnPhone(it.Agent, _exchange.HangUp); break;
            case Deed.CallerHangsUp it: _exchange.Act(() => _exchange.HangUp(it.Attempt > 0 ? CallOf(it.Attempt) : _dialled[it.Ordinal])); break;
            case Deed.LeavesMessage it: _exchange.Act(() => _exchange.EndMessage(_dialled[it.Ordinal], Duration.FromSeconds(5))); break;
            case Deed.CallerReached it: _exchange.Act(() => _exchange.Reach(CallOf(it.Attempt))); break;
            case Deed.CallerNotReached it: _exchange.Act(() => _exchange.MissReaching(CallOf(it.Attempt))); break;
            case Deed.Chooses it: _exchange.Act(() => Press(_dialled[it.By.Ordinal], it.Keys)); break;
            case Deed.SeatChanges it: _switchboard.Seat(Office.Posts[it.Agent].Id, it.What, now); break;
            default: throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    void OnPhone(int agent, Action<PracticePhone> what) => _exchange.Act(() => _exchange.Look(Office.Posts[agent].Extension!, phone =>
    {
        what(phone);
        return true;
    }));

    PracticeCall CallOf(int attempt) => Office.Posts.Select(post => _exchange.Look(post.Extension!, phone => phone.Attempt == attempt ? phone.Call : null)).OfType<PracticeCall>().Single();

    void Press(PracticeCall call, string keys)
    {
        foreach (var key in keys) _exchange.Press(call, key);
    }

    public override void Dispose()
    {
        _exchange.Dispose();
        base.Dispose();
    }
}
