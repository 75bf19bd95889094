namespace Durchwahl.Queueing.Tests.Formulas;

/// <summary>Erlang A the other way: the probabilities of 0, 1, 2, ... calls in the line, summed outward from the most probable number.</summary>
sealed class BirthDeathSum
{
    const double Negligible = 1e-22;

    readonly int _agents;
    readonly double _service;
    readonly double _abandonment;
    readonly int _first;
    readonly double[] _probabilities;

    BirthDeathSum(int agents, double service, double abandonment, int first, double[] probabilities) =>
        (_agents, _service, _abandonment, _first, _probabilities) = (agents, service, abandonment, first, probabilities);

    public double PWait { get; private init; }

    public double PAbandon { get; private init; }

    public double MeanQueue { get; private init; }

    public double Occupancy { get; private init; }

    public static BirthDeathSum Of(int agents, double arrivals, double service, double abandonment)
    {
        double Departures(int calls) => (Math.Min(calls, agents) * service) + (Math.Max(calls - agents, 0) * abandonment);
        var mode = (int)(arrivals <= agents * service ? arrivals / service : agents + ((arrivals - (agents * service)) / abandonment));
        var (down, up) = (new List<double>(), new List<double> { 1 });
        for (var (calls, p) = (mode, 1.0); calls > 0 && p > Negligible; calls--) down.Add(p *= Departures(calls) / arrivals);
        for (var (calls, p) = (mode, 1.0); p > Negligible; calls++) up.Add(p *= arrivals / Departures(calls + 1));
        down.Reverse();
        double[] weights = [.. down, .. up];
        var first = mode - down.Count;
        var total = weights.Order().Sum();
        double[] probabilities = [.. weights.Select(weight => weight / total)];
        double Mean(Func<int, double> of) => probabilities.Select((p, at) => p * of(first + at)).Order().Sum();
        var queue = Mean(calls => Math.Max(calls - agents, 0));
        return new BirthDeathSum(agents, service, abandonment, first, probabilities)
        {
            PWait = Mean(calls => calls >= agents ? 1 : 0),
            MeanQueue = queue,
            PAbandon = abandonment * queue / arrivals,
            Occupancy = Mean(calls => Math.Min(calls, agents)) / agents,
        };
    }

    /// <summary>The shares of all calls that are answered within a time, and that leave within it: a caller with some ahead is followed until answered, gone or out of time (uniformization).</summary>
    public (double Served, double Left) Within(double target)
    {
        var longest = Math.Max(0, _first + _probabilities.Length - _agents);
        var rate = (_agents * _service) + ((longest + 1) * _abandonment);
        var mean = rate * target;
        // By the number ahead: the probability to be answered, and to have left, after some jumps; one row of zeros is who is answered.
        var (served, left) = (new double[longest + 1], new double[longest + 1]);
        var (servedInTime, leftInTime) = (new double[longest + 1], new double[longest + 1]);
        foreach (var weight in PoissonWeights(mean))
        {
            for (var ahead = 0; ahead <= longest; ahead++)
            {
                servedInTime[ahead] += weight * served[ahead];
                leftInTime[ahead] += weight * left[ahead];
            }
            for (var ahead = longest; ahead >= 0; ahead--)
            {
                var moves = ((_agents * _service) + (ahead * _abandonment)) / rate;
                var leaves = _abandonment / rate;
                served[ahead] = (moves * (ahead == 0 ? 1 : served[ahead - 1])) + ((1 - moves - leaves) * served[ahead]);
                left[ahead] = (moves * (ahead == 0 ? 0 : left[ahead - 1])) + leaves + ((1 - moves - leaves) * left[ahead]);
            }
        }
        double Mean(Func<int, double> of) => _probabilities.Select((p, at) => p * of(_first + at - _agents)).Sum();
        return (Mean(ahead => ahead < 0 ? 1 : servedInTime[ahead]), Mean(ahead => ahead < 0 ? 0 : leftInTime[ahead]));
    }

    // The probabilities of 0, 1, 2, ... jumps, relative to the most probable number and then scaled.
    static IReadOnlyList<double> PoissonWeights(double mean)
    {
        var mode = (int)mean;
        var weights = new double[(int)(mean + (12 * Math.Sqrt(mean)) + 60)];
        weights[mode] = 1;
        for (var jump = mode; jump > 0; jump--) weights[jump - 1] = weights[jump] * jump / mean;
        for (var jump = mode + 1; jump < weights.Length; jump++) weights[jump] = weights[jump - 1] * mean / jump;
        var total = weights.Order().Sum();
        return [.. weights.Select(weight => weight / total)];
    }
}
