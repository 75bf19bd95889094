using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing;

// What becomes of calls: they arrive, wait, are offered something, talk and end.
public sealed partial class CallEngine<TRules>
{
    const int SlotBits = CallNumber.SlotBits;
    const int SlotMask = (1 << SlotBits) - 1;

    readonly Stack<int> _freeSlots = new();
    readonly Dictionary<long, RememberedPlace> _remembered = [];
    CallFacts[] _calls = new CallFacts[64];
    int _usedSlots;

    /// <summary>The facts of a call, also of one that has just ended, until the engine is told of the next event.</summary>
    /// <param name="call">The number of the call.</param>
    public ref readonly CallFacts Call(int call) => ref _calls[call & SlotMask];

    /// <summary>Whether a call is open.</summary>
    public bool IsOpen(int call) => IsOpen(call, out _);

    /// <summary>Where a call stands in its line, from 1; 0 when it stands in none.</summary>
    public int PlaceOf(int call) => IsOpen(call, out var slot) ? _lines[_calls[slot].Line].PlaceOf(call) : 0;

    /// <summary>How long a waiting call has still to wait.</summary>
    public ExpectedWait WaitOf(int call)
    {
        var place = PlaceOf(call);
        if (place == 0) return ExpectedWait.Unknown;
        var load = _loads[_calls[call & SlotMask].Line];
        return ExpectedWait.Of(place - 1, load.Free + load.Busy, load.Free, load.MeanHandling);
    }

    /// <summary>The open calls, in no particular order.</summary>
    public IEnumerable<int> OpenCalls => Enumerable.Range(0, _usedSlots).Where(slot => _calls[slot].State != CallState.Over).Select(IdOf);

    int IdOf(int slot) => (_calls[slot].Generation << SlotBits) | slot;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool IsOpen(int call, out int slot)
    {
        slot = call & SlotMask;
        if (call < 0 || slot >= _usedSlots) return false;
        ref readonly var facts = ref _calls[slot];
        return facts.Generation == call >> SlotBits && facts.State != CallState.Over;
    }

    bool Listens(int call, out int slot) => IsOpen(call, out slot) && _calls[slot].State is CallState.Waiting or CallState.Offering;

    bool Records(int call, out int slot) => IsOpen(call, out slot) && _calls[slot].State == CallState.Recording;

    bool IsOffered(int call, Offers what, out int slot) =>
        IsOpen(call, out slot) && _calls[slot].State is CallState.Waiting or CallState.Offering && (_calls[slot].Offers & what) != Offers.None;

    bool IsDialled(in CallEvent happened, out int slot) =>
        IsOpen(happened.Call, out slot) && _calls[slot].State == CallState.Dialling && _agents[_calls[slot].Agent].Attempt == happened.Attempt;

    bool IsLine(int line) => (uint)line < (uint)_lines.Length;

    int Enter(in Arrival arrival)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)arrival.Line, (uint)Lines, nameof(arrival));
        if (!_freeSlots.TryPop(out var slot)) slot = NewSlot();
        ref var call = ref _calls[slot];
        var generation = (call.Generation + 1) & 0x7FFF;
        call = default;
        (call.Generation, call.State, call.IfLeft, call.Agent) = (generation, CallState.Offering, Ending.Left, -1);
        (call.Dialled, call.Line, call.Priority, call.Needs) = (arrival.Line, arrival.Line, arrival.Priority, arrival.Needs);
        (call.Caller, call.IsBlocked, call.IsPickedUp) = (arrival.Caller, arrival.IsBlocked, arrival.IsPickedUp);
        call.ArrivedAt = call.Since = arrival.Since ?? _now;
        call.AnsweredAt = call.EndedAt = call.AskAgainAt = Ticks.Never;
        TakeRememberedPlace(ref call);
        return slot;
    }

    int NewSlot()
    {
        if (_usedSlots > SlotMask) throw new InvalidOperationException("65,536 calls are open.");
        if (_usedSlots == _calls.Length) Array.Resize(ref _calls, _usedSlots * 2);
        return _usedSlots++;
    }

    void TakeRememberedPlace(ref CallFacts call)
    {
        if (call.Caller == 0 || !_remembered.TryGetValue(call.Caller, out var place) || place.Line != call.Dialled) return;
        _remembered.Remove(call.Caller);
        if (place.Until <= _now) return;
        call.Since = Math.Min(call.Since, place.Since);
        call.Priority = Math.Max(call.Priority, place.Priority);
    }

    void Ask(int slot, Reason reason)
    {
        ref var call = ref _calls[slot];
        for (var step = 0; step < MostSteps; step++)
        {
            var verdict = _rules.Decide(new Situation(in call, reason, _now, _loads));
            if (verdict.Kind != VerdictKind.Join || !JoinsFullLine(in call, verdict))
            {
                Follow(slot, verdict);
                return;
            }
            call.Step = Math.Max(call.Step, verdict.Step);
            reason = Reason.LineFull;
        }
        // Rules that name one full line after the other still may not leave the caller with nothing.
        Follow(slot, new Verdict(VerdictKind.Offer, call.Line, Offers: Offers.Message));
    }

    bool JoinsFullLine(in CallFacts call, in Verdict verdict) =>
        (call.State != CallState.Waiting || call.Line != verdict.Line) && _lines[verdict.Line].Count >= _lines[verdict.Line].Capacity;

    void Follow(int slot, in Verdict verdict)
    {
        ref var call = ref _calls[slot];
        call.Step = Math.Max(call.Step, verdict.Step);
        call.IsGuarded |= verdict.IsGuarded;
        var mustWaitFirst = verdict.Kind is VerdictKind.Stay or VerdictKind.OfferWhileWaiting && call.State != CallState.Waiting;
        switch (mustWaitFirst ? VerdictKind.Offer : verdict.Kind)
        {
            case VerdictKind.Join: Join(slot, verdict); break;
            case VerdictKind.Stay: Stay(slot, verdict); break;
            case VerdictKind.OfferWhileWaiting: OfferWhileWaiting(slot, verdict); break;
            case VerdictKind.Offer: Offer(slot, verdict); break;
            case VerdictKind.PassOut: PassOut(slot); break;
            default: throw new InvalidOperationException($"There is no verdict {verdict.Kind}.");
        }
    }

    void Join(int slot, in Verdict verdict)
    {
        ref var call = ref _calls[slot];
        var id = IdOf(slot);
        var staysInLine = call.State == CallState.Waiting && call.Line == verdict.Line;
        if (!staysInLine) Leave(slot);
        (call.State, call.Line, call.Offers, call.IfLeft) = (CallState.Waiting, verdict.Line, verdict.Offers, Ending.Left);
        var movesUp = verdict.Priority > call.Priority;
        call.Priority = Math.Max(call.Priority, verdict.Priority);
        if (!staysInLine) HoldForNeeds(ref call, _now);
        var place = !staysInLine ? _lines[call.Line].Join(id, call.Priority, call.Since)
            : movesUp ? _lines[call.Line].Move(id, call.Priority, call.Since) : _lines[call.Line].PlaceOf(id);
        CountWaiting(call.Line);
        if (verdict.PicksUp) PickUp(slot);
        AskAgain(slot, verdict.AskAgainAt);
        if (!Ring(slot)) Tell(CallCommandKind.Wait, id, line: call.Line, offers: call.Offers, value: place);
    }

    void PickUp(int slot)
    {
        if (_calls[slot].IsPickedUp) return;
        _calls[slot].IsPickedUp = true;
        Tell(CallCommandKind.PickUp, IdOf(slot));
    }

    void HoldForNeeds(ref CallFacts call, long from) => call.NeedsHoldUntil = call.Needs == 0 ? from : from + _specs[call.Line].NeedsHoldFor;

    void Stay(int slot, in Verdict verdict)
    {
        if (verdict.PicksUp) PickUp(slot);
        AskAgain(slot, verdict.AskAgainAt);
    }

    void AskAgain(int slot, long at)
    {
        _calls[slot].AskAgainAt = Math.Max(at, _now + ShortestWaitToAsk); // rules that want to be asked at once for ever would stop time
        SetWaitingTimer(slot);
    }

    void SetWaitingTimer(int slot)
    {
        ref var call = ref _calls[slot];
        var next = call.AskAgainAt > _now ? call.AskAgainAt : Ticks.Never;
        if (call.NeedsHoldUntil > _now) next = Math.Min(next, call.NeedsHoldUntil);
        _callTimers.Set(slot, next);
    }

    void OfferWhileWaiting(int slot, in Verdict verdict)
    {
        ref var call = ref _calls[slot];
        call.Offers = verdict.Offers | Offers.Wait;
        AskAgain(slot, verdict.AskAgainAt);
        PickUp(slot);
        Tell(CallCommandKind.Offer, IdOf(slot), line: call.Line, offers: call.Offers, value: verdict.Announcement);
    }

    void Offer(int slot, in Verdict verdict)
    {
        ref var call = ref _calls[slot];
        StopPhones(slot);
        Leave(slot);
        var offers = verdict.Offers == Offers.None ? Offers.Message : verdict.Offers; // nobody is left without an offer
        (call.State, call.Line, call.Offers, call.IfLeft) = (CallState.Offering, verdict.Line, offers, verdict.IsClosed ? Ending.Closed : Ending.Left);
        _callTimers.Set(slot, _now + OfferLease);
        PickUp(slot);
        Tell(CallCommandKind.Offer, IdOf(slot), line: call.Line, offers: call.Offers, value: verdict.Announcement);
    }

    void PassOut(int slot)
    {
        Tell(CallCommandKind.PassOut, IdOf(slot), line: _calls[slot].Line);
        Close(slot, Ending.Diverted);
    }

    void MoveUp(int slot, int priority)
    {
        ref var call = ref _calls[slot];
        if (priority <= call.Priority) return;
        call.Priority = priority;
        if (call.State == CallState.Offering)
        {
            if ((call.Offers & Offers.Wait) != Offers.None) GoOnWaiting(slot);
            return;
        }
        var id = IdOf(slot);
        var place = _lines[call.Line].Move(id, priority, call.Since);
        if (call.Ringing == 0) Tell(CallCommandKind.Wait, id, line: call.Line, offers: call.Offers, value: place);
    }

    void Need(int slot, ulong needs)
    {
        ref var call = ref _calls[slot];
        if (needs == call.Needs) return;
        call.Needs = needs;
        if (call.State == CallState.Offering) return;
        HoldForNeeds(ref call, _now);
        SetWaitingTimer(slot);
        if (call.Ringing == 0) Ring(slot);
    }

    void Lead(int slot, int line)
    {
        StopPhones(slot);
        Leave(slot);
        ref var call = ref _calls[slot];
        (call.State, call.Line, call.Dialled, call.Step) = (CallState.Offering, line, line, 0);
        Ask(slot, Reason.Found);
    }

    void GoOnWaiting(int slot)
    {
        ref var call = ref _calls[slot];
        call.Offers &= ~Offers.Wait;
        if (call.State == CallState.Offering) Ask(slot, Reason.ChoseToWait);
        else HearMusicAgain(slot);
    }

    void HearMusicAgain(int slot)
    {
        ref var call = ref _calls[slot];
        if (call.Ringing == 0) Tell(CallCommandKind.Wait, IdOf(slot), line: call.Line, offers: call.Offers, value: PlaceOf(IdOf(slot)));
    }

    void ChooseNothing(int slot)
    {
        ref var call = ref _calls[slot];
        if (call.State is CallState.Waiting or CallState.Offering && (call.Offers & Offers.Wait) != Offers.None) GoOnWaiting(slot);
        else if (call.State == CallState.Offering && (call.Offers & Offers.Message) != Offers.None) Record(slot);
        else if (call.State == CallState.Offering) Close(slot, call.IfLeft);
    }

    void Record(int slot)
    {
        ref var call = ref _calls[slot];
        StopPhones(slot);
        Leave(slot);
        PickUp(slot);
        call.State = CallState.Recording;
        _callTimers.Set(slot, _now + RecordingLease);
        Tell(CallCommandKind.Record, IdOf(slot), line: call.Line);
    }

    void ChooseCallback(int slot, long notBefore)
    {
        ref var call = ref _calls[slot];
        var mayKeep = _loads[call.Line].IsServed && (call.State == CallState.Waiting || _lines[call.Line].Count < _lines[call.Line].Capacity);
        if (mayKeep) KeepPlace(slot, Math.Max(notBefore, _now + TimeToHangUp));
        else Close(slot, Ending.Callback);
    }

    void KeepPlace(int slot, long notBefore)
    {
        ref var call = ref _calls[slot];
        var id = IdOf(slot);
        StopPhones(slot);
        var place = call.State == CallState.Waiting ? _lines[call.Line].PlaceOf(id) : _lines[call.Line].Join(id, call.Priority, call.Since);
        if (call.State != CallState.Waiting) HoldForNeeds(ref call, Math.Max(_now, notBefore));
        (call.State, call.IsKept, call.NotBefore, call.Offers, call.AskAgainAt) = (CallState.Kept, true, notBefore, Offers.None, Ticks.Never);
        if (place == 0)
        {
            Close(slot, Ending.Callback);
            return;
        }
        CountWaiting(call.Line);
        Tell(CallCommandKind.KeepPlace, id, line: call.Line, value: place);
        WaitForAttempt(slot);
    }

    void WaitForAttempt(int slot)
    {
        ref var call = ref _calls[slot];
        var from = call.NotBefore == Ticks.Never ? Ticks.Never : _rules.CallbackFrom(call.Line, Math.Max(_now, call.NotBefore));
        if (from == Ticks.Never)
        {
            Close(slot, Ending.Callback); // nobody will serve this line again: people have to see to it
            return;
        }
        if (from > _now)
        {
            if (from > _now + KeptPlaceReview) HoldForNeeds(ref call, from);
            call.NotBefore = from;
            _callTimers.Set(slot, from);
        }
        else if (!Ring(slot)) _callTimers.Set(slot, call.NeedsHoldUntil > _now ? Math.Min(call.NeedsHoldUntil, _now + KeptPlaceReview) : _now + KeptPlaceReview);
    }

    void Reach(int slot)
    {
        ref var call = ref _calls[slot];
        Leave(slot);
        BeginTalk(slot, call.Agent);
    }

    void FailAttempt(int slot)
    {
        ref var call = ref _calls[slot];
        var agent = call.Agent;
        call.Attempts++;
        PutBack(slot);
        if (call.Attempts >= _specs[call.Line].CallbackAttempts) Close(slot, Ending.Callback);
        else
        {
            var nextHour = ((_now / Ticks.PerHour) + 1) * Ticks.PerHour; // who could not be reached in this hour may be reached in another
            call.NotBefore = Math.Max(_now + _specs[call.Line].CallbackGap, nextHour);
            Tell(CallCommandKind.KeepPlace, IdOf(slot), line: call.Line, value: PlaceOf(IdOf(slot)));
            WaitForAttempt(slot);
        }
        MakeAvailable(agent);
    }

    void PutBack(int slot)
    {
        ref var call = ref _calls[slot];
        _agents[call.Agent].Call = -1;
        (call.State, call.Agent) = (CallState.Kept, -1);
    }

    void LoseCaller(int slot)
    {
        ref var call = ref _calls[slot];
        switch (call.State)
        {
            case CallState.Talking: EndTalk(slot); break;
            case CallState.Recording when !call.HasHungUp: // whether something was said is told by the recording
                call.HasHungUp = true;
                _callTimers.Set(slot, _now + RecordingEndLease);
                break;
            case CallState.Waiting:
                RememberPlace(in call);
                Close(slot, Ending.Left);
                break;
            case CallState.Offering: Close(slot, call.IfLeft); break;
            default: break; // who keeps a place has hung up on purpose
        }
    }

    void RememberPlace(in CallFacts call)
    {
        var keepsFor = _specs[call.Line].KeepsPlaceFor;
        if (keepsFor == 0 || call.Caller == 0) return;
        if (_remembered.Count >= 1024) ForgetOldPlaces();
        _remembered[call.Caller] = new RememberedPlace(call.Dialled, call.Priority, call.Since, _now + keepsFor);
    }

    void ForgetOldPlaces()
    {
        foreach (var (caller, place) in _remembered)
            if (place.Until < _now) _remembered.Remove(caller);
    }

    void LoseExchange(int slot)
    {
        ref var call = ref _calls[slot];
        switch (call.State)
        {
            case CallState.Talking: EndTalk(slot, Ending.ExchangeLost); break;
            case CallState.Dialling:
                var agent = call.Agent;
                PutBack(slot);
                TryAgainSoon(slot);
                MakeAvailable(agent);
                break;
            case CallState.Kept when call.Ringing == 0: break; // the place stands in our books, not in the exchange's
            case CallState.Kept:
                StopPhones(slot);
                TryAgainSoon(slot);
                break;
            default: Close(slot, Ending.ExchangeLost); break;
        }
    }

    void TryAgainSoon(int slot)
    {
        Tell(CallCommandKind.KeepPlace, IdOf(slot), line: _calls[slot].Line, value: PlaceOf(IdOf(slot)));
        _calls[slot].NotBefore = _now + TimeToHangUp;
        WaitForAttempt(slot);
    }

    void Withdraw(int slot)
    {
        ref var call = ref _calls[slot];
        if (call.State == CallState.Dialling)
        {
            var agent = call.Agent;
            Tell(CallCommandKind.StopDialling, IdOf(slot), agent, _agents[agent].Attempt);
            PutBack(slot);
            Close(slot, Ending.Left);
            MakeAvailable(agent);
        }
        else if (call.State == CallState.Kept) Close(slot, Ending.Left);
    }

    void Leave(int slot)
    {
        ref var call = ref _calls[slot];
        if (call.State is not (CallState.Waiting or CallState.Kept or CallState.Dialling)) return;
        if (_lines[call.Line].Remove(IdOf(slot))) CountWaiting(call.Line);
    }

    void CountWaiting(int line) => _loads[line].Waiting = _lines[line].Count;

    void Close(int slot, Ending ending)
    {
        ref var call = ref _calls[slot];
        var id = IdOf(slot);
        StopPhones(slot);
        Leave(slot);
        _callTimers.Clear(slot);
        (call.State, call.EndedAt) = (CallState.Over, _now);
        _freeSlots.Push(slot);
        Tell(CallCommandKind.End, id, call.Agent, line: call.Line, ending: ending);
    }

    void CallIsDue(int slot)
    {
        _callTimers.Clear(slot);
        ref var call = ref _calls[slot];
        switch (call.State)
        {
            case CallState.Kept when call.Ringing == 0: WaitForAttempt(slot); break;
            case CallState.Offering: ChooseNothing(slot); break;
            case CallState.Recording: Close(slot, call.IfLeft); break;
            case CallState.Waiting: Review(slot); break;
            default: break;
        }
    }

    void Review(int slot)
    {
        ref var call = ref _calls[slot];
        SetWaitingTimer(slot);
        if (call.Ringing > 0 || Ring(slot)) return; // asked again when nobody answers
        if (call.AskAgainAt > _now) return;
        call.AskAgainAt = Ticks.Never;
        _callTimers.Clear(slot);
        Ask(slot, Reason.Waited);
    }

    readonly record struct RememberedPlace(int Line, int Priority, long Since, long Until);
}
