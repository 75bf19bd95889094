using Durchwahl.Calls.Exchange;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>Invented callers and agents, as <see cref="UsualCalls"/>, <see cref="CallerHabits"/> and <see cref="PhoneHabits"/> say: what the planning predicts is what happens here.</summary>
/// <param name="exchange">Through which they call.</param>
/// <param name="office">The office as it is compiled now.</param>
/// <param name="demand">How many call.</param>
/// <param name="seed">The same seed, the same people.</param>
sealed class PracticeCrowd(PracticeExchange exchange, Func<SwitchedOffice> office, PracticeDemand demand, int seed) : IPracticePeople
{
    static readonly CallerHabits Callers = CallerHabits.Usual;
    static readonly PhoneHabits Phones = PhoneHabits.Usual;
    static readonly long LongestUntilAnswered = (long)(PhoneHabits.LongestUntilAnswered * Ticks.PerSecond);

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
        var mind = new Mind(NewChance(), dialled, _chance.Happens(Callers.SuppressNumber) ? null : PracticeNumbers.Of(_chance.Next(PracticeNumbers.Count)));
        Call(mind);
    }

    Random NewChance() => new(unchecked((seed * 1_000_003) + ++_minds));

    // Most dial the number that stands everywhere, some the direct dial on their letter, in and outside its phone hours.
    string? SomeNumber()
    {
        var (known, way) = (office(), _chance.NextDouble());
        var lines = known.Lines.Where(line => line.IsInUse && !IsOfServiceTeam(known, line)).ToLookup(line => line.Kind);
        var kind = way < Callers.DialDirect ? LineKind.DirectDial : way < Callers.DialDirect + Callers.DialTeam ? LineKind.Team : LineKind.Service;
        var some = (lines[kind].Any() ? lines[kind] : lines[LineKind.Service].Any() ? lines[LineKind.Service] : lines.SelectMany(line => line)).ToList();
        return some.Count == 0 ? null : some[_chance.Next(some.Count)].Number.Value;
    }

    // The service team writes no letters.
    static bool IsOfServiceTeam(SwitchedOffice office, SwitchedLine line) =>
        line is { Kind: LineKind.DirectDial, Post: { } post } && office.ServiceLine is { } service && office.Plan.Lines[service].Agents.Contains(office.AgentOf[post]);

    void Call(Mind mind)
    {
        var call = exchange.Dial(mind.Dialled, mind.Number);
        call.Mind = mind;
        exchange.Plan(exchange.Now + mind.Chance.Exponential(UsualCalls.MeanPatience), () => GiveUp(call, mind));
    }

    void GiveUp(PracticeCall call, Mind mind)
    {
        if (call.IsOver || call.TalksWith is not null || call.Recording is not null) return;
        LeaveInVain(call, mind);
    }

    // Whoever was not helped may call again.
    void LeaveInVain(PracticeCall call, Mind mind)
    {
        exchange.HangUp(call);
        if (mind.Chance.Happens(UsualCalls.RedialShare) && mind.Dialled.Length > 0)
            exchange.Plan(exchange.Now + mind.Chance.Lognormal(UsualCalls.MedianRedial * UsualCalls.MeanRedialPerMedian, UsualCalls.RedialVariation), () => Call(mind.Again()));
    }

    public void Rings(PracticePhone phone)
    {
        var (attempt, chance) = (phone.Attempt, MindOf(phone.Call!).Chance);
        var luck = chance.NextDouble();
        var (at, what) = luck < Phones.Busy ? (chance.Within(Phones.BusyAfter), (Action)(() => exchange.Fail(phone, RingFailure.Busy)))
            : luck < Phones.Busy + Phones.NobodyThere ? (Ticks.PerHour, () => { }) // nobody in the room
            : (Math.Min(chance.Lognormal(Phones.MeanUntilAnswered, PhoneHabits.AnswerVariation), LongestUntilAnswered), () => exchange.Answer(phone));
        exchange.Plan(exchange.Now + at, () =>
        {
            if (phone.Attempt == attempt && !phone.IsTakenOver) what();
        });
    }

    public void Talks(PracticeCall call, PracticePhone phone)
    {
        var (chapter, chance) = (call.Chapter, MindOf(call).Chance);
        var callerEnds = chance.Happens(.5);
        exchange.Plan(exchange.Now + Math.Min(chance.Lognormal(UsualCalls.MeanTalk, UsualCalls.TalkVariation), UsualCalls.LongestTalk), () =>
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
        else if (speech.Prompts.Any(IsOffer)) ChooseOffer(call, mind, endsAt, MayWait(speech, mind) ? Callers.OnOfferWhileWaiting : Callers.OnOffer, isNamed: speech.Prompts.Contains("angebot"));
        else if (speech.Prompts.Contains("warteschleife") && !mind.HasHeardGreeting) ChooseWhileWaiting(call, mind, endsAt);
    }

    static bool IsOffer(string prompt) => prompt is "angebot" or "ausserhalb" or "durchwahl_abwesend" or "plaetze_besetzt" or "wartezeit_zu_lang";

    // Whoever stands in the line of the service number goes on waiting, and whoever is told of a long wait may join it.
    static bool MayWait(Speech speech, Mind mind) => speech.Prompts.Contains("wartezeit_zu_lang") || (mind.HasHeardGreeting && speech.Prompts.Contains("plaetze_besetzt"));

    void ChooseWhileWaiting(PracticeCall call, Mind mind, long endsAt)
    {
        mind.HasHeardGreeting = true;
        var choice = mind.Chance.NextDouble();
        if ((choice -= Callers.ChooseEmergency) < 0) Type(call, mind, endsAt, "1");
        else if ((choice -= Callers.ChooseEnglish) < 0) Type(call, mind, endsAt, "9");
        else if ((choice -= Callers.TypeEndDigits) < 0) Type(call, mind, endsAt, $"{mind.Chance.Next(10)}{mind.Chance.Next(10)}#");
        else if (choice < Callers.ChooseCallback) Type(call, mind, endsAt + mind.Chance.Exponential(Callers.MeanUntilCallback), "2");
    }

    void ChooseOffer(PracticeCall call, Mind mind, long endsAt, OfferChoices choices, bool isNamed)
    {
        var choice = mind.Chance.NextDouble();
        if ((choice -= choices.HangUp) < 0) HangUpLater(call, mind, endsAt);
        else if (isNamed && (choice -= choices.Message) < 0) Type(call, mind, endsAt, "1");
        else if (isNamed && choice < choices.Callback) Type(call, mind, endsAt, "2");
    }

    void HangUpLater(PracticeCall call, Mind mind, long from)
    {
        var chapter = call.Chapter;
        exchange.Plan(from + mind.Chance.Within(Callers.ReactsAfter), () =>
        {
            if (!call.IsOver && call.Chapter == chapter) LeaveInVain(call, mind);
        });
    }

    // Keys count for what is being said; whoever is connected meanwhile talks instead.
    void Type(PracticeCall call, Mind mind, long from, string keys)
    {
        var at = from + mind.Chance.Within(Callers.ReactsAfter);
        foreach (var key in keys)
        {
            exchange.Plan(at, () =>
            {
                if (call is { TalksWith: null, Recording: null }) exchange.Press(call, key);
            });
            at += mind.Chance.Within(Callers.KeyTakes);
        }
    }

    public void MaySpeak(PracticeCall call, long toneAt)
    {
        var (mind, chapter) = (MindOf(call), call.Chapter);
        var length = mind.Chance.Happens(Callers.SayNothing) ? 0 : mind.Chance.Within(Callers.MessageTakes);
        exchange.Plan(toneAt + length, () =>
        {
            if (call.IsOver || call.Chapter != chapter) return;
            exchange.EndMessage(call, Duration.FromTicks(length));
            if (length == 0) LeaveInVain(call, mind);
            else exchange.HangUp(call);
        });
    }

    public void IsCalledBack(PracticeCall call, int attempt)
    {
        var chance = MindOf(call).Chance;
        if (chance.Happens(UsualCalls.ReachedPerAttempt)) exchange.Plan(exchange.Now + chance.Within(Callers.AnswersCallbackAfter), () => IfStill(call, attempt, exchange.Reach));
        else exchange.Plan(exchange.Now + (long)(Callers.CallbackRingsFor * Ticks.PerSecond), () => IfStill(call, attempt, exchange.MissReaching));
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
