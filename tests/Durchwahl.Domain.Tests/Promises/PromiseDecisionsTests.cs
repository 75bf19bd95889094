using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using static Durchwahl.Domain.Tests.Promises.ExamplePromises;

namespace Durchwahl.Domain.Tests.Promises;

public class PromiseDecisionsTests
{
    static readonly ContactId Contact = new(Of(51));

    /// <summary>Every state in which a promise can be.</summary>
    static readonly Dictionary<string, Promise> States = new()
    {
        ["given"] = HandOver,
        ["taken"] = HandOver with { TakenAt = Now, TakenBy = "meier" },
        ["asked"] = HandOver with { AwaitsReply = true },
        ["stood in for"] = HandOver with { StandIn = Deputy },
        ["tried often"] = HandOver with { Attempts = 3, LastAttemptAt = Now, Way = AnswerWay.Letter },
        ["in trouble"] = HandOver with { Problem = "Die Mail kam nicht an." },
        ["kept"] = Ended(PromiseOutcome.Kept),
        ["kept late"] = Ended(PromiseOutcome.KeptLate),
        ["withdrawn"] = Ended(PromiseOutcome.Withdrawn),
        ["not reached"] = Ended(PromiseOutcome.NotReached),
        ["broken"] = Ended(PromiseOutcome.Broken),
    };

    /// <summary>Every decision of a person, as it is usually made an hour later by somebody else.</summary>
    static readonly Dictionary<string, Func<Promise, PromiseDecision>> Decisions = new()
    {
        ["take"] = promise => PromiseDecisions.Take(promise, Later, "schulz"),
        ["pass on"] = promise => PromiseDecisions.PassOn(promise, new PromiseOwner(Third, Money), "kennt den Fall", Later, "schulz"),
        ["ask back"] = promise => PromiseDecisions.AskBack(promise, "Welche Wohnung?", Later, "schulz"),
        ["reply"] = promise => PromiseDecisions.Reply(promise, "Die neue.", Later, "schulz"),
        ["attempt"] = promise => PromiseDecisions.Attempt(promise, Kind, Later, "schulz"),
        ["keep"] = promise => PromiseDecisions.Keep(promise, "Ja, übernommen.", null, Later, "schulz"),
        ["end not reached"] = promise => PromiseDecisions.EndNotReached(promise, Kind, "Brief vom 14.9.", Later, "schulz"),
        ["withdraw"] = promise => PromiseDecisions.Withdraw(promise, null, Later, PromiseStep.Caller),
        ["break"] = promise => PromiseDecisions.Break(promise, "Vergessen.", Later, "schulz"),
        ["stand in"] = promise => PromiseDecisions.StandIn(promise, Deputy, Later, "durchwahl"),
        ["add"] = promise => PromiseDecisions.Add(promise, "Es ist dringend.", Later, PromiseStep.Caller),
        ["choose way"] = promise => PromiseDecisions.ChooseWay(promise, AnswerWay.Email, null, Later, PromiseStep.Caller),
        ["recount"] = promise => PromiseDecisions.Recount(promise, Calendar, Later, "durchwahl"),
        ["reopen"] = promise => PromiseDecisions.Reopen(promise, Later, "schulz"),
    };

    static Instant Later => Now + Duration.FromHours(1);

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string, string>();
            foreach (var state in States.Keys)
                foreach (var decision in Decisions.Keys) table.Add(state, decision, Expected(state, decision));
            return table;
        }
    }

    // Whatever is not said here is a change while the promise is open, and refused afterwards.
    static string Expected(string state, string decision) => (state, decision) switch
    {
        (_, "recount") => "unchanged",
        ("withdrawn", "reopen") => "changed",
        ("kept" or "kept late" or "not reached" or "broken" or "withdrawn", _) => "refused",
        (_, "reopen") => "unchanged",
        ("taken", "take") => "refused",
        ("asked", "reply") => "changed",
        (_, "reply") => "refused",
        ("tried often", "end not reached") => "changed",
        (_, "end not reached") => "refused",
        ("stood in for", "stand in") => "unchanged",
        _ => "changed",
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void In_every_state_every_decision_has_one_answer(string state, string decision, string expected)
    {
        var made = Decisions[decision](States[state]);
        Word(made).ShouldBe(expected);
        if (made is PromiseDecision.Changed changed) changed.Steps.ShouldNotBeEmpty();
        if (made is PromiseDecision.Refused refused) refused.Reason.ShouldEndWith(".");
    }

    [Fact]
    public void Who_took_it_may_take_it_again_and_another_is_told_who_and_when()
    {
        var taken = After(PromiseDecisions.Take(HandOver, Now, "meier"));
        (taken.TakenBy, taken.TakenAt).ShouldBe(("meier", Now));
        PromiseDecisions.Take(taken, Later, "meier").ShouldBeOfType<PromiseDecision.Unchanged>();
        Reason(PromiseDecisions.Take(taken, Later, "schulz")).ShouldBe("Diese Zusage hat meier schon angenommen, am Montag, 14. September 2026, 10:00 Uhr.");
    }

    [Fact]
    public void Passed_on_it_has_to_be_taken_anew_and_its_deadline_stays()
    {
        var before = HandOver with { TakenAt = Now, TakenBy = "meier", StandIn = Deputy, AwaitsReply = true, Problem = "Die Mail kam nicht an." };
        var after = After(PromiseDecisions.PassOn(before, new PromiseOwner(Third, Money), " kennt den Fall ", Later, "meier"), out var steps);
        after.ShouldBe(before with { Owner = new PromiseOwner(Third, Money), TakenAt = null, TakenBy = null, StandIn = null, AwaitsReply = false, Problem = null });
        steps.ShouldBe([new PromiseStep(Later, "meier", PromiseStepKind.PassedOn, "kennt den Fall")]);
    }

    [Fact]
    public void What_needs_words_is_refused_without_them()
    {
        Reason(PromiseDecisions.PassOn(HandOver, PromiseOwner.WholeOffice, " ", Now, "x")).ShouldBe("Bitte schreiben Sie in einem Satz, warum Sie die Zusage weitergeben.");
        Reason(PromiseDecisions.PassOn(HandOver, HandOver.Owner, "warum", Now, "x")).ShouldBe("Die Zusage liegt schon dort. Wählen Sie eine andere Stelle.");
        Reason(PromiseDecisions.AskBack(HandOver, "", Now, "x")).ShouldBe("Bitte schreiben Sie Ihre Frage auf.");
        Reason(PromiseDecisions.Reply(HandOver with { AwaitsReply = true }, "", Now, "x")).ShouldBe("Bitte schreiben Sie die Antwort auf.");
        Reason(PromiseDecisions.Reply(HandOver, "ja", Now, "x")).ShouldBe("Zu dieser Zusage ist keine Frage offen.");
        Reason(PromiseDecisions.Keep(HandOver, " ", null, Now, "x")).ShouldBe("Bitte schreiben Sie in einem Satz, was Sie geantwortet haben.");
        Reason(PromiseDecisions.Break(HandOver, "", Now, "x")).ShouldBe("Bitte schreiben Sie, warum die Zusage nicht gehalten wurde.");
        Reason(PromiseDecisions.Add(HandOver, "", Now, "x")).ShouldBe("Sie haben noch nichts geschrieben.");
        Reason(PromiseDecisions.EndNotReached(HandOver with { Attempts = 3 }, Kind, "", Now, "x")).ShouldBe("Bitte schreiben Sie, wann der Brief hinausgegangen ist.");
    }

    [Theory]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void Words_have_an_end(int length, bool isRefused) =>
        (PromiseDecisions.Keep(HandOver, new string('x', length), null, Now, "x") is PromiseDecision.Refused { Reason: "Der Text hat 2001 Zeichen. Möglich sind 2000." }).ShouldBe(isRefused);

    [Fact]
    public void The_due_instant_itself_is_in_time_and_the_next_tick_is_late()
    {
        After(PromiseDecisions.Keep(HandOver, "erledigt", null, HandOver.Due.At, "x")).Outcome.ShouldBe(PromiseOutcome.Kept);
        var late = After(PromiseDecisions.Keep(HandOver, "erledigt", null, HandOver.Due.At + Duration.FromTicks(1), "x"), out var steps);
        late.Outcome.ShouldBe(PromiseOutcome.KeptLate);
        steps.Single().What.ShouldBe(PromiseStepKind.KeptLate);
    }

    [Fact]
    public void A_linked_contact_says_how_it_was_kept()
    {
        var kept = After(PromiseDecisions.Keep(HandOver, null, Contact, Later, "meier"));
        (kept.KeptIn, kept.EndedAt, kept.EndedBy, kept.Outcome).ShouldBe((Contact, Later, "meier", PromiseOutcome.Kept));
    }

    [Theory]
    [InlineData("2026-09-14T08:05", "2026-09-14T08:59:59", 1)] // the same hour of the clock
    [InlineData("2026-09-14T08:59", "2026-09-14T09:00", 2)]
    [InlineData("2026-09-14T08:05", "2026-09-15T08:05", 2)] // the same hour of another day
    [InlineData("2026-10-25T00:30", "2026-10-25T01:30", 1)] // the clock shows 2:30 twice: the person has the same hour
    [InlineData("2026-10-25T01:30", "2026-10-25T02:00", 2)]
    [InlineData("2026-03-29T00:59", "2026-03-29T01:00", 2)] // from 1:59 to 3:00
    public void A_vain_attempt_counts_once_in_each_hour_of_the_clock(string first, string second, int attempts)
    {
        var tried = After(PromiseDecisions.Attempt(HandOver, Kind, Utc(first), "meier"));
        var again = After(PromiseDecisions.Attempt(tried, Kind, Utc(second), "meier"), out var steps);
        again.Attempts.ShouldBe(attempts);
        again.LastAttemptAt.ShouldBe(Utc(second));
        steps.Single().What.ShouldBe(PromiseStepKind.Attempted);
    }

    [Fact]
    public void With_the_last_attempt_a_letter_is_owed_and_only_then_it_can_end_unreached()
    {
        var promise = HandOver;
        for (var hour = 0; hour < 2; hour++) promise = After(PromiseDecisions.Attempt(promise, Kind, Now + Duration.FromHours(hour), "meier"));
        promise.Way.ShouldBe(AnswerWay.Phone);
        Reason(PromiseDecisions.EndNotReached(promise, Kind, "Brief", Later, "meier")).ShouldBe(
            "Erst nach 3 Versuchen zu verschiedenen Stunden endet die Zusage mit einem Brief. Bisher waren es 2.");
        var enough = After(PromiseDecisions.Attempt(promise, Kind, Now + Duration.FromHours(2), "meier", "Mailbox"), out var steps);
        steps.Select(step => (step.What, step.Words)).ShouldBe([(PromiseStepKind.Attempted, "Mailbox"), (PromiseStepKind.LetterNeeded, null)]);
        (enough.Way, enough.IsOpen).ShouldBe((AnswerWay.Letter, true));
        After(PromiseDecisions.EndNotReached(enough, Kind, "Brief vom 14.9.", Now + Duration.FromHours(3), "meier")).Outcome.ShouldBe(PromiseOutcome.NotReached);
    }

    [Fact]
    public void One_attempt_is_told_as_one() => Reason(PromiseDecisions.EndNotReached(HandOver with { Attempts = 1 }, Kind, "Brief", Now, "x")).ShouldContain("Bisher war es einer.");

    [Fact]
    public void A_letter_is_owed_also_when_fewer_attempts_are_demanded_now_than_were_made()
    {
        var tried = HandOver with { Attempts = 2, LastAttemptAt = Now };
        After(PromiseDecisions.Attempt(tried, Kind with { AttemptsUntilLetter = 1 }, Later, "meier")).Way.ShouldBe(AnswerWay.Letter);
    }

    [Fact]
    public void Who_wants_no_call_gets_no_other_way_by_attempts() =>
        After(PromiseDecisions.Attempt(HandOver with { Attempts = 2, Way = AnswerWay.Email }, Kind, Now, "meier")).Way.ShouldBe(AnswerWay.Email);

    [Fact]
    public void A_withdrawn_promise_is_opened_again_on_the_same_day_but_not_after_it_was_due()
    {
        var withdrawn = Ended(PromiseOutcome.Withdrawn);
        After(PromiseDecisions.Reopen(withdrawn, Now + Duration.FromHours(13), "meier")).ShouldBe(HandOver);
        PromiseDecisions.ReopensUntil(withdrawn).ShouldBe(Instant.FromUtc(2026, 9, 14, 22, 0));
        PromiseDecisions.Reopen(withdrawn, Instant.FromUtc(2026, 9, 14, 22, 1), "meier").ShouldBeOfType<PromiseDecision.Refused>();
        PromiseDecisions.ReopensUntil(withdrawn with { EndedAt = withdrawn.Due.At - Duration.FromMinutes(5) }).ShouldBe(withdrawn.Due.At);
        PromiseDecisions.Reopen(Ended(PromiseOutcome.Kept), Later, "meier").ShouldBeOfType<PromiseDecision.Refused>();
    }

    [Fact]
    public void Another_time_replaces_the_deadline_and_the_same_again_changes_nothing()
    {
        var window = new NewPromise.Window(Now + Duration.FromDays(2), Now + Duration.FromDays(2) + Duration.FromHours(2));
        var moved = After(PromiseDecisions.ChooseWay(HandOver, AnswerWay.Phone, window, Now, PromiseStep.Caller));
        (moved.Rule, moved.WindowFrom, moved.Due.At).ShouldBe((null, window.From, window.Until));
        PromiseDecisions.ChooseWay(moved, AnswerWay.Phone, window, Now, PromiseStep.Caller).ShouldBeOfType<PromiseDecision.Unchanged>();
        PromiseDecisions.ChooseWay(HandOver, AnswerWay.Phone, null, Now, PromiseStep.Caller).ShouldBeOfType<PromiseDecision.Unchanged>();
        Reason(PromiseDecisions.ChooseWay(HandOver, AnswerWay.Phone, window, Now + Duration.FromDays(3), PromiseStep.Caller)).ShouldBe("Diese Zeit ist schon vorbei. Bitte wählen Sie eine spätere.");
        Reason(PromiseDecisions.ChooseWay(HandOver, AnswerWay.Phone, new(window.From, window.From), Now, PromiseStep.Caller)).ShouldBe("Die Zeit endet, bevor sie beginnt. Bitte wählen Sie eine andere.");
    }

    [Fact]
    public void A_closure_added_later_moves_the_deadline_says_why_and_taken_away_moves_it_back()
    {
        var closed = Calendar.With(HouseClosure.On(new LocalDate(2026, 9, 15), "Betriebsausflug"));
        var moved = After(PromiseDecisions.Recount(HandOver, closed, Later, "durchwahl"), out var steps);
        HouseTime.LocalOf(moved.Due.At).ShouldBe(new LocalDateTime(2026, 9, 16, 18, 0));
        moved.Due.Days[0].ShouldBe(new CountedDay(new LocalDate(2026, 9, 15), false, "Betriebsausflug, das Haus ist geschlossen"));
        steps.Single().Words.ShouldBe("Die Frist verschiebt sich von Dienstag, 15. September 2026, 18:00 Uhr auf Mittwoch, 16. September 2026, 18:00 Uhr. "
            + "Geändert: Dienstag, 15. September 2026: Betriebsausflug, das Haus ist geschlossen.");
        PromiseDecisions.Recount(moved, closed, Later, "durchwahl").ShouldBeOfType<PromiseDecision.Unchanged>();
        After(PromiseDecisions.Recount(moved, Calendar, Later, "durchwahl")).Due.At.ShouldBe(HandOver.Due.At);
    }

    [Fact]
    public void Counted_anew_it_is_never_due_at_a_moment_that_is_over()
    {
        var closed = Calendar.With(HouseClosure.On(new LocalDate(2026, 9, 15), "Betriebsausflug"));
        var moved = After(PromiseDecisions.Recount(HandOver, closed, Later, "durchwahl"));
        PromiseDecisions.Recount(moved, Calendar, HandOver.Due.At, "durchwahl").ShouldBeOfType<PromiseDecision.Unchanged>();
        After(PromiseDecisions.Recount(moved, Calendar, HandOver.Due.At - Duration.FromTicks(1), "durchwahl")).Due.At.ShouldBe(HandOver.Due.At);
    }

    [Fact]
    public void A_time_that_the_person_chose_is_not_counted_anew()
    {
        var chosen = HandOver with { Rule = null, Due = PromiseDue.AtChosenTime(Now + Duration.FromDays(1)) };
        PromiseDecisions.Recount(chosen, Calendar.With(HouseClosure.On(new LocalDate(2026, 9, 15), "Umzug")), Now, "durchwahl").ShouldBeOfType<PromiseDecision.Unchanged>();
    }

    [Fact]
    public void A_refused_mail_stands_on_an_open_promise_until_one_arrives_and_only_in_the_history_of_an_ended_one()
    {
        var refused = After(PromiseDecisions.Trouble(HandOver, "Postfach voll.", Now, "durchwahl"), out var steps);
        (refused.Problem, steps.Single().What).ShouldBe(("Postfach voll.", PromiseStepKind.MailFailed));
        PromiseDecisions.Trouble(refused, "Postfach voll.", Now, "durchwahl").ShouldBeOfType<PromiseDecision.Unchanged>();
        After(PromiseDecisions.Trouble(refused, null, Now, "durchwahl")).Problem.ShouldBeNull();
        After(PromiseDecisions.Trouble(Ended(PromiseOutcome.Kept), "Postfach voll.", Now, "durchwahl")).Problem.ShouldBeNull();
    }

    [Fact]
    public void That_nobody_is_there_stays_whatever_becomes_of_mails()
    {
        var alone = HandOver with { Problem = StandingIn.NobodyThere };
        After(PromiseDecisions.Trouble(alone, null, Now, "durchwahl")).Problem.ShouldBe(StandingIn.NobodyThere);
        After(PromiseDecisions.Trouble(alone, "Postfach voll.", Now, "durchwahl")).Problem.ShouldBe(StandingIn.NobodyThere);
    }

    [Fact]
    public void Words_of_people_are_kept_without_the_blanks_around_them()
    {
        After(PromiseDecisions.Add(HandOver, "  dringend ", Now, PromiseStep.Caller), out var steps).ShouldBe(HandOver);
        steps.ShouldBe([new PromiseStep(Now, PromiseStep.Caller, PromiseStepKind.Added, "dringend")]);
    }

    static Promise Ended(PromiseOutcome outcome) => HandOver with { Outcome = outcome, EndedAt = Now, EndedBy = "meier" };

    static string Word(PromiseDecision decision) => decision switch
    {
        PromiseDecision.Changed => "changed",
        PromiseDecision.Unchanged => "unchanged",
        _ => "refused",
    };

    static Promise After(PromiseDecision decision) => After(decision, out _);

    static Promise After(PromiseDecision decision, out PromiseStep[] steps)
    {
        var changed = decision.ShouldBeOfType<PromiseDecision.Changed>();
        steps = [.. changed.Steps];
        return changed.After;
    }

    static string Reason(PromiseDecision decision) => decision.ShouldBeOfType<PromiseDecision.Refused>().Reason;

    static Instant Utc(string text) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture(text.Length == 16 ? "uuuu-MM-ddTHH:mm" : "uuuu-MM-ddTHH:mm:ss").Parse(text).Value;
}
