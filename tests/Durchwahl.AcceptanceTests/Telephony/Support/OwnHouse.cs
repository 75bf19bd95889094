using System.Diagnostics;
using System.Globalization;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>The application in a process of its own, to be killed. It tells whenever something changes on the board of an office.</summary>
sealed class OwnHouse : IAsyncDisposable
{
    const string Folder = "DURCHWAHL_TEST_HOUSE", Address = "DURCHWAHL_TEST_HOUSE_EXCHANGE", Password = "DURCHWAHL_TEST_HOUSE_PASSWORD", Began = "DURCHWAHL_TEST_HOUSE_BEGAN";

    readonly Process _process;

    OwnHouse(Process process) => _process = process;

    /// <summary>Started, and connected with the exchange.</summary>
    /// <param name="folder">The data folder, with offices in it.</param>
    /// <param name="exchange">As for <c>--exchange</c>.</param>
    /// <param name="password">Of the exchange.</param>
    /// <param name="began">For its clock.</param>
    public static async Task<OwnHouse> Start(string folder, string exchange, string password, long began)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OwnHouse).Assembly.Location, "--no-progress", "--no-ansi", "--explicit", "only", "--filter-class", typeof(HouseOfATest).FullName!]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        (start.Environment[Folder], start.Environment[Address], start.Environment[Password]) = (folder, exchange, password);
        start.Environment[Began] = began.ToString(CultureInfo.InvariantCulture);
        var house = new OwnHouse(Process.Start(start)!);
        try
        {
            await house.Tells("connected");
            return house;
        }
        catch (Exception)
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Ends when it has told this: "connected", "101 waiting=1 talks=0" with " rings" behind it as long as a phone rings for somebody who waits. Of a phone that is not there
    /// the exchange says so a moment after it was to ring; until then another free phone goes to the next in the line.
    /// </summary>
    public async Task Tells(string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(75));
        var seen = new Queue<string>();
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line == what) return;
                seen.Enqueue(line);
            }
            throw new InvalidOperationException($"Ended without \"{what}\": {string.Join(" | ", seen)}");
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Not \"{what}\", only: {string.Join(" | ", seen.TakeLast(20))}", late);
        }
    }

    /// <summary>Signal 9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    /// <summary>Opens the house that the environment names; it stands until it is killed.</summary>
    internal static Task Stand() => Run(Environment.GetEnvironmentVariable(Folder) ?? throw new InvalidOperationException("Only for a process that a test starts."));

    static async Task Run(string folder)
    {
        await using var house = await Build(folder, Environment.GetEnvironmentVariable(Address)!, Environment.GetEnvironmentVariable(Password)!,
            long.Parse(Environment.GetEnvironmentVariable(Began)!, CultureInfo.InvariantCulture));
        await house.StartAsync();
        var telephones = house.Services.GetRequiredService<Telephones>();
        var telling = telephones.All.Select(Tell).ToList();
        await Task.WhenAll(telling);
    }

    static async Task Tell(OfficeTelephone telephone)
    {
        var (told, wasConnected) = ("", false);
        while (true)
        {
            var changed = telephone.Changed;
            var board = telephone.Board();
            var line = $"{telephone.Office.Key.Value[4..]} waiting={board.Waiting.Length} talks={board.Talks}{(board.Waiting.Any(call => call.Rings) ? " rings" : "")}";
            if (board.IsConnected && !wasConnected) Say("connected");
            if (!board.IsConnected && wasConnected) Say("lost");
            wasConnected = board.IsConnected;
            if (line != told) Say(told = line);
            await changed;
        }
    }

    // Past the test runner, which keeps what tests write.
    static void Say(string line) => Mouth.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));

    static readonly Stream Mouth = Console.OpenStandardOutput();

    /// <summary>A house that is built and not yet opened; the clock begins at 10:00 on a Monday.</summary>
    public static Task<WebApplication> Build(string folder, string? exchange, string password, long began) => WebHouse.Build(
        new HouseOptions(folder, null, new ShiftedClock(began))
        {
            Urls = "http://127.0.0.1:0", Exchange = exchange is null ? new ExchangeChoice.None() : new ExchangeChoice.Ari(exchange, ExchangeFolder.AriUser, password),
        },
        services => services.AddLogging(logging =>
        {
            if (Environment.GetEnvironmentVariable("DURCHWAHL_LOG") is null) logging.ClearProviders();
        }));
}

/// <summary>What runs in that process: no test of its own, and never run with the others.</summary>
public class HouseOfATest
{
    [Fact(Explicit = true)]
    public Task Stands_until_it_is_killed() => OwnHouse.Stand();
}
