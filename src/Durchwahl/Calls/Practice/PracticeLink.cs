using Durchwahl.Access.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Setup;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>Lets invented people call the telephones for as long as the program runs.</summary>
sealed class PracticeLink(Telephones telephones, IOfficeKeys offices, OfficeBooks books, KeptPlaces places, HouseTime time, HouseOptions options) : IHostedService, IDisposable
{
    static readonly Duration Before = Duration.FromHours(1);

    readonly Dictionary<OfficeKey, PracticeExchange> _exchanges = [];
    TelephoneClock? _clock;

    /// <summary>The practice exchange of an office; null when the house does not practise.</summary>
    public PracticeExchange? Find(OfficeKey office) => _exchanges.GetValueOrDefault(office);

    /// <summary>What the clock of the practice shows; null when the house does not practise.</summary>
    public Instant? Now => _clock?.Instant;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Exchange is not ExchangeChoice.Practice practice) return;
        var known = await Books();
        var begin = PracticeTime.BeginOf(known, time.Now);
        // A demonstration shows a day that has begun: an hour is made up before anybody looks.
        _clock = new TelephoneClock(options.IsDemo ? begin - Before : begin, practice.Speed, stands: true);
        var speaking = new SpeakingTimes(File.ReadLines(Path.Combine(ExchangeScript.Folder, "prompts.txt")));
        await places.ForgetPractice();
        await telephones.Install((key, clock) => _exchanges[key] = new PracticeExchange(clock, speaking.Of), ContactSource.Practice, _clock);
        foreach (var book in known) Open(book, practice.Liveliness);
        if (known.Count > 0) CatchUp(begin.ToUnixTimeTicks());
        _clock.Run();
        foreach (var (key, exchange) in _exchanges)
        {
            exchange.Pump();
            telephones.Find(key)!.Elapse();
        }
    }

    async Task<IReadOnlyList<OfficeBook>> Books()
    {
        var known = new List<OfficeBook>();
        foreach (var office in await offices.All()) known.Add((await books.Find(OfficeKey.Parse(office.Key)))!);
        return known;
    }

    void Open(OfficeBook book, double liveliness)
    {
        var (exchange, telephone) = (_exchanges[book.Office.Key], telephones.Find(book.Office.Key)!);
        var crowd = new PracticeCrowd(exchange, () => telephone.Compiled, new PracticeDemand(book.Office.Settings.Clients ?? 0, liveliness), (int)_clock!.Instant.ToUnixTimeSeconds());
        exchange.Use(telephone, crowd);
        telephone.Take(new ExchangeSignal.Connected([]));
        exchange.Act(crowd.Begin);
    }

    void CatchUp(long until)
    {
        while (_exchanges.Min(entry => Math.Min(entry.Value.NextDue, telephones.Find(entry.Key)!.NextDue)) is var due && due < until) LetHappen(due);
        LetHappen(until);
    }

    void LetHappen(long now)
    {
        _clock!.Set(now);
        foreach (var (key, exchange) in _exchanges)
        {
            telephones.Find(key)!.Elapse();
            exchange.Pump();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_exchanges.Count == 0) return;
        foreach (var exchange in _exchanges.Values) exchange.Dispose();
        await telephones.Stop();
    }

    public void Dispose()
    {
        foreach (var exchange in _exchanges.Values) exchange.Dispose();
    }
}
