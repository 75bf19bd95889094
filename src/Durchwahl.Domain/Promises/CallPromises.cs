using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>What the office owes a caller whom nobody talked to: the promise that follows from a voice message, a callback or a reported number.</summary>
public static class CallPromises
{
    /// <summary>The answer to a voice message, counted from the recording; on the same day when the caller is in need.</summary>
    public static NewPromise Of(VoiceMessage message, KnownCaller caller, OfficeBook book, PromiseSettings settings) => new()
    {
        Kind = caller.IsEmergency ? PromiseKinds.Emergency : PromiseKinds.VoiceMessage,
        Topic = TopicOf(caller, settings),
        Owner = OwnerOf(message.Post, message.Team, message.Line, book, HouseTime.LocalOf(message.RecordedAt).Date),
        Contact = message.Contact,
        Message = message.Id,
        Language = caller.Language,
        CountedFrom = message.RecordedAt,
        Details = new PromiseDetails { What = $"Antwort auf Ihre Nachricht vom {Moment(message.RecordedAt)}", Number = caller.Number },
    };

    /// <summary>
    /// A callback that a person has to make. Calls know no chosen time yet: nobody said when, so it is owed by the end of the next working day, counted from the wish (and counted anew when a
    /// closure is added); on the same day when the caller is in need.
    /// </summary>
    public static NewPromise Of(CallbackRequest request, KnownCaller caller, OfficeBook book, PromiseSettings settings) => new()
    {
        Kind = caller.IsEmergency ? PromiseKinds.Emergency : PromiseKinds.Callback,
        Rule = caller.IsEmergency ? null : new DeadlineRule.NextWorkingDay(),
        Topic = TopicOf(caller, settings),
        Owner = OwnerOf(null, null, request.Line, book, HouseTime.LocalOf(request.AskedAt).Date),
        Contact = request.Contact,
        Request = request.Id,
        Language = caller.Language,
        CountedFrom = request.AskedAt,
        Details = new PromiseDetails { What = $"Rückruf, um den Sie am {Moment(request.AskedAt)} gebeten haben", Note = NoteOf(request.Why), Number = request.Number },
    };

    /// <summary>The correction of a number that somebody reported as wrong, counted from the report; owed by whoever keeps the phone book.</summary>
    /// <param name="report">Identifies the report.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="number">The number as typed; null when the report names none.</param>
    /// <param name="remark">What else was written; may be empty.</param>
    public static NewPromise OfWrongNumber(WrongNumberReportId report, Instant at, string? number, string remark) => new()
    {
        Kind = PromiseKinds.WrongNumber,
        Owner = PromiseOwner.WholeOffice,
        Report = report,
        CountedFrom = at,
        Details = new PromiseDetails { What = number is null ? "Berichtigung einer Nummer, die jemand als falsch gemeldet hat" : $"Berichtigung der Nummer {number}", Note = remark.Length == 0 ? null : remark },
    };

    // The concern of a call is a task, not a topic of the catalogue; only that it was an emergency is known as one.
    static string? TopicOf(KnownCaller caller, PromiseSettings settings) => caller.IsEmergency ? settings.AllTopics().FirstOrDefault(topic => topic.IsEmergency)?.Key : null;

    static PromiseOwner OwnerOf(PostId? post, TeamId? team, PhoneNumber line, OfficeBook book, LocalDate day)
    {
        var known = book.Lines.Where(entry => entry.Number == line).OrderByDescending(entry => entry.HoldsOn(day)).FirstOrDefault();
        var owner = post ?? (team is null ? known?.Post : null);
        return new PromiseOwner(owner, team ?? book.Posts.FirstOrDefault(entry => entry.Id == owner)?.Team ?? known?.Team);
    }

    static string? NoteOf(CallbackReason why) => why switch
    {
        CallbackReason.NotReached => "Die automatischen Rückrufe haben die Person nicht erreicht.",
        CallbackReason.Lost => "Der automatische Rückruf ist abgebrochen.",
        _ => null,
    };

    static string Moment(Instant at) => InWords.Moment(HouseTime.LocalOf(at));
}
