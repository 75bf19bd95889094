using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using static Durchwahl.Benchmarks.Sip.SipText;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>The callers: they dial at an even pace, listen, and wait until the exchange hangs up.</summary>
sealed class Callers(int port, int exchange, int soundPort) : SipParty(port, exchange)
{
    static readonly TimeSpan Repeats = TimeSpan.FromMilliseconds(500);

    readonly ConcurrentDictionary<int, LoadCall> _calls = new();
    int _ids;
    int _open;
    TaskCompletionSource _over = new();

    /// <summary>Messages that were sent again, by either side.</summary>
    public int Repeated { get; private set; }

    public LoadCall? Find(int id) => _calls.GetValueOrDefault(id);

    /// <summary>Begins calls at an even pace; the task ends when all are over.</summary>
    public (IReadOnlyList<LoadCall> Calls, Task Over) Begin(string dialled, int count, double perSecond)
    {
        var calls = Enumerable.Range(0, count).Select(_ => new LoadCall(++_ids)).ToList();
        foreach (var call in calls) _calls[call.Id] = call;
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Order(() =>
        {
            (_open, _over) = (_open + count, over);
            var (began, gap) = (Now, Stopwatch.Frequency / perSecond);
            for (var at = 0; at < count; at++)
            {
                var call = calls[at];
                At(began + (long)(at * gap), () => Dial(call, dialled));
            }
        });
        return (calls, over.Task);
    }

    void Dial(LoadCall call, string dialled)
    {
        var message = Invitation(call, dialled);
        call.Invited = Now;
        _states[call.Id] = new State();
        Send(message);
        At(After(Repeats), () => DialAgain(call, message));
    }

    readonly Dictionary<int, State> _states = [];

    sealed class State
    {
        public bool IsHeard { get; set; }

        public string? Confirmation { get; set; }
    }

    void DialAgain(LoadCall call, string message)
    {
        if (!_states.TryGetValue(call.Id, out var state) || state.IsHeard) return;
        Repeated++;
        Send(message);
        At(After(Repeats), () => DialAgain(call, message));
    }

    string Invitation(LoadCall call, string dialled)
    {
        var sound = Sound(soundPort);
        return Lines(
            $"INVITE sip:{dialled}@127.0.0.1:{Exchange} SIP/2.0", Via(call, "i"), $"From: <sip:{NumberOf(call.Id)}@127.0.0.1>;tag=c{call.Id}", $"To: <sip:{dialled}@127.0.0.1:{Exchange}>", $"Call-ID: {call.Id}@caller", "CSeq: 1 INVITE",
            $"Contact: <sip:{NumberOf(call.Id)}@127.0.0.1:{Port}>", "Max-Forwards: 70", "Content-Type: application/sdp", $"Content-Length: {sound.Length}", "", sound);
    }

    string Via(LoadCall call, string step) => $"Via: SIP/2.0/UDP 127.0.0.1:{Port};branch=z9hG4bKc{call.Id}{step}";

    static string NumberOf(int id) => "0151" + id.ToString("D8", CultureInfo.InvariantCulture);

    protected override void Take(string message)
    {
        var name = Header(message, "Call-ID");
        if (!name.EndsWith("@caller", StringComparison.Ordinal) || !_calls.TryGetValue(int.Parse(name.AsSpan(0, name.IndexOf('@', StringComparison.Ordinal)), CultureInfo.InvariantCulture), out var call)) return;
        if (_states.TryGetValue(call.Id, out var state)) state.IsHeard = true;
        var status = StatusOf(message);
        if (status == 0) TakeRequest(call, message);
        else if (status >= 200 && Header(message, "CSeq").EndsWith("INVITE", StringComparison.Ordinal)) TakeAnswer(call, message, status);
    }

    void TakeRequest(LoadCall call, string message)
    {
        if (MethodOf(message) == "ACK") return;
        Send(Answer(message, "200 OK"));
        if (MethodOf(message) == "BYE") End(call, null);
    }

    void TakeAnswer(LoadCall call, string message, int status)
    {
        if (status == 200)
        {
            if (call.PickedUp != 0) Repeated++;
            else call.PickedUp = Now;
        }
        Send(Confirmation(call, message, status));
        if (status >= 300) End(call, message[8..message.IndexOf("\r\n", StringComparison.Ordinal)]);
    }

    string Confirmation(LoadCall call, string answer, int status) => Lines(
        $"ACK {(status == 200 ? AddressIn(Header(answer, "Contact")) : AddressIn(Header(answer, "To")))} SIP/2.0", Via(call, status == 200 ? "a" : "i"), $"From: {Header(answer, "From")}", $"To: {Header(answer, "To")}",
        $"Call-ID: {Header(answer, "Call-ID")}", "CSeq: 1 ACK", "Max-Forwards: 70", "Content-Length: 0", "", "");

    void End(LoadCall call, string? refusal)
    {
        if (!_states.Remove(call.Id))
        {
            Repeated++;
            return;
        }
        (call.Ended, call.Refusal) = (Now, refusal);
        if (--_open == 0) _over.TrySetResult();
    }

    /// <summary>Hangs up for everybody who is still there, and forgets them.</summary>
    public void GiveUp() => Order(() =>
    {
        _open = 0;
        _states.Clear();
        _over.TrySetResult();
    });

    public void ForgetRepeats() => Order(() => Repeated = 0);
}
