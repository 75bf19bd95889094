using System.Security.Cryptography;
using Durchwahl.Asterisk;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.House;

namespace Durchwahl.Calls.Exchange;

/// <summary>Connects the telephones with the real exchange for as long as the program runs.</summary>
sealed class ExchangeLink(Telephones telephones, HouseOptions options, CallJournal journal, HouseTime time, ILogger<AriExchange> log) : IHostedService, IAsyncDisposable
{
    const string App = "durchwahl";
    AriConnection? _connection;

    public AriExchange? Exchange { get; private set; }

    /// <summary>Why the exchange cannot be reached, in German; null while it can, or when the house has none.</summary>
    public string? Trouble => _connection?.Trouble;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Exchange is not ExchangeChoice.Ari ari) return;
        if (!AriAddress.TryParse(ari.Address, App, ari.User, ari.Password, out var address, out var sentence)) throw new SettingRefusedException(sentence);
        var run = time.Now.ToUnixTimeMilliseconds();
        Exchange = new AriExchange(telephones, new LegNames(RandomNumberGenerator.GetHexString(12, lowercase: true)), journal.Written, log);
        // Spreads the attempts of several programs to come back; nothing depends on the numbers.
        _connection = new AriConnection(address, Exchange, new Random((int)run), new AriConnectionSettings { Events = AriExchange.Heard });
        Exchange.Use(_connection.Commands);
        await telephones.Install(Exchange, ContactSource.Live);
        Judge(await _connection.TryFirstConnect(cancellationToken));
    }

    // An exchange that only starts later is no reason to keep the phone book from the public; a wrong password is one for a person.
    void Judge(FirstConnection first)
    {
        switch (first)
        {
            case FirstConnection.Connected: break;
            case FirstConnection.Wrong wrong: throw new SettingRefusedException(wrong.Sentence);
            case FirstConnection.ExchangeTooOld old: throw new SettingRefusedException(old.Sentence);
            case FirstConnection.Away away:
                Console.Error.WriteLine($"{away.Sentence} Es wird weiter versucht.");
                _connection!.KeepConnecting();
                break;
            default: throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } connection) await connection.DisposeAsync();
        _connection = null;
        await telephones.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
    }
}
