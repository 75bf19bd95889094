using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>What came of a decision about a promise.</summary>
public abstract record PromiseDecision
{
    PromiseDecision()
    {
    }

    /// <summary>It is different now.</summary>
    /// <param name="After">The promise; its version is still the old one.</param>
    /// <param name="Steps">What is added to its history, at least one.</param>
    public sealed record Changed(Promise After, ImmutableArray<PromiseStep> Steps) : PromiseDecision;

    /// <summary>It was so already: doing the same twice changes nothing.</summary>
    public sealed record Unchanged : PromiseDecision;

    /// <summary>It stays as it is.</summary>
    /// <param name="Reason">In German: what is wrong and what to do.</param>
    public sealed record Refused(string Reason) : PromiseDecision;
}

/// <summary>Everything that can happen to a promise. An ended one changes no more, unless it was withdrawn by mistake.</summary>
public static class PromiseDecisions
{
    /// <summary>Most characters of a note, a question or an addition.</summary>
    public const int LongestWords = 2000;

    /// <summary>Somebody takes it.</summary>
    public static PromiseDecision Take(Promise promise, Instant at, string by) =>
        WhileOpen(promise, null, () => promise.TakenBy == by ? new PromiseDecision.Unchanged()
            : promise.TakenBy is { } other ? new PromiseDecision.Refused($"Diese Zusage hat {other} schon angenommen, am {InWords.Moment(HouseTime.LocalOf(promise.TakenAt!.Value))}.")
            : Change(promise with { TakenAt = at, TakenBy = by }, at, by, PromiseStepKind.Taken));

    /// <summary>It goes to another owner, who has to take it anew. Its deadline stays: the person was promised it.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="owner">The new owner.</param>
    /// <param name="why">Must be given.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static PromiseDecision PassOn(Promise promise, PromiseOwner owner, string why, Instant at, string by) =>
        WhileOpen(promise, why, () => owner == promise.Owner ? new PromiseDecision.Refused("Die Zusage liegt schon dort. Wählen Sie eine andere Stelle.")
            : string.IsNullOrWhiteSpace(why) ? new PromiseDecision.Refused("Bitte schreiben Sie in einem Satz, warum Sie die Zusage weitergeben.")
            : Change(promise with { Owner = owner, StandIn = null, TakenAt = null, TakenBy = null, AwaitsReply = false, Problem = null }, at, by, PromiseStepKind.PassedOn, why));

    /// <summary>The owner asks whoever gave it.</summary>
    public static PromiseDecision AskBack(Promise promise, string question, Instant at, string by) =>
        WhileOpen(promise, question, () => string.IsNullOrWhiteSpace(question)
            ? new PromiseDecision.Refused("Bitte schreiben Sie Ihre Frage auf.")
            : Change(promise with { AwaitsReply = true }, at, by, PromiseStepKind.AskedBack, question));

    /// <summary>The question is answered.</summary>
    public static PromiseDecision Reply(Promise promise, string answer, Instant at, string by) =>
        WhileOpen(promise, answer, () => string.IsNullOrWhiteSpace(answer) ? new PromiseDecision.Refused("Bitte schreiben Sie die Antwort auf.")
            : !promise.AwaitsReply ? new PromiseDecision.Refused("Zu dieser Zusage ist keine Frage offen.")
            : Change(promise with { AwaitsReply = false }, at, by, PromiseStepKind.Replied, answer));

    /// <summary>
    /// The person was called in vain. It counts when it is the first one in its hour of the clock; with the last of <see cref="PromiseKind.AttemptsUntilLetter"/> a letter is owed instead, so that
    /// nobody is harmed by a missed call.
    /// </summary>
    public static PromiseDecision Attempt(Promise promise, PromiseKind kind, Instant at, string by, string? note = null) => WhileOpen(promise, note, () =>
    {
        var counts = promise.LastAttemptAt is not { } last || HourOf(last) != HourOf(at);
        var after = promise with { Attempts = promise.Attempts + (counts ? 1 : 0), LastAttemptAt = at };
        var isEnough = counts && after.Attempts >= kind.AttemptsUntilLetter && after.Way == AnswerWay.Phone;
        if (isEnough) after = after with { Way = AnswerWay.Letter };
        ImmutableArray<PromiseStep> steps = [new(at, by, PromiseStepKind.Attempted, note)];
        return new PromiseDecision.Changed(after, isEnough ? steps.Add(new(at, by, PromiseStepKind.LetterNeeded)) : steps);
    });

    static LocalDateTime HourOf(Instant at) => HouseTime.LocalOf(at).Date.AtMidnight().PlusHours(HouseTime.LocalOf(at).Hour);

    /// <summary>It is done.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="note">How; null or blank only when <paramref name="contact"/> tells.</param>
    /// <param name="contact">The contact in which it was done; null when the note tells.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static PromiseDecision Keep(Promise promise, string? note, ContactId? contact, Instant at, string by) => WhileOpen(promise, note, () =>
    {
        if (string.IsNullOrWhiteSpace(note) && contact is null) return new PromiseDecision.Refused("Bitte schreiben Sie in einem Satz, was Sie geantwortet haben.");
        var isLate = promise.IsOverdueAt(at);
        return End(promise with { KeptIn = contact }, isLate ? PromiseOutcome.KeptLate : PromiseOutcome.Kept, at, by, isLate ? PromiseStepKind.KeptLate : PromiseStepKind.Kept, note);
    });

    /// <summary>The person was not reached, and a letter has gone out.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="kind">Its kind: how many attempts it takes.</param>
    /// <param name="note">When and where the letter went.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static PromiseDecision EndNotReached(Promise promise, PromiseKind kind, string note, Instant at, string by) =>
        WhileOpen(promise, note, () => promise.Attempts < kind.AttemptsUntilLetter
                ? new PromiseDecision.Refused($"Erst nach {kind.AttemptsUntilLetter} Versuchen zu verschiedenen Stunden endet die Zusage mit einem Brief. Bisher {(promise.Attempts == 1 ? "war es einer" : $"waren es {promise.Attempts}")}.")
            : string.IsNullOrWhiteSpace(note) ? new PromiseDecision.Refused("Bitte schreiben Sie, wann der Brief hinausgegangen ist.")
            : End(promise, PromiseOutcome.NotReached, at, by, PromiseStepKind.NotReached, note));

    /// <summary>The person no longer needs it.</summary>
    public static PromiseDecision Withdraw(Promise promise, string? why, Instant at, string by) =>
        WhileOpen(promise, why, () => End(promise, PromiseOutcome.Withdrawn, at, by, PromiseStepKind.Withdrawn, why));

    /// <summary>A withdrawn one is owed again.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static PromiseDecision Reopen(Promise promise, Instant at, string by) =>
        promise.IsOpen ? new PromiseDecision.Unchanged()
        : promise.Outcome != PromiseOutcome.Withdrawn ? new PromiseDecision.Refused("Nur eine zurückgezogene Zusage lässt sich wieder öffnen.")
        : at > ReopensUntil(promise) ? new PromiseDecision.Refused("Die Zeit, in der sich die Zusage wieder öffnen ließ, ist vorbei. Bitte melden Sie sich neu, dann bekommen Sie eine neue Zusage.")
        : Change(promise with { Outcome = null, EndedAt = null, EndedBy = null }, at, by, PromiseStepKind.Reopened);

    /// <summary>Until when a withdrawn promise can be opened again: the end of the day on which it was withdrawn, in house time, but not after it is due.</summary>
    public static Instant ReopensUntil(Promise promise)
    {
        var endOfDay = HouseTime.InstantOf(HouseTime.LocalOf(promise.EndedAt ?? promise.OpenedAt).Date.PlusDays(1).AtMidnight());
        return Instant.Min(endOfDay, promise.Due.At);
    }

    /// <summary>The office did not do it, and says why.</summary>
    public static PromiseDecision Break(Promise promise, string why, Instant at, string by) =>
        WhileOpen(promise, why, () => string.IsNullOrWhiteSpace(why)
            ? new PromiseDecision.Refused("Bitte schreiben Sie, warum die Zusage nicht gehalten wurde.")
            : End(promise, PromiseOutcome.Broken, at, by, PromiseStepKind.Broken, why));

    /// <summary>Somebody stands in, because the owner is away; null when the owner is back.</summary>
    public static PromiseDecision StandIn(Promise promise, PostId? standIn, Instant at, string by) =>
        WhileOpen(promise, null, () => promise.StandIn == standIn ? new PromiseDecision.Unchanged()
            : Change(promise with { StandIn = standIn, TakenAt = null, TakenBy = null }, at, by, PromiseStepKind.StandInChanged));

    /// <summary>A holiday or a closure was added or taken away: counted anew. It never moves back to a moment that is already over: nobody could keep it then.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="calendar">The calendar as it is now.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static PromiseDecision Recount(Promise promise, HouseCalendar calendar, Instant at, string by)
    {
        if (!promise.IsOpen || promise.Rule is not { } rule) return new PromiseDecision.Unchanged();
        var recalculation = DeadlineRecalculation.Of(promise.CountedFrom, rule, promise.Due.ToDeadline(), calendar);
        var isOverAlready = recalculation.Move == DeadlineMove.Earlier && recalculation.After.Due.ToInstant() <= at;
        return recalculation.Moves && !isOverAlready
            ? Change(promise with { Due = PromiseDue.Of(recalculation.After) }, at, by, PromiseStepKind.DueMoved, recalculation.Summary)
            : new PromiseDecision.Unchanged();
    }

    /// <summary>The person added something; the text goes to the details.</summary>
    public static PromiseDecision Add(Promise promise, string words, Instant at, string by) =>
        WhileOpen(promise, words, () => string.IsNullOrWhiteSpace(words)
            ? new PromiseDecision.Refused("Sie haben noch nichts geschrieben.")
            : Change(promise, at, by, PromiseStepKind.Added, words));

    /// <summary>The person wants the answer another way, or at another time; a chosen window replaces the deadline.</summary>
    public static PromiseDecision ChooseWay(Promise promise, AnswerWay way, NewPromise.Window? window, Instant at, string by) =>
        WhileOpen(promise, null, () => way == promise.Way && (window is null || (window.From, window.Until) == (promise.WindowFrom, promise.Due.At)) ? new PromiseDecision.Unchanged()
            : window is not null && window.Until <= window.From ? new PromiseDecision.Refused("Die Zeit endet, bevor sie beginnt. Bitte wählen Sie eine andere.")
            : window is not null && window.From < at ? new PromiseDecision.Refused("Diese Zeit ist schon vorbei. Bitte wählen Sie eine spätere.")
            : Change(window is null ? promise with { Way = way } : promise with { Way = way, WindowFrom = window.From, Rule = null, Due = PromiseDue.AtChosenTime(window.Until) }, at, by, PromiseStepKind.WayChanged));

    /// <summary>
    /// Something is in the way (a refused mail); null when it is not any more. Of an ended promise only the history tells. That nobody is there stays, whatever becomes of mails.
    /// </summary>
    /// <param name="promise">The promise.</param>
    /// <param name="problem">In one German sentence.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who noticed.</param>
    public static PromiseDecision Trouble(Promise promise, string? problem, Instant at, string by) =>
        promise.IsOpen && promise.Problem == problem ? new PromiseDecision.Unchanged()
        : Change(promise.IsOpen && !IsOfPeople(promise.Problem) ? promise with { Problem = problem } : promise, at, by, problem is null ? PromiseStepKind.Mailed : PromiseStepKind.MailFailed, problem);

    static bool IsOfPeople(string? problem) => problem is StandingIn.NobodyThere or Escalation.NobodyToWarn;

    /// <summary>A mail server took the mail that tells of it; a trouble with an earlier one is over.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="words">Where it went and with which code the server answered.</param>
    /// <param name="isWell">Whether nothing else is in the way, so that <see cref="Promise.Problem"/> is taken away.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who delivered it.</param>
    public static PromiseDecision Deliver(Promise promise, string words, bool isWell, Instant at, string by) =>
        Change(isWell ? promise with { Problem = null } : promise, at, by, PromiseStepKind.Mailed, words);

    /// <summary>A booked talk no longer fits phone hours, calendar or absences, for this reason; null when it does again. A problem that somebody else has told stays.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="doubt">What <see cref="Talks.TalkDoubts.Find"/> said.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who noticed.</param>
    public static PromiseDecision DoubtTalk(Promise promise, string? doubt, Instant at, string by) =>
        !promise.IsOpen || promise.Problem == doubt || (promise.Problem is not null && !Talks.TalkDoubts.IsOurs(promise.Problem)) ? new PromiseDecision.Unchanged()
        : Change(promise with { Problem = doubt }, at, by, doubt is null ? PromiseStepKind.TalkFits : PromiseStepKind.TalkDoubted, doubt);

    /// <summary>Something happened that changes nothing but the history: a mail went out, somebody was reminded.</summary>
    public static PromiseDecision Note(Promise promise, PromiseStepKind what, string? words, Instant at, string by) => Change(promise, at, by, what, words);

    static PromiseDecision WhileOpen(Promise promise, string? words, Func<PromiseDecision> decide) =>
        !promise.IsOpen ? new PromiseDecision.Refused($"Diese Zusage ist schon beendet, seit {InWords.Moment(HouseTime.LocalOf(promise.EndedAt!.Value))}.")
        : words?.Length > LongestWords ? new PromiseDecision.Refused($"Der Text hat {words.Length} Zeichen. Möglich sind {LongestWords}.")
        : decide();

    static PromiseDecision.Changed End(Promise promise, PromiseOutcome outcome, Instant at, string by, PromiseStepKind step, string? words) =>
        Change(promise with { Outcome = outcome, EndedAt = at, EndedBy = by, AwaitsReply = false, Problem = null }, at, by, step, words);

    static PromiseDecision.Changed Change(Promise after, Instant at, string by, PromiseStepKind what, string? words = null) =>
        new PromiseDecision.Changed(after, [new PromiseStep(at, by, what, string.IsNullOrWhiteSpace(words) ? null : words.Trim())]);
}
