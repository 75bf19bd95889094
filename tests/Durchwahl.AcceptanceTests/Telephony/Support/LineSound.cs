using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Mouth and ear of a test at a telephone line (RTP, A-law): whistles a tone, and keeps what it hears.</summary>
sealed class LineSound : IAsyncDisposable
{
    const int SamplesPerPacket = 160;

    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    readonly CancellationTokenSource _end = new();
    readonly List<short> _heard = [];
    readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task _listening, _speaking;
    readonly short[] _tone;
    readonly Queue<char> _keys = new();
    readonly List<(int At, TaskCompletionSource Spoken)> _awaited = [];
    int _packets;
    TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource<EndPoint> _far = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Speaks this tone; silence for 0.</summary>
    public LineSound(double hertz)
    {
        _tone = Tone.Of(hertz, Tone.Rate);
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listening = Listen();
        _speaking = Speak();
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>From now on speaks to this port.</summary>
    public void SpeakTo(int port) => _far.TrySetResult(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>Everything heard so far.</summary>
    public short[] Heard
    {
        get { lock (_heard) return [.. _heard]; }
    }

    /// <summary>What was heard so far does not count any more.</summary>
    public void Forget()
    {
        lock (_heard) _heard.Clear();
    }

    /// <summary>Ends with the first packet that arrives.</summary>
    public Task FirstSound => _first.Task;

    /// <summary>Ends when the tone of somebody else has arrived here.</summary>
    public async Task Hears(double hertz, CancellationToken stop)
    {
        while (true)
        {
            var more = Volatile.Read(ref _more).Task;
            if (Tone.IsIn(Heard, hertz)) return;
            await more.WaitAsync(stop);
        }
    }

    /// <summary>Presses keys of the telephone (RFC 4733).</summary>
    public void Press(string keys)
    {
        lock (_keys)
            foreach (var key in keys) _keys.Enqueue(key);
    }

    /// <summary>Ends when this much has been spoken from now on.</summary>
    public Task Spoke(TimeSpan time, CancellationToken stop)
    {
        var spoken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_keys) _awaited.Add(((int)(time.TotalMilliseconds / 20) + _packets, spoken));
        return spoken.Task.WaitAsync(stop);
    }

    void Count()
    {
        lock (_keys)
        {
            _packets++;
            foreach (var (at, spoken) in _awaited)
                if (at <= _packets) spoken.TrySetResult();
        }
    }

    async Task Listen()
    {
        var packet = new byte[2048];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveFromAsync(packet, new IPEndPoint(IPAddress.Any, 0), _end.Token);
                _first.TrySetResult();
                if (received.ReceivedBytes > 12 && (packet[1] & 0x7F) == 8) Keep(packet.AsSpan(12, received.ReceivedBytes - 12));
            }
        }
        catch (OperationCanceledException)
        {
            // The line is put down.
        }
    }

    void Keep(ReadOnlySpan<byte> sound)
    {
        lock (_heard)
            foreach (var code in sound) _heard.Add(Alaw.Decode(code));
        Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    async Task Speak()
    {
        var packet = new byte[12 + SamplesPerPacket];
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            var far = await _far.Task.WaitAsync(_end.Token);
            for (ushort number = 0; await pace.WaitForNextTickAsync(_end.Token); number++)
            {
                Head(packet, 8, number, (uint)(number * SamplesPerPacket));
                for (var at = 0; at < SamplesPerPacket; at++) packet[12 + at] = Alaw.Encode(_tone[(number * SamplesPerPacket + at) % _tone.Length]);
                await _socket.SendToAsync(packet, far, _end.Token);
                Count();
                if (NextKey() is { } key) number = await SendKey(key, number, far, pace);
            }
        }
        catch (OperationCanceledException)
        {
            // The line is put down.
        }
        catch (SocketException)
        {
            // The far side has gone.
        }
    }

    char? NextKey()
    {
        lock (_keys) return _keys.TryDequeue(out var key) ? key : null;
    }

    // A tenth of a second of the key, its end three times, then a pause.
    async Task<ushort> SendKey(char key, ushort number, EndPoint far, PeriodicTimer pace)
    {
        var packet = new byte[16];
        var begin = (uint)((number + 1) * SamplesPerPacket);
        for (var step = 1; step <= 8 && await pace.WaitForNextTickAsync(_end.Token); step++)
        {
            Head(packet, 101, ++number, begin);
            packet[12] = (byte)"0123456789*#".IndexOf(key, StringComparison.Ordinal);
            packet[13] = (byte)(step > 5 ? 0x8A : 0x0A);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(14), (ushort)(Math.Min(step, 5) * SamplesPerPacket));
            await _socket.SendToAsync(packet, far, _end.Token);
        }
        for (var pause = 0; pause < 5; pause++) await pace.WaitForNextTickAsync(_end.Token);
        return number;
    }

    static void Head(Span<byte> packet, byte kind, ushort number, uint time)
    {
        packet[0] = 0x80;
        packet[1] = kind;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], number);
        BinaryPrimitives.WriteUInt32BigEndian(packet[4..], time);
        BinaryPrimitives.WriteUInt32BigEndian(packet[8..], 0x44574C);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_listening, _speaking);
        _socket.Dispose();
        _end.Dispose();
    }
}
