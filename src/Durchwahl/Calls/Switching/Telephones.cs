using System.Collections.Concurrent;
using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>The telephones of all offices: each follows its phone book and settings while calls go on.</summary>
sealed class Telephones(
    IOfficeKeys offices, CallSettingsShelf shelf, CallJournal journal, KeptPlaces places, HouseTime time, ILogger<OfficeTelephone> log) : ITelephones, IDisposable
{
    /// <summary>How many days are compiled at a time: over the longest closure in which somebody may ask when the line opens next.</summary>
    const int CompiledDays = 45;

    static readonly TimeSpan LooksForOffices = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<OfficeKey, OfficeTelephone> _byOffice = new();
    ImmutableArray<OfficeTelephone> _inOrder = [];
    readonly CancellationTokenSource _stop = new();
    readonly List<Task> _following = [];

    IReadOnlyList<ITelephone> ITelephones.All => [.. _byOffice.Values];

    /// <summary>The telephone of an office; null when the house has no exchange.</summary>
    public OfficeTelephone? Find(OfficeKey office) => _byOffice.GetValueOrDefault(office);

    /// <summary>Every telephone.</summary>
    public IEnumerable<OfficeTelephone> All => _byOffice.Values;

    public ITelephone? For(string dialled)
    {
        foreach (var telephone in _inOrder)
            if (telephone.Has(dialled)) return telephone;
        return null;
    }

    /// <summary>Puts a telephone into every office, with the calls that the last life of this program left open, and into every office that is added later.</summary>
    /// <param name="exchange">Through which calls go.</param>
    /// <param name="source">What the records say that they come from.</param>
    public async Task Install(IExchange exchange, ContactSource source)
    {
        var clock = new TelephoneClock(time);
        await Install((_, _) => exchange, source, clock);
        _following.Add(AwaitOffices(exchange, source, clock));
    }

    /// <summary>Puts a telephone into every office.</summary>
    /// <param name="exchangeFor">The exchange of an office.</param>
    /// <param name="source">What the records say that they come from.</param>
    /// <param name="clock">The time of the calls.</param>
    public async Task Install(Func<OfficeKey, TelephoneClock, IExchange> exchangeFor, ContactSource source, TelephoneClock clock)
    {
        var open = (await journal.TakeUpOpenCalls(source)).ToLookup(call => call.Office);
        foreach (var office in await offices.All())
        {
            var key = OfficeKey.Parse(office.Key);
            await Install(key, office.Id, exchangeFor(key, clock), source, clock, open[office.Id]);
        }
        places.Tell(Withdraw);
    }

    async Task Install(OfficeKey key, OfficeId office, IExchange exchange, ContactSource source, TelephoneClock clock, IEnumerable<OpenCall> open)
    {
        var configuration = await shelf.Load(key) ?? throw new InvalidOperationException($"There is no office {key}.");
        var switchboard = new Switchboard(Compile(configuration, clock, null), exchange, journal, source, () => Guid.CreateVersion7(clock.Instant.ToDateTimeOffset()), clock.Now);
        var telephone = new OfficeTelephone(switchboard, clock, log);
        Apply(telephone, exchange, configuration);
        telephone.Remember(open, await places.Load(office, source));
        if (source == ContactSource.Live)
        {
            telephone.KnowCallbacksAsked(await places.AskedToday(office));
            foreach (var seat in await journal.Seats(office)) telephone.Seat(seat.Post, Said(seat.State));
        }
        _byOffice[key] = telephone;
        _inOrder = _inOrder.Add(telephone); // extensions of several offices at one exchange: always the same office has "24"
        _following.Add(Follow(key, telephone, exchange));
    }

    async Task AwaitOffices(IExchange exchange, ContactSource source, TelephoneClock clock)
    {
        using var beat = new PeriodicTimer(LooksForOffices);
        try
        {
            while (await beat.WaitForNextTickAsync(_stop.Token)) await InstallNew(exchange, source, clock);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested) { }
    }

    async Task InstallNew(IExchange exchange, ContactSource source, TelephoneClock clock)
    {
        try
        {
            foreach (var office in await offices.All())
                if (OfficeKey.Parse(office.Key) is var key && !_byOffice.ContainsKey(key)) await Install(key, office.Id, exchange, source, clock, []);
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or IOException)
        {
            log.LogWarning("The database did not say which offices there are ({Problem}); asked again.", problem.GetType().Name);
        }
    }

    // A restart forgets no pause; a practice begins with everybody at work.
    static CallEventKind Said(SeatState state) => state switch { SeatState.Present => CallEventKind.SignedIn, SeatState.Paused => CallEventKind.Paused, _ => CallEventKind.SignedOut };

    void Withdraw(ContactId askedIn)
    {
        foreach (var telephone in _byOffice.Values) telephone.Withdraw(askedIn);
    }

    async Task Follow(OfficeKey key, OfficeTelephone telephone, IExchange exchange)
    {
        CallConfiguration? current = null;
        var nextDay = AwaitDays(() => { if (current is { } known) Replan(telephone, exchange, known, isNewDay: true); }, telephone);
        try
        {
            await foreach (var configuration in shelf.Follow(key, _stop.Token)) Replan(telephone, exchange, current = configuration, isNewDay: false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested) { }
        await nextDay;
    }

    // Hours and absences are compiled for some weeks; which numbers hold is decided anew every day.
    async Task AwaitDays(Action onNewDay, OfficeTelephone telephone)
    {
        try
        {
            while (true)
            {
                var tomorrow = HouseTime.InstantOf(HouseTime.LocalOf(telephone.Clock.Instant).Date.PlusDays(1).AtMidnight());
                await Task.Delay(telephone.Clock.Until(tomorrow.ToUnixTimeTicks()), _stop.Token);
                onNewDay();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested) { }
    }

    void Replan(OfficeTelephone telephone, IExchange exchange, CallConfiguration configuration, bool isNewDay)
    {
        try
        {
            if (isNewDay) telephone.BeginDay();
            telephone.Replan(Compile(configuration, telephone.Clock, telephone.Compiled));
            Apply(telephone, exchange, configuration);
        }
        catch (Exception bug)
        {
            log.LogError(bug, "The phone book of {Office} could not be taken over; calls go on by the one before", configuration.Book.Office.Key);
        }
    }

    // What holds besides the compiled rules: blocked callers, and where numbers go that are still moving.
    static void Apply(OfficeTelephone telephone, IExchange exchange, CallConfiguration configuration)
    {
        telephone.Block(BlocksIn(configuration));
        telephone.KnowOldAddresses(configuration.Moves.Where(move => move.OldAddress is not null).ToDictionary(move => move.Number, move => move.OldAddress!));
        exchange.LeadToOldSystemWhenDown(telephone.Office.Id, [.. configuration.Moves.Where(move => move.State != MoveState.New).Select(move => move.Number)]);
    }

    static SwitchedOffice Compile(CallConfiguration configuration, TelephoneClock clock, SwitchedOffice? before) => OfficeCompiling.Compile(
        configuration.Book, configuration.Settings, configuration.MoveStates, HouseTime.LocalOf(clock.Instant).Date, CompiledDays, before);

    static Dictionary<PhoneNumber, Instant> BlocksIn(CallConfiguration configuration) =>
        configuration.Blocks.GroupBy(block => block.Number).ToDictionary(same => same.Key, same => HouseTime.InstantOf(same.Max(block => block.LastDay).PlusDays(1).AtMidnight()));

    /// <summary>Calls are no longer followed; whoever talks goes on.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_following.ToArray());
        foreach (var telephone in _byOffice.Values) telephone.Dispose();
    }

    public void Dispose() => _stop.Dispose();
}
