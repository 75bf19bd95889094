namespace Durchwahl.Queueing.Simulation;

/// <summary>
/// The plain queue event by event: customers come as one stream, wait in the order of priority and arrival, are served by agents of whom all are alike, give up and may come back; the number
/// of agents may change. At the same moment whoever is done becomes free first, then customers come, then agents come or go, and only then somebody gives up: who is served at the very end of
/// their patience is served. Moments stay below 2^60 ticks. Not safe for several threads.
/// </summary>
/// <typeparam name="TDraws">What chance decides.</typeparam>
public sealed class QueueEngine<TDraws> where TDraws : struct, IQueueDraws
{
    const int KindBits = 2;
    const long KindMask = (1 << KindBits) - 1;

    readonly EventHeap _due = new();
    readonly WaitingRing[] _lines;
    readonly Stack<AgentStep> _steps;
    Customer[] _customers = new Customer[16];
    int _firstFree = -1;
    int _places;
    TDraws _draws;
    int _agents;
    int _busy;
    int _waiting;
    long _nextArrival;

    /// <summary>An empty queue.</summary>
    /// <param name="draws">What chance decides.</param>
    /// <param name="agents">How many at the beginning, at least 0.</param>
    /// <param name="priorities">How many priorities <paramref name="draws"/> knows.</param>
    /// <param name="steps">How the number of agents changes, in any order. Whoever leaves finishes the call that they are on.</param>
    public QueueEngine(TDraws draws, int agents, int priorities = 1, params IEnumerable<AgentStep> steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agents);
        ArgumentOutOfRangeException.ThrowIfLessThan(priorities, 1);
        _draws = draws;
        _agents = agents;
        _lines = [.. Enumerable.Range(0, priorities).Select(_ => new WaitingRing())];
        _steps = new Stack<AgentStep>(steps.OrderByDescending(step => step.At));
        _nextArrival = _draws.NextArrival(0);
        if (_steps.TryPeek(out var first)) Plan(first.At, Kind.AgentsChange);
    }

    enum Kind
    {
        Done,
        AgentsChange,
        GivesUp,
        Returns,
    }

    /// <summary>How many have come for the first time.</summary>
    public int Arrived { get; private set; }

    /// <summary>How far time has come, in ticks.</summary>
    public long Now { get; private set; }

    /// <summary>Lets customers come, until the last of them has come for the first time; whoever waits then goes on waiting.</summary>
    /// <param name="customers">How many; fewer come when the draws end, and then everybody has been served or has left.</param>
    /// <param name="watch">Sees what happens.</param>
    public void Run<TWatch>(int customers, ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        var until = (long)Arrived + customers;
        while (Arrived < until && Step(ref watch))
        {
        }
    }

    /// <summary>Lets nobody come any more, until everybody has been served or has left.</summary>
    /// <param name="watch">Sees what happens.</param>
    public void Drain<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        _nextArrival = Ticks.Never;
        while (Step(ref watch))
        {
        }
    }

    bool Step<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        var due = _due.NextKey;
        var at = due >> KindBits;
        if (_nextArrival < at || (_nextArrival == at && (Kind)(due & KindMask) != Kind.Done))
        {
            Arrive(ref watch);
            return true;
        }
        if (due == Ticks.Never) return false;
        Pass(at, ref watch);
        switch ((Kind)(due & KindMask))
        {
            case Kind.Done: BecomeFree(ref watch); break;
            case Kind.AgentsChange: ChangeAgents(ref watch); break;
            case Kind.GivesUp: GiveUp(ref watch); break;
            default: Return(ref watch); break;
        }
        return true;
    }

    void Pass<TWatch>(long until, ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        watch.Passes(Now, until, _waiting, _busy);
        Now = until;
    }

    void Arrive<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        Pass(_nextArrival, ref watch);
        _nextArrival = _draws.NextArrival(Now);
        Try(new Customer { Number = Arrived++, Attempt = 1, Priority = _draws.NextPriority() }, ref watch);
    }

    void Try<TWatch>(Customer customer, ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        customer.Since = Now;
        customer.Handling = _draws.NextHandling(customer.Attempt);
        var patience = _draws.NextPatience(customer.Attempt);
        if (_busy < _agents)
        {
            _busy++;
            Plan(Now + customer.Handling, Kind.Done);
            watch.Decided(customer.Outcome(0, served: true));
            return;
        }
        _waiting++;
        var (place, generation) = Seat(customer);
        _lines[customer.Priority].Join(place, generation);
        if (patience != Ticks.Never) Plan(Now + patience, Kind.GivesUp, place, generation);
    }

    // The first entry is the call that is done. Whoever is served next takes its place in the heap.
    void BecomeFree<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        if (_busy <= _agents && TryTakeNext(out var next))
        {
            _due.ReplaceFirst(new EventHeap.Entry(Key(Now + next.Handling, Kind.Done), 0, 0));
            watch.Decided(next.Outcome(Now - next.Since, served: true));
            return;
        }
        _busy--;
        _due.RemoveFirst();
    }

    void ChangeAgents<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        _due.RemoveFirst();
        _agents = _steps.Pop().Agents;
        if (_steps.TryPeek(out var following)) Plan(following.At, Kind.AgentsChange);
        while (_busy < _agents && TryTakeNext(out var next))
        {
            _busy++;
            Plan(Now + next.Handling, Kind.Done);
            watch.Decided(next.Outcome(Now - next.Since, served: true));
        }
    }

    void GiveUp<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        var (_, place, generation) = _due.First;
        _due.RemoveFirst();
        // Served in the meantime: the place is free or somebody else's.
        if (_customers[place].Generation != generation) return;
        _waiting--;
        var customer = Vacate(place);
        watch.Decided(customer.Outcome(Now - customer.Since, served: false));
        var gap = _draws.NextReturn(customer.Attempt);
        if (gap == Ticks.Never) return;
        customer.Attempt++;
        var (orbit, since) = Seat(customer);
        Plan(Now + gap, Kind.Returns, orbit, since);
    }

    void Return<TWatch>(ref TWatch watch) where TWatch : struct, IQueueWatch
    {
        var place = _due.First.Place;
        _due.RemoveFirst();
        Try(Vacate(place), ref watch);
    }

    bool TryTakeNext(out Customer next)
    {
        next = default;
        if (_waiting == 0) return false;
        foreach (var line in _lines)
            while (line.TryTake(out var place, out var generation))
            {
                // Gave up in the meantime.
                if (_customers[place].Generation != generation) continue;
                _waiting--;
                next = Vacate(place);
                return true;
            }
        return false;
    }

    (int Place, int Generation) Seat(in Customer customer)
    {
        var place = _firstFree;
        if (place >= 0) _firstFree = _customers[place].NextFree;
        else if ((place = _places++) == _customers.Length) Array.Resize(ref _customers, 2 * place);
        ref var seat = ref _customers[place];
        var generation = seat.Generation;
        seat = customer;
        seat.Generation = generation;
        return (place, generation);
    }

    // Whatever was planned for the place is void from now on.
    Customer Vacate(int place)
    {
        ref var seat = ref _customers[place];
        seat.Generation++;
        seat.NextFree = _firstFree;
        _firstFree = place;
        return seat;
    }

    void Plan(long at, Kind kind, int place = 0, int generation = 0) => _due.Add(new EventHeap.Entry(Key(at, kind), place, generation));

    static long Key(long at, Kind kind) => (at << KindBits) | (long)kind;

    struct Customer
    {
        public long Since;
        public long Handling;
        public int Number;
        public int Attempt;
        public int Priority;
        public int Generation;
        public int NextFree;

        public readonly QueueOutcome Outcome(long wait, bool served) => new(Number, Attempt, Priority, Since, wait, Handling, served);
    }
}

/// <summary>From a moment on there are so many agents.</summary>
/// <param name="At">In ticks.</param>
/// <param name="Agents">At least 0.</param>
public readonly record struct AgentStep(long At, int Agents);
