using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using static Durchwahl.Domain.Tests.Promises.ExamplePromises;

namespace Durchwahl.Domain.Tests.Promises;

public class CallPromisesTests
{
    static readonly KnownCaller Caller = new(Number("999"), "tr", false);
    static readonly PromiseSettings Settings = new();

    static readonly VoiceMessage Message = new()
    {
        Id = new VoiceMessageId(Of(61)), Office = Musterkreis, Contact = new ContactId(Of(62)), Line = Number("24"), RecordedAt = Instant.FromUtc(2026, 9, 11, 18, 0), Length = Duration.FromSeconds(20),
    };

    static readonly CallbackRequest Request = new()
    {
        Id = new CallbackRequestId(Of(63)), Office = Musterkreis, Contact = new ContactId(Of(64)), Line = Number("430"), Number = Number("888"), AskedAt = Now, Why = CallbackReason.Asked,
    };

    [Fact]
    public void A_message_is_answered_on_the_working_day_after_its_recording()
    {
        var what = CallPromises.Of(Message, Caller, Book, Settings);
        (what.Kind, what.Message, what.Contact, what.Language, what.Topic).ShouldBe((PromiseKinds.VoiceMessage, Message.Id, Message.Contact, "tr", null));
        what.Details.ShouldBe(new PromiseDetails { What = "Antwort auf Ihre Nachricht vom Freitag, 11. September 2026, 20:00 Uhr", Number = Caller.Number });
        Due(what).ShouldBe(new LocalDateTime(2026, 9, 14, 18, 0));
    }

    [Fact]
    public void It_is_owed_by_whom_it_is_for_else_by_whom_the_line_rings()
    {
        CallPromises.Of(Message with { Post = Owner }, Caller, Book, Settings).Owner.ShouldBe(new PromiseOwner(Owner, Money));
        CallPromises.Of(Message with { Team = Money }, Caller, Book, Settings).Owner.ShouldBe(new PromiseOwner(null, Money));
        CallPromises.Of(Message, Caller, Book, Settings).Owner.ShouldBe(new PromiseOwner(null, Centre));
        CallPromises.Of(Message with { Line = Number("213") }, Caller, Book, Settings).Owner.ShouldBe(new PromiseOwner(Owner, Money));
        CallPromises.Of(Message with { Line = Number("777") }, Caller, Book, Settings).Owner.ShouldBe(PromiseOwner.WholeOffice);
    }

    [Fact]
    public void Of_two_lines_with_one_number_the_one_that_holds_on_the_day_decides()
    {
        var former = new Line { Id = new LineId(Of(39)), Number = Number("430"), Kind = LineKind.DirectDial, Post = Third, LastDay = new LocalDate(2026, 8, 31) };
        var book = Book with { Lines = Book.Lines.Insert(0, former) };
        CallPromises.Of(Request, Caller, book, Settings).Owner.ShouldBe(new PromiseOwner(null, Money));
    }

    [Fact]
    public void A_callback_without_a_chosen_time_is_owed_by_the_end_of_the_next_working_day_and_counted_like_every_deadline()
    {
        var what = CallPromises.Of(Request, Caller, Book, Settings);
        (what.Kind, what.Request, what.Rule, what.Details.Number).ShouldBe((PromiseKinds.Callback, Request.Id, new DeadlineRule.NextWorkingDay(), Request.Number));
        what.Details.What.ShouldBe("Rückruf, um den Sie am Montag, 14. September 2026, 10:00 Uhr gebeten haben");
        Due(what).ShouldBe(new LocalDateTime(2026, 9, 15, 18, 0));
    }

    [Theory]
    [InlineData(CallbackReason.Asked, null)]
    [InlineData(CallbackReason.NotReached, "Die automatischen Rückrufe haben die Person nicht erreicht.")]
    [InlineData(CallbackReason.Lost, "Der automatische Rückruf ist abgebrochen.")]
    public void The_owner_reads_why_a_person_has_to_call(CallbackReason why, string? note) => CallPromises.Of(Request with { Why = why }, Caller, Book, Settings).Details.Note.ShouldBe(note);

    [Fact]
    public void Who_is_in_need_is_answered_on_the_same_day()
    {
        var inNeed = Caller with { IsEmergency = true };
        var (message, callback) = (CallPromises.Of(Message with { RecordedAt = Now }, inNeed, Book, Settings), CallPromises.Of(Request, inNeed, Book, Settings));
        foreach (var what in (NewPromise[])[message, callback])
        {
            (what.Kind, what.Topic).ShouldBe((PromiseKinds.Emergency, "notlage"));
            Due(what).ShouldBe(new LocalDateTime(2026, 9, 14, 18, 0));
        }
        (message.Message, callback.Request).ShouldBe((Message.Id, Request.Id));
    }

    [Fact]
    public void A_reported_number_is_corrected_within_two_working_days_by_the_office()
    {
        var report = new WrongNumberReportId(Of(65));
        var what = CallPromises.OfWrongNumber(report, Now, "05721 98-213", "Es meldet sich eine Pizzeria.");
        (what.Kind, what.Report, what.Owner).ShouldBe((PromiseKinds.WrongNumber, report, PromiseOwner.WholeOffice));
        what.Details.ShouldBe(new PromiseDetails { What = "Berichtigung der Nummer 05721 98-213", Note = "Es meldet sich eine Pizzeria." });
        Due(what).ShouldBe(new LocalDateTime(2026, 9, 16, 18, 0));
        CallPromises.OfWrongNumber(report, Now, null, "").Details.ShouldBe(new PromiseDetails { What = "Berichtigung einer Nummer, die jemand als falsch gemeldet hat" });
    }

    static LocalDateTime Due(NewPromise what) =>
        HouseTime.LocalOf(what.Open(new PromiseId(Of(41)), "Z-1", Musterkreis, Settings.KindOf(what.Kind), Calendar, Now + Duration.FromMinutes(5), "durchwahl").Due.At);
}
