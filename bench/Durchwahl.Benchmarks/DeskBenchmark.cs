using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Benchmarks.Sip;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Durchwahl.Benchmarks;

/// <summary>Fifty desks in use while 500 callers wait: from what the exchange reports until the last desk has the fragment that shows it. House and desks are in this process.</summary>
static partial class DeskBenchmark
{
    const int Agents = 50;
    const int Waiting = 500;
    const int Events = 80;
    const int WarmUps = 10;
    const double Limit = 200;
    const string Password = "blau kiesel zaun regen";
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    static readonly BenchOffice Office = new("fuenfzig", "05721", 101, Agents);

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        var data = workshop.PathTo("desk");
        await Office.Found(data);
        await using var house = await WebHouse.Build(new HouseOptions(data, null, Durchwahl.Program.Clock) { Urls = "http://127.0.0.1:0", Chromium = "" }, services =>
        {
            services.AddLogging(logging => logging.ClearProviders());
            services.AddSingleton(Options.Create(new PasswordHasherOptions { IterationCount = 100 }));
        });
        await house.StartAsync();
        var telephone = await FillLine(house);
        using var end = new CancellationTokenSource();
        var seen = new ConcurrentQueue<(int Count, long At)>();
        var ready = new CountdownEvent(Agents);
        var desks = await OpenDesks(house, seen, ready, end.Token);
        await Task.Run(ready.Wait);
        var spread = await Measure(telephone, seen);
        yield return new($"desk: {Agents} agents, {Waiting} wait, from the event to every desk", $"p95 {Spread.Shown(spread.At(0.95))}, median {Spread.Shown(spread.Median)}, largest {Spread.Shown(spread.Largest)}",
            "p95 200 ms", $"{spread.Count.ToString(CultureInfo.InvariantCulture)} fragments of {Events} events", spread.At(0.95) <= Limit && spread.Count == Agents * Events);
        await end.CancelAsync();
        await Task.WhenAll(desks);
        await house.Services.GetRequiredService<Telephones>().Stop();
        await house.StopAsync();
    }

    static async Task<OfficeTelephone> FillLine(WebApplication house)
    {
        var telephones = house.Services.GetRequiredService<Telephones>();
        var exchange = new SilentExchange();
        await telephones.Install(exchange, ContactSource.Live);
        var telephone = telephones.Find(OfficeKey.Parse(Office.Key))!;
        telephone.Take(new ExchangeSignal.Connected([]));
        for (var call = 0; call < Agents + Waiting; call++)
        {
            telephone.Take(new ExchangeSignal.CallArrived($"c{call}", Office.Number, $"030231{call:00000}"));
            while (exchange.Rings.TryDequeue(out var ring)) telephone.Take(new ExchangeSignal.AgentAnswered(ring.Call, ring.Attempt));
        }
        var board = telephone.Board();
        if (board.Waiting.Length != Waiting) throw new InvalidOperationException($"{board.Waiting.Length} wait instead of {Waiting}.");
        return telephone;
    }

    static async Task<List<Task>> OpenDesks(WebApplication house, ConcurrentQueue<(int, long)> seen, CountdownEvent ready, CancellationToken end)
    {
        var office = (await house.Services.GetRequiredService<IOfficeKeys>().Find(Office.Key))!;
        var places = house.Services.GetRequiredService<SeatTelephones>().Find(OfficeKey.Parse(Office.Key))!.Places.ToList();
        var desks = new List<Task>();
        for (var agent = 0; agent < Agents; agent++)
        {
            var name = $"platz{agent}";
            await house.Services.GetRequiredService<AddAccount>().Add(name, Role.Agent, office, Actor.Program, Password);
            var account = (await house.Services.GetRequiredService<AccountTable>().Find(name))!;
            await house.Services.GetRequiredService<ChooseSeat>().Choose(account.Id, office.Id, places[agent].Post);
            var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(house.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
            await SignIn(browser, name);
            desks.Add(Task.Run(() => Watch(browser, seen, ready, end), CancellationToken.None));
        }
        return desks;
    }

    static async Task SignIn(HttpClient browser, string name)
    {
        const string door = "/verwaltung/anmelden";
        var proof = Proof().Match(await browser.GetStringAsync(door)).Groups[1].Value;
        using var answer = await browser.PostAsync(door, new FormUrlEncodedContent([new("name", name), new("kennwort", Password), new("weiter", ""), new("__echt", proof)]));
        if ((int)answer.StatusCode != 302) throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
    }

    static async Task Watch(HttpClient browser, ConcurrentQueue<(int, long)> seen, CountdownEvent ready, CancellationToken end)
    {
        using (browser)
        {
            try
            {
                await using var stream = await browser.GetStreamAsync($"/verwaltung/{Office.Key}/arbeitsplatz/strom", end);
                using var reader = new StreamReader(stream);
                var last = 0;
                while (await reader.ReadLineAsync(end) is { } line)
                {
                    if (Counted().Match(line) is not { Success: true } match) continue;
                    var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                    if (last == 0) ready.Signal();
                    if (count != last) seen.Enqueue((count, Stopwatch.GetTimestamp()));
                    last = count;
                }
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested) { }
            catch (IOException) when (end.IsCancellationRequested) { }
        }
    }

    // Each caller who comes makes the line longer by one, so that a fragment says by its count which event it shows. A later one shows the earlier as well.
    static async Task<Spread> Measure(OfficeTelephone telephone, ConcurrentQueue<(int Count, long At)> seen)
    {
        var times = new List<double>();
        for (var number = 1; number <= WarmUps + Events; number++)
        {
            seen.Clear();
            var start = Stopwatch.GetTimestamp();
            telephone.Take(new ExchangeSignal.CallArrived($"e{number}", Office.Number, null));
            while (seen.Count(entry => entry.Count >= Waiting + number) < Agents && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(3)) await Task.Delay(5);
            if (number > WarmUps) times.AddRange(seen.Where(entry => entry.Count >= Waiting + number).Select(entry => Stopwatch.GetElapsedTime(start, entry.At).TotalMilliseconds));
            await Task.Delay(Between);
        }
        return new Spread(times);
    }

    [GeneratedRegex("name=\"__echt\" value=\"([^\"]+)\"")]
    private static partial Regex Proof();

    [GeneratedRegex(@"<span>(\d+), längste")]
    private static partial Regex Counted();

    sealed class SilentExchange : IExchange
    {
        public ConcurrentQueue<(string Call, int Attempt)> Rings { get; } = new();

        public void Ring(string call, RingOrder order) => Rings.Enqueue((call, order.Attempt));

        public void PickUp(string call) { }

        public void Say(string call, Speech speech, int token) { }

        public void StopRinging(string call, int attempt) { }

        public void Connect(string call, int attempt) { }

        public void Record(string call, string name, Speech before) { }

        public void DialCaller(string call, int attempt, PhoneNumber number, PhoneNumber? shown) { }

        public void StopDialling(string call, int attempt) { }

        public void PassOut(string call, string dialled, string? oldAddress) { }

        public void LeadToOldSystemWhenDown(OfficeId office, IReadOnlyCollection<PhoneNumber> numbers) { }

        public void HangUp(string call, Speech? last = null) { }
    }
}
