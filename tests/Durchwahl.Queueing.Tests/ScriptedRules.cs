namespace Durchwahl.Queueing.Tests;

delegate Verdict Deciding(in Situation situation);

delegate Rest Resting(int agent, in AgentFacts facts, long now);

/// <summary>Rules that a test writes down: callers wait on the line that they dialled, agents never rest and lines never close unless said otherwise.</summary>
readonly struct ScriptedRules(Deciding? decides = null, Resting? rests = null, Func<int, long, long>? callbackFrom = null) : ICallRules
{
    public Verdict Decide(in Situation situation) =>
        decides is not null ? decides(in situation)
        : situation.Reason is Reason.Arrived or Reason.Found ? new Verdict(VerdictKind.Join, situation.Call.Line)
        : situation.Reason is Reason.NobodyThere or Reason.LineFull ? new Verdict(VerdictKind.Offer, situation.Call.Line, Offers: Offers.Message | Offers.Callback)
        : new Verdict(VerdictKind.Stay, situation.Call.Line);

    public Rest RestOf(int agent, in AgentFacts facts, long now) => rests?.Invoke(agent, in facts, now) ?? Rest.None;

    public long CallbackFrom(int line, long now) => callbackFrom?.Invoke(line, now) ?? now;
}
