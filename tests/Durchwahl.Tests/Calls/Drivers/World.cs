using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>
/// What callers and agents see of the office, read from its decisions alone, and what they do then. Every driver has a world of its own: as long as the decisions are
/// the same, the same things happen in all of them.
/// </summary>
sealed class World(SwitchedOffice office)
{
    readonly List<CallCommand> _log = [];
    readonly Dictionary<int, SeenCall> _calls = [];
    readonly List<(int Call, int Agent, int Attempt)> _rings = [];
    int _arrivals;

    /// <summary>All decisions in order.</summary>
    public IReadOnlyList<CallCommand> Log => _log;

    // The caller who is about to be noticed: the next unknown call is theirs.
    Deed.Calls _arriving = new(0, "", null);

    public void See(CallCommand command)
    {
        _log.Add(command);
        if (command.Kind == CallCommandKind.AgentIs) _rings.RemoveAll(ring => ring.Agent == command.Agent);
        if (command.Call < 0) return;
        if (!_calls.TryGetValue(command.Call, out var call)) _calls.Add(command.Call, call = new SeenCall(command.Call, _arriving.Ordinal, _arriving.Caller is not null));
        See(call, command);
    }

    void See(SeenCall call, in CallCommand command)
    {
        switch (command.Kind)
        {
            case CallCommandKind.PickUp: call.IsPickedUp = true; break;
            case CallCommandKind.Ring: _rings.Add((command.Call, command.Agent, command.Attempt)); break;
            case CallCommandKind.StopRinging: StopRinging(command.Attempt); break;
            case CallCommandKind.Wait when call.IsPickedUp: call.Begin(office.Lines[command.Line].Kind == LineKind.Service ? Menu.Waiting : Menu.None); break;
            case CallCommandKind.Offer:
                call.Begin(Menu.Offered);
                (call.Offers, call.OfferedAt) = (command.Offers, command.At);
                break;
            case CallCommandKind.Record: call.Begin(Menu.None, isRecording: true); break;
            case CallCommandKind.Connect:
                call.Begin(Menu.None);
                Hold(call, command);
                break;
            case CallCommandKind.KeepPlace: call.Begin(Menu.None, isKept: true); break;
            case CallCommandKind.DialCaller:
                Hold(call, command);
                call.IsDialled = true;
                break;
            case CallCommandKind.StopDialling: call.Begin(Menu.None, isKept: true); break;
            case CallCommandKind.End:
                _rings.RemoveAll(ring => ring.Call == call.Id);
                call.Begin(Menu.None);
                _calls.Remove(command.Call);
                break;
            default: break;
        }
    }

    void Hold(SeenCall call, in CallCommand command)
    {
        StopRinging(command.Attempt);
        (call.Agent, call.Attempt, call.IsDialled) = (command.Agent, command.Attempt, false);
    }

    void StopRinging(int attempt) => _rings.RemoveAll(ring => ring.Attempt == attempt);

    /// <summary>What happens at a moment; null when nothing can.</summary>
    public Deed? At(ScriptedMoment moment, long now)
    {
        var deeds = moment.What switch
        {
            < 260 => Arrivals(moment),
            < 560 => Ringing(moment),
            < 640 => Of(call => call.Attempt > 0 && !call.IsDialled, call => new Deed.CallerHangsUp(call.Ordinal, call.Id, call.Attempt, WhileRecording: false)),
            < 720 => Of(call => call.Attempt > 0, call => new Deed.AgentHangsUp(call.Id, call.Agent, call.Attempt)),
            < 790 => Of(call => !call.IsKept && call.Attempt == 0, call => new Deed.CallerHangsUp(call.Ordinal, call.Id, 0, call.IsRecording)),
            < 830 => Of(call => call.IsRecording, call => new Deed.LeavesMessage(call.Ordinal, call.Id)),
            < 880 => Of(call => call.IsDialled, call => moment.Which % 2 == 0 ? new Deed.CallerReached(call.Id, call.Attempt) : new Deed.CallerNotReached(call.Id, call.Attempt)),
            < 950 => Of(call => call.Menu != Menu.None && call.BusyUntil < now, call => Choice(call, moment, now)),
            _ => Seats(moment),
        };
        if (deeds.Count == 0) return null;
        var deed = deeds[moment.Which % deeds.Count];
        if (deed is Deed.Chooses chooses) chooses.By.BusyUntil = chooses.BusyUntil;
        return deed;
    }

    List<Deed> Arrivals(ScriptedMoment moment) =>
        [_arriving = new Deed.Calls(++_arrivals, ScriptedOffice.Numbers[moment.Which % ScriptedOffice.Numbers.Length], ScriptedOffice.Callers[moment.Which / 10 % ScriptedOffice.Callers.Length])];

    List<Deed> Ringing(ScriptedMoment moment) => [.. _rings.Select(ring => moment.What switch
    {
        < 480 => (Deed)new Deed.AgentAnswers(ring.Call, ring.Agent, ring.Attempt),
        < 520 => new Deed.AgentFails(ring.Call, ring.Agent, ring.Attempt, CallEventKind.AgentDidNotAnswer),
        < 540 => new Deed.AgentFails(ring.Call, ring.Agent, ring.Attempt, CallEventKind.AgentWasBusy),
        _ => new Deed.AgentFails(ring.Call, ring.Agent, ring.Attempt, CallEventKind.AgentWasUnreachable),
    })];

    List<Deed> Of(Func<SeenCall, bool> can, Func<SeenCall, Deed?> deed) => [.. _calls.Values.Where(can).OrderBy(call => call.Id).Select(deed).OfType<Deed>()];

    static Deed Choice(SeenCall call, ScriptedMoment moment, long now)
    {
        string[] keys = call.Menu == Menu.Waiting ? ["1", "9", $"{ScriptedOffice.EndDigits}#", "2"] : ["1", "2"];
        var key = keys[moment.What % keys.Length];
        if (key == "2" && (!call.MayCallBack || (call.Menu == Menu.Offered && (call.Offers & Offers.Callback) == Offers.None))) key = "1";
        return new Deed.Chooses(call, key, now + (3 * Ticks.PerSecond));
    }

    List<Deed> Seats(ScriptedMoment moment)
    {
        CallEventKind[] kinds = [CallEventKind.SignedIn, CallEventKind.SignedOut, CallEventKind.Paused, CallEventKind.Resumed, CallEventKind.WrapUpEnded, CallEventKind.SignedIn, CallEventKind.Resumed];
        return [.. Enumerable.Range(0, office.Posts.Length).Select(agent => new Deed.SeatChanges(agent, kinds[moment.What % kinds.Length]))];
    }

    /// <summary>A call as its caller knows it.</summary>
    public sealed class SeenCall(int id, int ordinal, bool mayCallBack)
    {
        public int Id { get; } = id;

        public int Ordinal { get; } = ordinal;

        public bool IsPickedUp { get; set; }

        public Menu Menu { get; private set; }

        public Offers Offers { get; set; }

        public long OfferedAt { get; set; }

        public bool IsRecording { get; private set; }

        public bool IsKept { get; private set; }

        public bool IsDialled { get; set; }

        public int Agent { get; set; } = -1;

        public int Attempt { get; set; }

        /// <summary>A key may still be awaiting others until then.</summary>
        public long BusyUntil { get; set; }

        /// <summary>Grows whenever the caller hears something new.</summary>
        public int Chapter { get; private set; }

        public bool MayCallBack { get; } = mayCallBack;

        public void Begin(Menu menu, bool isRecording = false, bool isKept = false)
        {
            Chapter++;
            (Menu, IsRecording, IsKept, IsDialled, Agent, Attempt) = (menu, isRecording, isKept, false, -1, 0);
        }
    }

    /// <summary>The call of a number; null when it is over.</summary>
    public SeenCall? Find(int call) => _calls.GetValueOrDefault(call);
}

/// <summary>What somebody does.</summary>
abstract record Deed
{
    public sealed record Calls(int Ordinal, string Dialled, string? Caller) : Deed;

    public sealed record AgentAnswers(int Call, int Agent, int Attempt) : Deed;

    public sealed record AgentFails(int Call, int Agent, int Attempt, CallEventKind How) : Deed;

    public sealed record AgentHangsUp(int Call, int Agent, int Attempt) : Deed;

    public sealed record CallerHangsUp(int Ordinal, int Call, int Attempt, bool WhileRecording) : Deed;

    public sealed record LeavesMessage(int Ordinal, int Call) : Deed;

    public sealed record CallerReached(int Call, int Attempt) : Deed;

    public sealed record CallerNotReached(int Call, int Attempt) : Deed;

    public sealed record Chooses(World.SeenCall By, string Keys, long BusyUntil) : Deed;

    public sealed record SeatChanges(int Agent, CallEventKind What) : Deed;
}
