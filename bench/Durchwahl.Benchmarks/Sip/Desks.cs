using System.Diagnostics;
using System.Globalization;
using static Durchwahl.Benchmarks.Sip.SipText;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>The desk phones, all behind one port: they ring for a moment, are answered, and hang up after the talk.</summary>
sealed class Desks(int port, int exchange, int soundPort, Func<int, LoadCall?> find) : SipParty(port, exchange)
{
    static readonly TimeSpan Repeats = TimeSpan.FromMilliseconds(500);

    readonly Dictionary<string, Leg> _legs = new(StringComparer.Ordinal);
    (long At, TaskCompletionSource<double> Rang)? _hungUp;

    /// <summary>How long a phone rings.</summary>
    public TimeSpan Rings { get; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a talk takes; set between two loads.</summary>
    public TimeSpan Talks { get; set; }

    /// <summary>Messages that were sent again, by either side.</summary>
    public int Repeated { get; private set; }

    sealed class Leg(string invitation, LoadCall? call)
    {
        public string Invitation { get; } = invitation;

        public LoadCall? Call { get; } = call;

        public string? Answer { get; set; }

        public bool IsConfirmed { get; set; }

        public bool IsCancelled { get; set; }

        public bool HangsUp { get; set; }
    }

    protected override void Take(string message)
    {
        var name = Header(message, "Call-ID");
        _legs.TryGetValue(name, out var leg);
        switch (StatusOf(message) == 0 ? MethodOf(message) : "")
        {
            case "INVITE" when leg is null: Ring(name, message); break;
            case "INVITE": Repeated++; break;
            case "ACK" when leg is { IsCancelled: true }: _legs.Remove(name); break;
            case "ACK" when leg is { IsConfirmed: false }: Talk(name, leg); break;
            case "ACK": break;
            case "CANCEL" when leg is { Answer: null }: Cancel(leg, message); break;
            case "BYE":
                Send(Answer(message, "200 OK"));
                _legs.Remove(name);
                break;
            case "": // of an answer only that to a BYE matters
                if (Header(message, "CSeq").EndsWith("BYE", StringComparison.Ordinal)) _legs.Remove(name);
                break;
            default: Send(Answer(message, "200 OK")); break;
        }
    }

    void Ring(string name, string invitation)
    {
        var (moment, call) = (Now, find(CallerIn(invitation)));
        if (call is { Rang: 0 }) call.Rang = moment;
        if (_hungUp is { } hungUp)
        {
            hungUp.Rang.TrySetResult((moment - hungUp.At) * 1000.0 / Stopwatch.Frequency);
            _hungUp = null;
        }
        var leg = _legs[name] = new Leg(invitation, call);
        Send(Answer(invitation, "180 Ringing", name[..8], Contact));
        At(After(Rings), () => Accept(name, leg));
    }

    static int CallerIn(string invitation)
    {
        var digits = new string([.. AddressIn(Header(invitation, "From")).Split('@')[0].Where(char.IsAsciiDigit)]);
        return digits.Length < 8 ? 0 : int.Parse(digits.AsSpan(digits.Length - 8), CultureInfo.InvariantCulture);
    }

    string Contact => $"sip:desk@127.0.0.1:{Port}";

    void Accept(string name, Leg leg)
    {
        if (leg.IsCancelled) return;
        leg.Answer = Answer(leg.Invitation, "200 OK", name[..8], Contact, Sound(soundPort));
        if (leg.Call is { Answered: 0 } call) call.Answered = Now;
        Send(leg.Answer);
        At(After(Repeats), () => AcceptAgain(name, leg));
    }

    void AcceptAgain(string name, Leg leg)
    {
        if (leg.IsConfirmed || !_legs.ContainsKey(name)) return;
        Repeated++;
        Send(leg.Answer!);
        At(After(Repeats), () => AcceptAgain(name, leg));
    }

    void Talk(string name, Leg leg)
    {
        leg.IsConfirmed = true;
        At(After(Talks), () => HangUp(name, leg));
    }

    void HangUp(string name, Leg leg)
    {
        if (!_legs.ContainsKey(name)) return;
        if (leg.HangsUp) Repeated++;
        leg.HangsUp = true;
        Send(Lines(
            $"BYE {AddressIn(Header(leg.Invitation, "Contact"))} SIP/2.0", $"Via: SIP/2.0/UDP 127.0.0.1:{Port};branch=z9hG4bKd{name}", $"From: {Header(leg.Invitation, "To")};tag={name[..8]}", $"To: {Header(leg.Invitation, "From")}",
            $"Call-ID: {name}", "CSeq: 1 BYE", "Max-Forwards: 70", "Content-Length: 0", "", ""));
        At(After(Repeats), () => HangUp(name, leg));
    }

    void Cancel(Leg leg, string message)
    {
        leg.IsCancelled = true;
        Send(Answer(message, "200 OK"));
        Send(Answer(leg.Invitation, "487 Request Terminated", Header(leg.Invitation, "Call-ID")[..8]));
    }

    /// <summary>One of those who talk hangs up; milliseconds until a phone rings for the next caller.</summary>
    public Task<double> HangUpOne()
    {
        var rang = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        Order(() =>
        {
            var (name, leg) = _legs.FirstOrDefault(leg => leg.Value is { IsConfirmed: true, HangsUp: false });
            if (name is null) return; // nobody talks: nobody will ring
            _hungUp = (Now, rang);
            HangUp(name, leg);
        });
        return rang.Task;
    }

    /// <summary>Everybody hangs up.</summary>
    public void HangUpAll() => Order(() =>
    {
        foreach (var (name, leg) in _legs.Where(leg => leg.Value is { IsConfirmed: true, HangsUp: false }).ToList()) HangUp(name, leg);
    });

    public void ForgetRepeats() => Order(() => Repeated = 0);
}
