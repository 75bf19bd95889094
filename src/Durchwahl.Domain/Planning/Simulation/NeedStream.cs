using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>
/// When people want to reach an office: one Poisson process whose rate is that of the half-hour, times a factor for the day that is itself drawn (gamma). Exponential steps are laid off along
/// the expected number, so nothing is drawn in vain; each day has its own stream.
/// </summary>
sealed class NeedStream
{
    const long HalfHour = 30 * Ticks.PerMinute;
    const int MostPerDay = 1 << 17;

    readonly PlannedOffice _office;
    readonly Streams _streams;
    RandomStream _chance;
    int _day = -1, _halfHour = Demand.HalfHours, _number;
    double _ofDay, _rate, _passed;

    public NeedStream(PlannedOffice office, int replication)
    {
        (_office, _streams) = (office, office.StreamsOf(replication));
        Advance();
    }

    /// <summary>When the next need arises, in ticks; <see cref="Ticks.Never"/> after the last.</summary>
    public long NextAt { get; private set; }

    /// <summary>Names the next need: the same in every scenario.</summary>
    public int Entity => (_day * MostPerDay) + _number;

    /// <summary>Goes on to the need after this one.</summary>
    public void Advance()
    {
        _number++;
        var step = _day < 0 ? 0 : _chance.Exponential();
        while (!(_passed + (step / _rate) < 1))
        {
            step -= (1 - _passed) * _rate;
            if (!NextHalfHour(ref step)) return;
        }
        _passed += step / _rate;
        NextAt = _office.Days[_day].StartsAt + (long)((_halfHour + _passed) * HalfHour);
    }

    bool NextHalfHour(ref double step)
    {
        _passed = 0;
        if (++_halfHour >= Demand.HalfHours && !NextDay(ref step)) return false;
        _rate = _ofDay * _office.Scenario.Demand.DayProfile[_halfHour];
        return true;
    }

    bool NextDay(ref double step)
    {
        if (++_day >= _office.Days.Length)
        {
            NextAt = Ticks.Never;
            return false;
        }
        (_halfHour, _number) = (0, 0);
        _chance = _streams.Of(Purpose.Day, _day);
        var variation = _office.Scenario.Demand.DayVariation;
        var factor = variation > 0 ? _chance.Gamma(1 / (variation * variation)) * variation * variation : 1;
        _ofDay = _office.Days[_day].Needs * factor;
        step = _chance.Exponential();
        return true;
    }
}
