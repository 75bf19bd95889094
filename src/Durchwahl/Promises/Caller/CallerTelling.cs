using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>Who looks after a promise, as far as it is released.</summary>
/// <param name="Name">For a list of facts: "Miriam Kuhlmann, Geldleistungen, Stelle 1".</param>
/// <param name="InSentence">At the beginning of a sentence: "Frau Kuhlmann".</param>
/// <param name="Number">The number to call; null when there is none.</param>
/// <param name="IsDirect">Whether it rings this post alone.</param>
public sealed record ShownOwner(string Name, string InSentence, PhoneNumber? Number, bool IsDirect);

/// <summary>A day on the way to a deadline.</summary>
public sealed record ShownDay(LocalDate Date, bool Counts, string Verdict, string Reason);

/// <summary>Tells promises in the words of the person to whom they were given: nothing that staff wrote to each other, no name that is not released.</summary>
public sealed class CallerTelling(CallerFrame frame, KnownContact contact, HouseCalendar? calendar, Instant now)
{
    readonly Words _words = frame.W;
    readonly InPrint _print = frame.Print;

    LocalDate Today => HouseTime.LocalOf(now).Date;

    /// <summary>The mark and the word for how it stands.</summary>
    public (string Mark, string Word) State(Promise promise) => promise.Outcome switch
    {
        null when promise.IsOverdueAt(now) => ("late", _words["CallerStateLate"]),
        null => ("later", _words["CallerStateOpen"]),
        PromiseOutcome.Kept => ("open", _words["CallerStateKept"]),
        PromiseOutcome.KeptLate => ("open", _words["CallerStateKeptLate"]),
        PromiseOutcome.Withdrawn => ("away", _words["CallerStateWithdrawn"]),
        PromiseOutcome.NotReached => ("away", _words["CallerStateNotReached"]),
        _ => ("late", _words["CallerStateBroken"]),
    };

    /// <summary>The largest line: by when, or when it ended.</summary>
    public string Title(Promise promise)
    {
        if (promise.EndedAt is { } ended) return _words.Say("CallerEnded", Moment(ended));
        if (!HasWindow(promise)) return Due(promise);
        var (from, until) = (HouseTime.LocalOf(promise.WindowFrom!.Value), HouseTime.LocalOf(promise.Due.At));
        return _words.Say("CallerDueWindow", _print.Date(from.Date), _print.Span(new TimeWindow(from.TimeOfDay, until.TimeOfDay)));
    }

    static bool HasWindow(Promise promise) =>
        promise is { Way: AnswerWay.Phone, WindowFrom: { } from } && HouseTime.LocalOf(from) is var begin && HouseTime.LocalOf(promise.Due.At) is var end && begin.Date == end.Date && begin.TimeOfDay < end.TimeOfDay;

    /// <summary>"Antwort bis Montag, 28. Dezember 2026, 18:00 Uhr".</summary>
    public string Due(Promise promise) => _words.Say("CallerDue", Moment(promise.Due.At));

    /// <summary>A moment in a sentence; a midnight is told as 24:00 of the day that it ends.</summary>
    public string Moment(Instant at)
    {
        var local = HouseTime.LocalOf(at);
        if (local.TimeOfDay != LocalTime.Midnight) return _print.LongMoment(local);
        return $"{_print.Date(local.Date.PlusDays(-1))}, {(_words.Language is Language.English ? "24:00" : "24:00\u00A0Uhr")}";
    }

    /// <summary>A moment in a list.</summary>
    public string ShortMoment(Instant at) => _print.Moment(HouseTime.LocalOf(at));

    /// <summary>Who looks after it now.</summary>
    public ShownOwner Owner(Promise promise)
    {
        if (frame.Office is not { } office) return Service(null);
        var directory = office.Directory;
        if (promise.ActingOwner.Post is { } id && directory.FindPost(id, Today) is { } post) return Of(post);
        return directory.FindTeam(promise.Owner.Team) is { } team
            ? new ShownOwner(team.Name, _words.Say("CallerOwnerTeam", team.Name), team.Line is { } line && line.HoldsOn(Today) ? line.Number : frame.ServiceNumber, IsDirect: false)
            : Service(frame.ServiceNumber);
    }

    ShownOwner Of(PublishedPost post) =>
        new(post.Name is { } name ? $"{name}, {post.Title}" : post.Title, post.NameInSentence ?? _words["CallerOwnerPost"], post.LineOn(Today)?.Number ?? frame.ServiceNumber, post.LineOn(Today) is not null);

    ShownOwner Service(PhoneNumber? number) => new(_words["CallerOwnerService"], _words["CallerOwnerService"], number, IsDirect: false);

    /// <summary>"Frau Kuhlmann ruft Sie an."</summary>
    public string Lead(Promise promise)
    {
        var who = Owner(promise).InSentence;
        return promise.Way switch
        {
            AnswerWay.Phone => _words.Say("CallerByPhone", who),
            AnswerWay.Letter => _words.Say("CallerByLetter", who),
            AnswerWay.Email => _words.Say("CallerByEmail", who),
            _ => _words.Say("CallerInPerson", who),
        };
    }

    /// <summary>What its kind promises; in German when the office has its own words for it.</summary>
    public (string Text, bool IsGerman) Kind(Promise promise)
    {
        var kind = contact.Settings.KindOf(promise.Kind);
        var usual = PromiseKinds.Usual.FirstOrDefault(known => known.Key == promise.Kind);
        return usual is null || usual.CallerText != kind.CallerText ? (kind.CallerText, true) : (_words[KeyOf(promise.Kind)], false);
    }

    static string KeyOf(string kind) => kind switch
    {
        PromiseKinds.VoiceMessage => "CallerKindVoiceMessage",
        PromiseKinds.Callback => "CallerKindCallback",
        PromiseKinds.Emergency => "CallerKindEmergency",
        PromiseKinds.WrittenContact => "CallerKindWritten",
        PromiseKinds.BookedTalk => "CallerKindTalk",
        PromiseKinds.WrongNumber => "CallerKindNumber",
        PromiseKinds.DisclosureRequest => "CallerKindDisclosure",
        PromiseKinds.DisclosureTarget => "CallerKindTarget",
        _ => "CallerKindHandOver",
    };

    /// <summary>How the person gets the answer; of the number only its end.</summary>
    public string Way(PromiseWithSteps promise) => promise.Promise.Way switch
    {
        AnswerWay.Phone => promise.Details?.Number is { } number ? _words.Say("CallerWayPhoneEnding", Ending(number)) : _words["CallerWayPhone"],
        AnswerWay.Letter => _words["CallerWayLetter"],
        AnswerWay.Email => _words["CallerWayEmail"],
        _ => _words["CallerWayInPerson"],
    };

    /// <summary>The last two digits: enough to know one's own number.</summary>
    public static string Ending(PhoneNumber number) => number.Value[^2..];

    /// <summary>The topic; null when nobody said.</summary>
    public string? Topic(Promise promise) => contact.Settings.FindTopic(promise.Topic) is { } topic ? TopicWords.Of(topic, _words) : null;

    /// <summary>"Warum Montag?"</summary>
    public string Why(Promise promise) => promise.Due.Date == Today ? _words["CallerWhyToday"] : _words.Say("CallerWhy", _print.Weekday(promise.Due.Date));

    /// <summary>The day of the event and every day up to the deadline; empty when none was counted.</summary>
    public IReadOnlyList<ShownDay> Days(Promise promise) => promise.Due.Days.IsDefaultOrEmpty
        ? []
        : [new ShownDay(promise.CountedFrom.Date, false, _words["CallerCountsNot"], _words.Say("CallerEventDay", _print.Time(promise.CountedFrom.TimeOfDay))), .. promise.Due.Days.Select(Shown)];

    ShownDay Shown(CountedDay day) => new(day.Date, day.Counted, _words[day.Counted ? "CallerCounts" : "CallerCountsNot"], _words.Language is Language.German ? day.Reason : English(day));

    // The reasons are kept as they were told, in German; the other language tells what sort of day it is.
    string English(CountedDay day) => calendar?.On(day.Date).Kind switch
    {
        DayKind.Weekend => _words["CallerDayWeekend"],
        DayKind.PublicHoliday => _words["CallerDayHoliday"],
        DayKind.HouseClosure => _words["CallerDayClosed"],
        _ => day.Counted ? _words["CallerDayWorking"] : "",
    };

    /// <summary>What happened, in sentences; what is nobody's business but ours is left out.</summary>
    public IEnumerable<(Instant At, string Text)> History(PromiseWithSteps promise) =>
        promise.Steps.Select((step, place) => (step.At, Text: Sentence(promise, step, place))).Where(told => told.Text is not null).Select(told => (told.At, told.Text!));

    string? Sentence(PromiseWithSteps promise, PromiseStep step, int place) => step.What switch
    {
        PromiseStepKind.Opened => _words["CallerStepOpened"],
        PromiseStepKind.Mailed => promise.Steps.Take(place).Any(earlier => earlier.What == PromiseStepKind.Mailed) ? null : _words["CallerStepMailed"],
        PromiseStepKind.Taken => _words.Say("CallerStepTaken", OwnerAt(promise, place)),
        PromiseStepKind.PassedOn => _words["CallerStepPassedOn"],
        PromiseStepKind.AskedBack => _words["CallerStepAskedBack"],
        PromiseStepKind.Replied => _words["CallerStepReplied"],
        PromiseStepKind.Attempted => _words["CallerStepAttempted"],
        PromiseStepKind.LetterNeeded => _words["CallerStepLetter"],
        PromiseStepKind.Kept => _words["CallerStepKept"],
        PromiseStepKind.KeptLate => _words["CallerStepKeptLate"],
        PromiseStepKind.Withdrawn => _words[IsCaller(step) ? "CallerStepWithdrawn" : "CallerStepWithdrawnByUs"],
        PromiseStepKind.Reopened => _words["CallerStepReopened"],
        PromiseStepKind.NotReached => _words["CallerStepNotReached"],
        PromiseStepKind.Broken => _words["CallerStepBroken"],
        PromiseStepKind.Reminded => _words["CallerStepReminded"],
        PromiseStepKind.DeputyTold => _words["CallerStepDeputy"],
        PromiseStepKind.LeadTold => _words["CallerStepLead"],
        PromiseStepKind.StandInChanged => _words["CallerStepStandIn"],
        PromiseStepKind.DueMoved => _words["CallerStepDueMoved"],
        PromiseStepKind.Added => Added(step),
        PromiseStepKind.WayChanged => _words[IsCaller(step) ? "CallerStepWay" : "CallerStepWayByUs"],
        PromiseStepKind.Rated => _words["CallerStepRated"],
        PromiseStepKind.Written => _words["CallerStepWritten"],
        _ => null, // a mail that did not arrive is a matter of our house
    };

    // Who owned it then is not kept; only the owner of now is named, and only for what happened since.
    string OwnerAt(PromiseWithSteps promise, int place) =>
        promise.Steps.Skip(place).Any(later => later.What is PromiseStepKind.PassedOn or PromiseStepKind.StandInChanged) ? _words["CallerOwnerPost"] : Owner(promise.Promise).InSentence;

    string Added(PromiseStep step) => (IsCaller(step), step.Words) switch
    {
        (true, { } words) => _words.Say("CallerStepAdded", words),
        (true, null) => _words["CallerStepAddedGone"],
        _ => _words["CallerStepAddedByUs"],
    };

    static bool IsCaller(PromiseStep step) => step.By == PromiseStep.Caller;

    /// <summary>What happens when the person is not reached; null where nobody calls.</summary>
    public string? Attempts(Promise promise)
    {
        if (!promise.IsOpen || promise.Way != AnswerWay.Phone) return null;
        var most = contact.Settings.KindOf(promise.Kind).AttemptsUntilLetter;
        return promise.Attempts switch
        {
            0 => _words.Say("CallerNoAttempt", most),
            1 => _words.Say("CallerOneAttempt", most),
            var number => _words.Say("CallerMoreAttempts", most, number),
        };
    }

    /// <summary>Until when a withdrawn promise can be opened again; null when it cannot: the slot of a talk may be somebody else's by now.</summary>
    public string? ReopensUntil(Promise promise) =>
        promise.Outcome == PromiseOutcome.Withdrawn && promise.Kind != PromiseKinds.BookedTalk && PromiseDecisions.ReopensUntil(promise) is var until && until >= now ? Moment(until) : null;

    /// <summary>Whether way and time may be chosen; a booked talk has its own pages, and some answers are public.</summary>
    public static bool CanChoose(Promise promise) =>
        promise.IsOpen && promise.Kind is not (PromiseKinds.BookedTalk or PromiseKinds.WrongNumber or PromiseKinds.DisclosureRequest or PromiseKinds.DisclosureTarget);

    /// <summary>Whether the one question is asked.</summary>
    public static bool CanRate(PromiseWithSteps promise) =>
        promise.Promise.Outcome is PromiseOutcome.Kept or PromiseOutcome.KeptLate or PromiseOutcome.NotReached or PromiseOutcome.Broken && promise.Steps.All(step => step.What != PromiseStepKind.Rated);

    /// <summary>A stretch of time to choose: "Montag, 28. Dezember, von 10:00 bis 12:00 Uhr".</summary>
    public static string Window(NewPromise.Window window, InPrint print)
    {
        var (from, until) = (HouseTime.LocalOf(window.From), HouseTime.LocalOf(window.Until));
        return $"{print.Day(from.Date)}, {print.Span(new TimeWindow(from.TimeOfDay, until.TimeOfDay))}";
    }
}
