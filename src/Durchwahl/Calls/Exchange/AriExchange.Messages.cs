using System.Buffers.Binary;
using System.Globalization;
using Durchwahl.Asterisk;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Calls.Exchange;

// Voice messages are fetched from the exchange, and deleted there only when they are saved here.
sealed partial class AriExchange
{
    const string FallbackFolder = "nachrichten/";
    const string Withheld = "unterdrueckt";
    const int WavHead = 44;
    const int BytesPerSecond = 16_000; // 8 kHz, 16 bit, one channel
    static readonly TimeSpan CollectsEvery = TimeSpan.FromSeconds(30);
    static readonly InstantPattern FileTime = InstantPattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss'Z'");

    async Task Fetch(string name)
    {
        lock (_gate)
            if (!_recordings.ContainsKey(name)) return; // nobody waits for it: collected like those of a former life
        var sound = await Read(LegNames.Recording(name));
        EndRecording(name, sound);
        if (sound is not null) await Discard(LegNames.Recording(name));
    }

    // What cannot be read now is collected later.
    async Task<byte[]?> Read(string recording)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await ReadOnce(recording) is { } sound) return sound;
            if (attempt == Repeats.Length) return null;
            await Task.Delay(Repeats[attempt]);
        }
    }

    async Task<byte[]?> ReadOnce(string recording)
    {
        try
        {
            var (_, file) = await _ari.Recordings.Open(recording);
            if (file is null) return null;
            await using (file)
            {
                var sound = new MemoryStream();
                await file.CopyToAsync(sound);
                return sound.ToArray();
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            return null;
        }
    }

    async Task Discard(string recording)
    {
        await written();
        await Noted(() => _ari.Recordings.Delete(recording), "delete a recording");
    }

    void EndRecording(string name, byte[]? sound)
    {
        AriLegs? legs;
        lock (_gate)
        {
            if (!_recordings.Remove(name, out legs)) return;
            legs.Recording = null;
        }
        legs.Telephone.Take(new ExchangeSignal.RecordingEnded(legs.Call, name, sound is null ? Duration.Zero : LengthOf(sound), sound));
    }

    static Duration LengthOf(byte[] wav) => Duration.FromTicks(Math.Max(0, wav.Length - WavHead) * (double)NodaConstants.TicksPerSecond / BytesPerSecond);

    // Also while we are connected: a call that the old telephone system does not answer leaves its message in the dial plan.
    async Task KeepCollecting(int connection)
    {
        while (IsConnected && connection == Volatile.Read(ref _connection))
        {
            await Collect();
            await Task.Delay(CollectsEvery);
        }
    }

    /// <summary>Takes up messages at the exchange that nobody has been told of.</summary>
    async Task Collect()
    {
        var (_, recordings) = await _ari.Recordings.List();
        foreach (var recording in recordings ?? [])
            if (await Unheard(recording.Name) is { } message && telephones.For(message.Dialled) is { } telephone && await Read(recording.Name) is { Length: > WavHead } sound)
            {
                telephone.Take(new ExchangeSignal.MessageFound(message.Name, message.IsOurs ? null : message.Dialled, message.Caller, message.At, LengthOf(sound), sound));
                await Discard(recording.Name);
            }
    }

    // Null for what is no message, is still being recorded, or will be fetched by itself.
    async Task<FoundMessage?> Unheard(string recording)
    {
        if (LegNames.ReadRecording(recording) is { } own)
        {
            lock (_gate)
                if (_recordings.ContainsKey(own)) return null;
            return OwnMessage(own) is { } message && await IsOver(recording) ? message : null;
        }
        return FallbackMessage(recording) is { } found && (await _ari.Channels.Find(found.Channel)).Outcome is AriOutcome.Gone ? found : null;
    }

    async Task<bool> IsOver(string recording) => (await _ari.Recordings.FindRunning(recording)).Outcome is AriOutcome.Gone;

    static FoundMessage? OwnMessage(string name) => name.Split('_') is [_, var line] ? new FoundMessage(name, $"+{line}", null, null, "", IsOurs: true) : null;

    // As extensions.conf names them: called_caller_time_channel.
    static FoundMessage? FallbackMessage(string recording) =>
        recording.StartsWith(FallbackFolder, StringComparison.Ordinal) && recording[FallbackFolder.Length..].Split('_') is [var dialled, var caller, var time, var channel]
            ? new FoundMessage(recording, dialled, caller == Withheld ? null : caller, FileTime.Parse(time) is { Success: true, Value: var at } ? at : null, channel, IsOurs: false) : null;

    sealed record FoundMessage(string Name, string Dialled, string? Caller, Instant? At, string Channel, bool IsOurs);
}
