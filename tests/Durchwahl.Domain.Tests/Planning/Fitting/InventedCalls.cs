using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning.Fitting;

/// <summary>Calls whose truth is known, made by chance from a seed.</summary>
sealed class InventedCalls(int seed)
{
    public const double Patience = 400, MeanTalk = 220, TalkVariation = .8, RedialShare = .5, MedianRedial = 300;

    public static readonly HouseCalendar Calendar = HouseCalendar.Default(Land.NI);

    readonly Random _random = new(seed);
    readonly List<LoggedCall> _calls = [];
    ulong _caller;

    public double NeedsPerDay { get; init; } = 300;

    public double Variation { get; init; } = .1;

    public double MonthStart { get; init; } = 1;

    public bool KnowsNumbers { get; init; } = true;

    public IReadOnlyList<LoggedCall> Between(LocalDate from, LocalDate until)
    {
        for (var date = from; date < until; date = date.PlusDays(1)) if (Calendar.IsWorkingDay(date)) Day(date);
        return _calls;
    }

    void Day(LocalDate date)
    {
        var factor = DefaultDemand.WeekdayFactors[(int)date.DayOfWeek - 1] * (SpecialDays.IsMonthStart(Calendar, date) ? MonthStart : 1);
        var rate = NeedsPerDay * factor * Gamma(1 / (Variation * Variation)) * Variation * Variation;
        for (var half = 0; half < Demand.HalfHours; half++)
        {
            var start = HouseTime.InstantOf(date.AtMidnight().PlusMinutes(30 * half));
            for (var at = Exponential(1); at < rate * DefaultDemand.DayProfile[half]; at += Exponential(1)) Need(start + Duration.FromSeconds(_random.NextDouble() * 1800));
        }
    }

    void Need(Instant at)
    {
        ulong? caller = KnowsNumbers ? ++_caller : null;
        while (true)
        {
            var offered = _random.NextDouble() < .3 ? 0 : Exponential(300);
            var patience = Exponential(Patience);
            if (offered <= patience)
            {
                _calls.Add(new(at, offered, Talk(), LoggedOutcome.Answered, caller));
                return;
            }
            _calls.Add(new(at, patience, null, LoggedOutcome.GaveUp, caller));
            if (_random.NextDouble() >= RedialShare) return;
            at += Duration.FromSeconds(patience + MedianRedial * Math.Exp(.5 * Normal()));
        }
    }

    double Talk()
    {
        var variance = Math.Log(1 + TalkVariation * TalkVariation);
        return MeanTalk * Math.Exp(Math.Sqrt(variance) * Normal() - variance / 2);
    }

    double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    // A sum of exponentials for a whole shape.
    double Gamma(double shape)
    {
        var sum = 0.0;
        for (var part = 0; part < (int)Math.Round(shape); part++) sum += Exponential(1);
        return sum;
    }
}
