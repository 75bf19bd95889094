namespace Durchwahl.Queueing.Formulas;

/// <summary>
/// The probabilities of the states of a line. Without agents beyond their shift a state is the number of calls, waiting or not; with <c>k</c> of them, who all talk as do the others, it is the number of calls that wait.
/// </summary>
sealed class LineDistribution
{
    readonly int _most;
    readonly int _agents;

    // Row 0 by calls; row k by waiting calls, with k agents beyond their shift.
    readonly double[][] _rows;

    LineDistribution(int most, int agents, int leaving)
    {
        (_most, _agents) = (most, agents);
        _rows = [new double[most + 1], .. Enumerable.Range(0, leaving).Select(_ => new double[most - agents + 1])];
    }

    /// <summary>A line without agents and without calls.</summary>
    /// <param name="most">The largest number of calls that is looked at.</param>
    public static LineDistribution Empty(int most)
    {
        var line = new LineDistribution(most, 0, 0);
        line._rows[0][0] = 1;
        return line;
    }

    /// <summary>Busy agents on average, those beyond their shift included.</summary>
    public double Busy => Mean((leaving, calls) => leaving == 0 ? Math.Min(calls, _agents) : _agents + leaving);

    /// <summary>Waiting calls on average.</summary>
    public double Waiting => Mean((leaving, calls) => leaving == 0 ? Math.Max(calls - _agents, 0) : calls);

    /// <summary>The probability that an arriving call finds no agent free.</summary>
    public double NobodyFree => Mean((leaving, calls) => leaving > 0 || calls >= _agents ? 1 : 0);

    double Mean(Func<int, int, double> of) => _rows.Select((row, leaving) => row.Select((probability, calls) => probability * of(leaving, calls)).Sum()).Sum();

    /// <summary>An empty distribution over the same states.</summary>
    public LineDistribution Zero() => new(_most, _agents, _rows.Length - 1);

    /// <summary>Adds a multiple of another distribution over the same states.</summary>
    public void Add(LineDistribution other, double times)
    {
        for (var leaving = 0; leaving < _rows.Length; leaving++)
        {
            var (row, added) = (_rows[leaving], other._rows[leaving]);
            for (var calls = 0; calls < row.Length; calls++) row[calls] += times * added[calls];
        }
    }

    /// <summary>The same calls with another number of agents: new ones take waiting calls, those who are too many finish their talk.</summary>
    public LineDistribution WithAgents(int agents)
    {
        var mostBusy = _agents + _rows.Length - 1;
        var next = new LineDistribution(_most, agents, Math.Max(0, mostBusy - agents));
        for (var leaving = 0; leaving < _rows.Length; leaving++)
            for (var calls = 0; calls < _rows[leaving].Length; calls++)
            {
                var busy = leaving == 0 ? Math.Min(calls, _agents) : _agents + leaving;
                var waiting = leaving == 0 ? calls - busy : calls;
                next.Put(busy, waiting, _rows[leaving][calls]);
            }
        return next;
    }

    void Put(int busy, int waiting, double probability)
    {
        var leaving = Math.Max(0, busy - _agents);
        var row = _rows[leaving];
        row[Math.Min(leaving == 0 ? busy + waiting : waiting, row.Length - 1)] += probability;
    }

    /// <summary>The fastest that anything happens in any state.</summary>
    public double FastestRate(double arrivals, double service, double abandonment) =>
        arrivals + ((_agents + _rows.Length - 1) * service) + ((_most - Math.Min(_agents, _most)) * abandonment);

    /// <summary>Adds what becomes of this distribution by one jump, each rate being divided by the fastest.</summary>
    public void Jump(LineDistribution into, double arrivals, double service, double abandonment)
    {
        JumpByCalls(into._rows[0], arrivals, service, abandonment);
        for (var leaving = 1; leaving < _rows.Length; leaving++) JumpByWaiting(into, leaving, arrivals, service, abandonment);
    }

    void JumpByCalls(double[] into, double arrivals, double service, double abandonment)
    {
        var row = _rows[0];
        Array.Clear(into);
        for (var calls = 0; calls < row.Length; calls++)
        {
            var (comes, goes) = (calls < _most ? arrivals : 0, (Math.Min(calls, _agents) * service) + (Math.Max(calls - _agents, 0) * abandonment));
            if (comes > 0) into[calls + 1] += row[calls] * comes;
            if (goes > 0) into[calls - 1] += row[calls] * goes;
            into[calls] += row[calls] * (1 - comes - goes);
        }
    }

    void JumpByWaiting(LineDistribution next, int leaving, double arrivals, double service, double abandonment)
    {
        var (row, into) = (_rows[leaving], next._rows[leaving]);
        Array.Clear(into);
        var ends = (_agents + leaving) * service;
        for (var waiting = 0; waiting < row.Length; waiting++)
        {
            var (comes, goes) = (waiting < row.Length - 1 ? arrivals : 0, waiting * abandonment);
            if (comes > 0) into[waiting + 1] += row[waiting] * comes;
            if (goes > 0) into[waiting - 1] += row[waiting] * goes;
            into[waiting] += row[waiting] * (1 - comes - goes - ends);
            next.Put(_agents + leaving - 1, waiting, row[waiting] * ends);
        }
    }
}
