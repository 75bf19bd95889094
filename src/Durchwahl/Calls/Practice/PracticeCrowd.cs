using Durchwahl.Calls.Exchange;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>
/// Invented callers and agents. Talk, patience and redials as in the defaults of the planning (talk lognormal, mean 200 s, coefficient of variation 0.9; patience
/// exponential, mean 600 s; 0.6 call again, median after 10 minutes); the other shares are assumptions, so that everything occurs.
/// </summary>
/// <param name="exchange">Through which they call.</param>
/// <param name="office">The office as it is compiled now.</param>
/// <param name="demand">How many call.</param>
/// <param name="seed">The same seed, the same people.</param>
sealed class PracticeCrowd(PracticeExchange exchange, Func<SwitchedOffice> office, PracticeDemand demand, int seed) : IPracticePeople
{
    const double MeanTalk = 200;
    const double TalkVariation = .9;
    const double MeanPatience = 600;
    const double CallAgain = .6;
    const double MedianUntilRedial = 600;
    const double ReachedBack = .55;
    static readonly long LongestTalk = 45 * Ticks.PerMinute;

    readonly Random _chance = new(seed);
    int _minds;

    /// <summary>From now on people call.</summary>
    public void Begin() => PlanNextCall(exchange.Now);

    void PlanNextCall(long from)
    {
        var at = demand.NextAfter(from, _chance);
        exchange.Plan(at, () =>
        {
            CallFirst();
            PlanNextCall(at);
        });
    }

    void CallFirst()
    {
        if (SomeNumber() is not { } dialled) return;
        var mind = new Mind(NewChance(), dialled, _chance.Happens(.15) ? null : PracticeNumbers.Of(_chance.Next(PracticeNumbers.Count)));
        Call(mind);
    }

    Random NewChance() => new(unchecked((seed * 1_000_003) + ++_minds));

    // Most dial the number that stands everywhere, some the direct dial on their letter, in and outside its phone hours.
    string? SomeNumber()
    {
        var lines = office().Lines.Where(line => line.IsInUse).ToLookup(line => line.Kind);
        var kind = _chance.NextDouble() switch { < .62 => LineKind.Service, < .66 => LineKind.Team, _ => LineKind.DirectDial };
        var some = lines[kind].DefaultIfEmpty(lines.SelectMany(line => line).FirstOrDefault()).ToList();
        return some[_chance.Next(some.Count)]?.Number.Value;
    }

    void Call(Mind mind)
    {
        var call = exchange.Dial(mind.Dialled, mind.Number);
        call.Mind = mind;
        exchange.Plan(exchange.Now + mind.Chance.Exponential(MeanPatience), () => GiveUp(call, mind));
    }

    void GiveUp(PracticeCall call, Mind mind)
    {
        if (call.IsOver || call.TalksWith is not null || call.Recording is not null) return;
        exchange.HangUp(call);
        if (mind.Chance.Happens(CallAgain)) exchange.Plan(exchange.Now + mind.Chance.Lognormal(MedianUntilRedial * 1.25, .75), () => Call(mind.Again()));
    }

    public void Rings(PracticePhone phone)
    {
        var (attempt, chance) = (phone.Attempt, MindOf(phone.Call!).Chance);
        var (at, what) = chance.NextDouble() switch
        {
            < .03 => (chance.Between(.5, 1.5), (Action)(() => exchange.Fail(phone, RingFailure.Busy))),
            < .07 => (Ticks.PerHour, () => { }), // nobody in the room
            _ => (Math.Min(chance.Lognormal(6, .6), 18 * Ticks.PerSecond), () => exchange.Answer(phone)),
        };
        exchange.Plan(exchange.Now + at, () =>
        {
            if (phone.Attempt == attempt && !phone.IsTakenOver) what();
        });
    }

    public void Talks(PracticeCall call, PracticePhone phone)
    {
        var (chapter, chance) = (call.Chapter, MindOf(call).Chance);
        var callerEnds = chance.Happens(.5);
        exchange.Plan(exchange.Now + Math.Min(chance.Lognormal(MeanTalk, TalkVariation), LongestTalk), () =>
        {
            if (call.IsOver || call.Chapter != chapter) return;
            if (callerEnds || phone.IsTakenOver) exchange.HangUp(call);
            else exchange.HangUp(phone);
        });
    }

    public void Hears(PracticeCall call, Speech speech, long endsAt)
    {
        var mind = MindOf(call);
        if (speech.Prompts.Contains("rueckruf_nummer")) Type(call, mind, endsAt, $"{mind.Number ?? PracticeNumbers.Of(mind.Chance.Next(PracticeNumbers.Count))}#");
        else if (speech.Prompts.Contains("angebot")) ChooseOffer(call, mind, endsAt, mayWait: speech.Prompts.Contains("plaetze_besetzt"));
        else if (speech.Prompts.Contains("ausserhalb") || speech.Prompts.Contains("durchwahl_abwesend")) HangUpLater(call, mind, endsAt, .6);
        else if (speech.Prompts.Contains("warteschleife") && !mind.HasHeardGreeting) ChooseWhileWaiting(call, mind, endsAt);
    }

    void ChooseWhileWaiting(PracticeCall call, Mind mind, long endsAt)
    {
        mind.HasHeardGreeting = true;
        var (keys, after) = mind.Chance.NextDouble() switch
        {
            < .03 => ("1", 0L), // in need
            < .08 => ("9", 0),
            < .14 => ($"{mind.Chance.Next(10)}{mind.Chance.Next(10)}#", 0),
            < .26 => ("2", mind.Chance.Exponential(80)),
            _ => ("", 0),
        };
        if (keys.Length > 0) Type(call, mind, endsAt + after, keys);
    }

    void ChooseOffer(PracticeCall call, Mind mind, long endsAt, bool mayWait)
    {
        var choice = mind.Chance.NextDouble() + (mayWait ? .35 : 0);
        if (choice < .30) HangUpLater(call, mind, endsAt, 1);
        else if (choice < .55) Type(call, mind, endsAt, "1");
        else if (choice < .75) Type(call, mind, endsAt, "2");
    }

    void HangUpLater(PracticeCall call, Mind mind, long from, double probability)
    {
        var chapter = call.Chapter;
        if (mind.Chance.Happens(probability)) exchange.Plan(from + mind.Chance.Between(0, 3), () =>
        {
            if (call.Chapter == chapter) exchange.HangUp(call);
        });
    }

    // Keys count for what is being said; whoever is connected meanwhile talks instead.
    void Type(PracticeCall call, Mind mind, long from, string keys)
    {
        var at = from + mind.Chance.Between(.5, 2);
        foreach (var key in keys)
        {
            exchange.Plan(at, () =>
            {
                if (call is { TalksWith: null, Recording: null }) exchange.Press(call, key);
            });
            at += mind.Chance.Between(.25, .6);
        }
    }

    public void MaySpeak(PracticeCall call, long toneAt)
    {
        var (chance, chapter) = (MindOf(call).Chance, call.Chapter);
        var length = chance.Happens(.25) ? 0 : chance.Between(4, 12);
        exchange.Plan(toneAt + length, () =>
        {
            if (call.Chapter != chapter) return;
            exchange.EndMessage(call, Duration.FromTicks(length));
            exchange.HangUp(call);
        });
    }

    public void IsCalledBack(PracticeCall call, int attempt)
    {
        var chance = MindOf(call).Chance;
        if (chance.Happens(ReachedBack)) exchange.Plan(exchange.Now + chance.Between(4, 18), () => IfStill(call, attempt, exchange.Reach));
        else exchange.Plan(exchange.Now + 25 * Ticks.PerSecond, () => IfStill(call, attempt, exchange.MissReaching));
    }

    static void IfStill(PracticeCall call, int attempt, Action<PracticeCall> what)
    {
        if (call.CallsBack == attempt) what(call);
    }

    Mind MindOf(PracticeCall call) => (Mind)(call.Mind ??= new Mind(NewChance(), "", null));

    /// <summary>A person who calls.</summary>
    sealed class Mind(Random chance, string dialled, string? number)
    {
        public Random Chance { get; } = chance;

        public string Dialled { get; } = dialled;

        public string? Number { get; } = number;

        public bool HasHeardGreeting { get; set; }

        /// <summary>The same person, calling once more.</summary>
        public Mind Again() => new(Chance, Dialled, Number);
    }
}
