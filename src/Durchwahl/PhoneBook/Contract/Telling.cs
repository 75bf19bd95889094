using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>A state in words with the shape of its mark.</summary>
/// <param name="Mark">"open", "later" or "away".</param>
/// <param name="Text">The words.</param>
public sealed record StateWords(string Mark, string Text);

/// <summary>Says when somebody answers.</summary>
public sealed class Telling(Words words, InPrint print, bool showsLengthOfAbsence)
{
    /// <summary>For lists: "bis 11:30 Uhr", "ab Montag, 28.12.".</summary>
    public StateWords InList(Availability when, PublishedPost? post = null) => when switch
    {
        { Current: { } open } => new("open", words.Say("StateUntil", print.Time(open.Window.Until))),
        { Next: { } next } when when.IsLaterToday => new("later", words.Say("StateFrom", print.Time(next.Window.From))),
        { Next: { } next } => new("away", words.Say("StateFromDay", print.NearDay(next.Date))),
        { Absence: not null } => new("away", words["StateAway"]),
        _ => new("away", post is { ByAppointmentOnly: true } ? words["StateAppointment"] : words["StateNoHours"]),
    };

    /// <summary>As <see cref="InList"/>, with the time on other days.</summary>
    public StateWords InListWithTime(Availability when) =>
        when is { Current: null, IsLaterToday: false, Next: { } next } ? new("away", words.Say("StateFromDay", $"{print.NearDay(next.Date)}, {print.Time(next.Window.From)}")) : InList(when);

    /// <summary>Beside a large number: "Jetzt erreichbar, heute bis 11:30 Uhr".</summary>
    public StateWords BesideNumber(Availability when, PublishedPost? post = null) => when switch
    {
        { Current: { } open } => new("open", words.Say("LongUntil", print.Time(open.Window.Until))),
        { Next: { } next } when when.IsLaterToday => new("later", words.Say("LongLater", print.Span(next.Window))),
        { Next: { } next } => new("away", words.Say("LongNext", print.Day(next.Date), print.Span(next.Window))),
        { Absence: not null } => new("away", words["LongAway"]),
        _ => new("away", post is { ByAppointmentOnly: true } ? words["LongAppointment"] : words["LongNoHours"]),
    };

    /// <summary>Within a sentence: "heute bis 18:00 Uhr", "ab Montag, 28.12., 08:00 Uhr".</summary>
    public string InSentence(Availability when) => when.Current is { } open
        ? words.Say("TodayUntil", print.Time(open.Window.Until))
        : InListWithTime(when).Text;

    /// <summary>"Herr Wichmann ist bis Freitag, 8. Januar 2027, abwesend."; the day only where the office shows it.</summary>
    public string Away(PublishedPost post, PublishedAbsence absence)
    {
        var who = post.NameInSentence ?? post.Title;
        return Shown(absence) is { } last ? words.Say("IsAwayUntil", who, print.Date(last)) : words.Say("IsAway", who);
    }

    /// <summary>For lists: "bis 8. Januar vertreten durch Selin Aydoğan".</summary>
    public string DeputyShort(PublishedPost deputy, PublishedAbsence absence)
    {
        var who = deputy.Name ?? deputy.Title;
        return Shown(absence) is { } last ? words.Say("DeputyShortUntil", print.Day(last), who) : words.Say("DeputyShort", who);
    }

    LocalDate? Shown(PublishedAbsence absence) => showsLengthOfAbsence ? absence.LastDay : null;
}
