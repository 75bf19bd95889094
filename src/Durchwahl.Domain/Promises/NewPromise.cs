using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>What is to be promised, before anybody has counted by when.</summary>
public sealed record NewPromise
{
    /// <summary>The key of a <see cref="PromiseKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who will owe it.</summary>
    public required PromiseOwner Owner { get; init; }

    /// <summary>What it says about the person.</summary>
    public required PromiseDetails Details { get; init; }

    /// <summary>How the person wants the answer.</summary>
    public AnswerWay Way { get; init; } = AnswerWay.Phone;

    /// <summary>As in <see cref="Promise.Topic"/>.</summary>
    public string? Topic { get; init; }

    /// <summary>As in <see cref="Promise.Language"/>.</summary>
    public string? Language { get; init; }

    /// <summary>As in <see cref="Promise.Contact"/>.</summary>
    public ContactId? Contact { get; init; }

    /// <summary>As in <see cref="Promise.Message"/>.</summary>
    public VoiceMessageId? Message { get; init; }

    /// <summary>As in <see cref="Promise.Request"/>.</summary>
    public CallbackRequestId? Request { get; init; }

    /// <summary>As in <see cref="Promise.Report"/>.</summary>
    public WrongNumberReportId? Report { get; init; }

    /// <summary>A rule instead of that of the kind, for kinds without one when nobody chose a window; null for that of the kind.</summary>
    public DeadlineRule? Rule { get; init; }

    /// <summary>When the contact was from which days are counted; null for now.</summary>
    public Instant? CountedFrom { get; init; }

    /// <summary>The window that the person chose, for kinds without a rule; <see cref="Window.Until"/> itself is in time. For a kind with a rule it replaces the rule.</summary>
    public Window? Chosen { get; init; }

    /// <summary>A stretch of time.</summary>
    /// <param name="From">Its beginning.</param>
    /// <param name="Until">Its end, after <paramref name="From"/>.</param>
    public sealed record Window(Instant From, Instant Until);

    /// <summary>The promise with its deadline.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="reference">As in <see cref="Promise.Reference"/>.</param>
    /// <param name="office">The office.</param>
    /// <param name="kind">The kind that <see cref="Kind"/> names.</param>
    /// <param name="calendar">The calendar of the office.</param>
    /// <param name="now">The moment.</param>
    /// <param name="by">As in <see cref="Promise.OpenedBy"/>.</param>
    /// <exception cref="ArgumentException">There is no rule and no window was chosen, or the window ends before it begins.</exception>
    /// <exception cref="CalendarNeverOpenException">The calendar has no day left that counts.</exception>
    public Promise Open(PromiseId id, string reference, OfficeId office, PromiseKind kind, HouseCalendar calendar, Instant now, string by)
    {
        var from = HouseTime.LocalOf(CountedFrom ?? now);
        if (Chosen is { } window && window.Until <= window.From) throw new ArgumentException("The window ends before it begins.", nameof(kind));
        var rule = Chosen is null ? Rule ?? kind.Rule ?? throw new ArgumentException($"The kind {kind.Key} needs a window.", nameof(kind)) : null;
        return new Promise
        {
            Id = id,
            Office = office,
            Reference = reference,
            Kind = Kind,
            Topic = Topic,
            Owner = Owner,
            Contact = Contact,
            Message = Message,
            Request = Request,
            Report = Report,
            OpenedAt = now,
            OpenedBy = by,
            CountedFrom = from,
            Rule = rule,
            WindowFrom = Chosen?.From,
            Due = rule is null ? PromiseDue.AtChosenTime(Chosen!.Until) : PromiseDue.Of(calendar.DeadlineFor(from, rule)),
            Way = Way,
            Language = Language,
        };
    }
}
