using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Promises.Talks;

/// <summary>Mails to somebody who gave an address: the talk is booked, with a file for calendars, and a reminder on the working day before. They say when, not who and not about what.</summary>
static class TalkMails
{
    static readonly LocalTime Morning = new(9, 0);

    /// <summary>Lays the confirmation into the tray and the reminder into the outbox; nothing when no address was given.</summary>
    public static async Task Add(DbTransaction transaction, KnownOffice office, KnownTalk talk, TalkBooking.Wish wish, Instant now)
    {
        if (wish.Who.Details.Email is not { } address) return;
        var words = Words.In(LanguageOf(wish.Language));
        await MailTray.Add(transaction, Mail(office, talk, address, words, "TalkMailSubject", "TalkMailText"), now);
        var reminder = MorningBefore(talk.From, await OfficeCalendars.Of(transaction.Connection!, office.Id, transaction));
        if (reminder > now) await Outbox.Add(transaction, TalkReminder.Kind, new TalkReminder(office.Id, talk.Promise!.Value), reminder);
    }

    /// <summary>The reminder.</summary>
    public static MailToSend Reminder(KnownOffice office, KnownTalk talk, string address, string? language) => Mail(office, talk, address, Words.In(LanguageOf(language)), "TalkRemindSubject", "TalkRemindText");

    static MailToSend Mail(KnownOffice office, KnownTalk talk, string address, Words words, string subject, string text)
    {
        var print = InPrint.In(words.Language);
        var (when, day) = (print.Time(talk.Slot.Start.TimeOfDay), print.Date(talk.Slot.Start.Date));
        return new MailToSend(office.Id, address, Plain(words.Say(subject, day, when)), Plain(words.Say(text, day, when, office.Name)), talk.Promise, [File(office, talk, words)]);
    }

    // No-break spaces are for pages.
    static string Plain(string text) => text.Replace('\u00A0', ' ');

    /// <summary>The file for calendars.</summary>
    public static MailFile File(KnownOffice office, KnownTalk talk, Words words)
    {
        var text = TalkFile.Write(talk.Id, office.Key, talk.From, talk.Until, talk.HeldAt, words.Say("TalkFileSummary", office.Name), words["TalkFileText"]);
        return new MailFile(TalkFile.Name, TalkFile.MediaType, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The morning of the working day before a talk.</summary>
    public static Instant MorningBefore(Instant talk, HouseCalendar calendar)
    {
        var day = HouseTime.LocalOf(talk).Date.PlusDays(-1);
        for (var days = 0; !calendar.IsWorkingDay(day) && days < 30; days++) day = day.PlusDays(-1);
        return HouseTime.InstantOf(day.At(Morning));
    }

    public static Language LanguageOf(string? code) => code == "en" ? Language.English : Language.German;
}
