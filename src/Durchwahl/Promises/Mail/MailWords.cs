using System.Globalization;
using Durchwahl.Domain;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Promises.Mail;

/// <summary>What the pages of mails call things.</summary>
static class MailWords
{
    static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.Create("dddd, d. MMMM yyyy, HH:mm 'Uhr'", CultureInfo.GetCultureInfo("de-DE"));

    /// <summary>"Dienstag, 15. September 2026, 18:00 Uhr".</summary>
    public static string Moment(Instant at) => Pattern.Format(HouseTime.LocalOf(at));
}
