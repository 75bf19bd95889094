using System.ComponentModel;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Finding;
using NodaTime;

namespace Durchwahl.PhoneBook.Api;

/// <summary>All offices that have published.</summary>
sealed record OfficeList([property: Description("Die Dienststellen nach Namen.")] IReadOnlyList<OfficeHead> Items);

/// <summary>An office in a list.</summary>
sealed record OfficeHead(
    [property: Description("Kürzel der Dienststelle in Adressen, zum Beispiel „musterkreis“.")] string Key,
    [property: Description("Name der Dienststelle.")] string Name,
    [property: Description("Land, dessen Feiertage gelten.")] Land Land,
    [property: Description("Nummer der geltenden Veröffentlichung.")] int Publication,
    [property: Description("Seit wann sie gilt.")] Instant PublishedAt)
{
    public static OfficeHead Of(PublicDirectory directory) =>
        new(directory.Office.Key, directory.Office.Name, directory.Office.Land, directory.Publication.Number, directory.Publication.MadeAt);
}

/// <summary>One office with everything but its entries.</summary>
sealed record OfficeFacts(
    [property: Description("Kürzel der Dienststelle in Adressen.")] string Key,
    [property: Description("Name der Dienststelle.")] string Name,
    [property: Description("Land, dessen Feiertage gelten.")] Land Land,
    [property: Description("Gemeinde, wo sie über Feiertage entscheidet.")] string? Municipality,
    [property: Description("Träger heute: gemeinsame Einrichtung oder zugelassener kommunaler Träger.")] CarrierType? Carrier,
    [property: Description("Nummer der geltenden Veröffentlichung.")] int Publication,
    [property: Description("Seit wann sie gilt.")] Instant PublishedAt,
    [property: Description("Nummer für alle Anliegen; null, wenn es keine gibt.")] ServiceNumber? ServiceNumber,
    [property: Description("Servicezeit der Woche.")] WeeklyHours ServiceTime,
    [property: Description("Öffentliches Postfach.")] string? Email,
    [property: Description("Anschrift für Briefe.")] string? PostalAddress,
    [property: Description("Was geschieht, wenn eine Leitung besetzt oder geschlossen ist, in den Worten der Dienststelle.")] string? Otherwise,
    [property: Description("Die Aufgaben in der Reihenfolge, in der gefragt wird.")] IReadOnlyList<TaskFacts> Tasks,
    [property: Description("Die Standorte.")] IReadOnlyList<SiteFacts> Sites,
    [property: Description("Die Teams.")] IReadOnlyList<TeamFacts> Teams,
    [property: Description("Schließtage des Hauses, die keine Feiertage sind.")] IReadOnlyList<HouseClosure> Closures)
{
    public static OfficeFacts Of(PublicDirectory directory, LocalDateTime at)
    {
        var (office, publication) = (directory.Office, directory.Publication);
        return new(
            office.Key, office.Name, office.Land, office.Municipality, office.Carriers.Where(period => period.FirstDay <= at.Date).MaxBy(period => period.FirstDay)?.Type,
            publication.Number, publication.MadeAt, ServiceNumber.Of(directory, at), office.ServiceTime, office.Email, office.PostalAddress, office.Otherwise,
            [.. office.Tasks.Select(task => new TaskFacts(task.Key, task.Name, task.Hint))], [.. office.Sites.Select(SiteFacts.Of)], [.. office.Teams.Select(team => TeamFacts.Of(team, directory, at.Date))], office.Closures);
    }
}

/// <summary>The number for everything, and whether it is answered.</summary>
sealed record ServiceNumber(
    [property: Description("Nummer in der Form E.164.")] PhoneNumber Number,
    [property: Description("Nummer, wie sie nach DIN 5008 geschrieben wird.")] string Display,
    [property: Description("Was ein Anruf kostet.")] string? CostNote,
    [property: Description("Ob gerade jemand abnimmt.")] bool AnsweredNow,
    [property: Description("Die laufende, sonst die nächste Servicezeit.")] FoundHour? NextPhoneHour)
{
    public static ServiceNumber? Of(PublicDirectory directory, LocalDateTime at)
    {
        if (directory.Office.ServiceLine is not { } line || !line.HoldsOn(at.Date)) return null;
        var hours = directory.ServiceHoursAt(at);
        return new ServiceNumber(line.Number, line.Number.Display(directory.Office.BaseNumber), line.CostNote, hours.IsOpen, FoundHour.Of(hours.CurrentOrNext));
    }
}

/// <summary>A task in the words of the people.</summary>
sealed record TaskFacts(
    [property: Description("Wort, unter dem der Finder nach der Aufgabe fragt.")] string Key,
    [property: Description("Name der Aufgabe.")] string Name,
    [property: Description("Was dazugehört.")] string? Hint);

/// <summary>A site.</summary>
sealed record SiteFacts(
    [property: Description("Kennung des Standorts.")] SiteId Id,
    [property: Description("Name des Standorts.")] string Name,
    [property: Description("Straße und Hausnummer.")] string? Street,
    [property: Description("Postleitzahl.")] string? PostalCode,
    [property: Description("Ort.")] string? Town,
    [property: Description("Öffnungszeiten der Woche.")] WeeklyHours VisitingHours)
{
    public static SiteFacts Of(Site site) => new(site.Id, site.Name, site.Street, site.PostalCode, site.Town, site.VisitingHours.Weekly);
}

/// <summary>A team.</summary>
sealed record TeamFacts(
    [property: Description("Kennung des Teams.")] TeamId Id,
    [property: Description("Name des Teams.")] string Name,
    [property: Description("Standort.")] SiteId? Site,
    [property: Description("Nummer in der Form E.164.")] PhoneNumber? Number,
    [property: Description("Nummer, wie sie nach DIN 5008 geschrieben wird.")] string? Display,
    [property: Description("Postfach des Teams.")] string? Mailbox,
    [property: Description("Das Team darüber.")] TeamId? Parent)
{
    public static TeamFacts Of(PublishedTeam team, PublicDirectory directory, LocalDate day)
    {
        var number = team.Line is { } line && line.HoldsOn(day) ? line.Number : (PhoneNumber?)null;
        return new(team.Id, team.Name, team.Site, number, number?.Display(directory.Office.BaseNumber), team.Mailbox, team.Parent);
    }
}

/// <summary>One page of the entries of an office.</summary>
sealed record PostList(
    [property: Description("Nummer der Veröffentlichung.")] int Publication,
    [property: Description("Wie viele Einträge auf die Frage passen.")] int Total,
    [property: Description("Wie viele davor ausgelassen wurden.")] int Offset,
    [property: Description("Wie viele höchstens gezeigt werden.")] int Limit,
    [property: Description("Adresse der nächsten Seite; null auf der letzten.")] string? Next,
    [property: Description("Die Einträge.")] IReadOnlyList<PostFacts> Items);

/// <summary>One entry: what was released, and whether it is answered.</summary>
sealed record PostFacts(
    [property: Description("Kennung; in jeder Veröffentlichung dieselbe.")] PostId Id,
    [property: Description("Was freigegeben ist.")] ReleaseMode Mode,
    [property: Description("Funktion; der Name des Teams, wo nur das Team freigegeben ist.")] string Title,
    [property: Description("Name der Person; null, wo er nicht freigegeben ist.")] string? Name,
    [property: Description("Nummer in der Form E.164.")] PhoneNumber? Number,
    [property: Description("Nummer, wie sie nach DIN 5008 geschrieben wird.")] string? Display,
    [property: Description("Was ein Anruf kostet.")] string? CostNote,
    [property: Description("E-Mail-Adresse; null, wo sie nicht freigegeben ist.")] string? Email,
    [property: Description("Kennung des Teams.")] TeamId? Team,
    [property: Description("Name des Teams.")] string? TeamName,
    [property: Description("Kennung des Standorts.")] SiteId? Site,
    [property: Description("Name des Standorts.")] string? SiteName,
    [property: Description("Raum.")] string? Room,
    [property: Description("Aufgaben, für die Regeln den Eintrag nennen.")] IReadOnlyList<string> Tasks,
    [property: Description("Zuständigkeit in der Schreibweise von Listen, zum Beispiel „Geld und Bescheide A–Di, unter 25“.")] IReadOnlyList<string> Responsibilities,
    [property: Description("Telefonzeiten der Woche.")] WeeklyHours PhoneHours,
    [property: Description("Tage mit anderen Telefonzeiten oder ohne.")] IReadOnlyList<ExceptionFacts> PhoneHoursExceptions,
    [property: Description("Besuchszeiten der Woche ohne Termin.")] WeeklyHours VisitingHours,
    [property: Description("Ob Besuche einen Termin brauchen.")] bool ByAppointmentOnly,
    [property: Description("Weitere Sprachen (ISO 639-1).")] IReadOnlyList<string> Languages,
    [property: Description("Kennung der Vertretung.")] PostId? Deputy)
{
    [Description("Ob gerade jemand abnimmt, bei Abwesenheit die Vertretung. Fehlt in Dateien.")]
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public PostState? Now { get; init; }

    /// <summary>The facts without the state: for files.</summary>
    public static PostFacts Of(DirectoryRow row, PublicDirectory directory, LocalDate day)
    {
        var (post, line) = (row.Post, row.Post.LineOn(day));
        return new(
            post.Id, post.Mode, post.Title, post.Name, line?.Number, row.Number, line?.CostNote, post.Email, post.Team, row.Team, row.Site?.Id, row.Site?.Name, row.Room,
            post.Tasks, row.Responsibilities, Week(post.PhoneHours, day), [.. post.PhoneHours.Exceptions.Where(exception => exception.Date >= day).Select(ExceptionFacts.Of)], Week(post.VisitingHours, day),
            post.ByAppointmentOnly, post.Languages, post.Deputy is { } deputy ? directory.FindPost(deputy, day)?.Id : null);
    }

    /// <summary>The facts with the state at a moment.</summary>
    public static PostFacts Of(DirectoryRow row, PublicDirectory directory, LocalDateTime at) => Of(row, directory, at.Date) with { Now = PostState.Of(row.Post, directory, at) };

    static WeeklyHours Week(DatedHours hours, LocalDate day) => hours.AreValidOn(day) ? hours.Weekly : WeeklyHours.None;
}

/// <summary>A day with other hours.</summary>
sealed record ExceptionFacts(
    [property: Description("Der Tag.")] LocalDate Date,
    [property: Description("Die Zeiten an diesem Tag; leer, wenn es keine gibt.")] IReadOnlyList<TimeWindow> Windows,
    [property: Description("Warum.")] string? Reason)
{
    public static ExceptionFacts Of(HoursException exception) => new(exception.Date, exception.Windows, exception.Reason);
}

/// <summary>Whether an entry is answered at a moment.</summary>
sealed record PostState(
    [property: Description("Ob jemand abnimmt.")] bool AnsweredNow,
    [property: Description("Die laufende, sonst die nächste Telefonzeit; null, wenn keine bekannt ist.")] FoundHour? NextPhoneHour,
    [property: Description("Ob die Stelle an diesem Tag abwesend ist. Ein Grund ist nirgends gespeichert.")] bool Away,
    [property: Description("Letzter Tag der Abwesenheit; null, wo die Dienststelle ihn nicht zeigt.")] LocalDate? AwayUntil,
    [property: Description("Wer bei Abwesenheit abnimmt.")] FoundPost? Deputy)
{
    public static PostState Of(PublishedPost post, PublicDirectory directory, LocalDateTime at)
    {
        var when = directory.AvailabilityOf(post, at);
        var shows = directory.Office.ShowsLengthOfAbsence;
        // Without a deputy the next hour is the first after the absence: it would tell how long somebody is away.
        var hidden = when.Absence is not null && when.Deputy is null && !shows;
        return new(
            when.IsOpen, hidden ? null : FoundHour.Of(when.CurrentOrNext), when.Absence is not null, shows ? when.Absence?.LastDay : null,
            when.Deputy is { } deputy ? FoundPost.Of(deputy, directory, at.Date) : null);
    }
}

/// <summary>Who is answered at a moment.</summary>
sealed record AvailabilityList(
    [property: Description("Der Zeitpunkt auf der Uhr im Haus.")] ZonedDateTime At,
    [property: Description("Nummer der Veröffentlichung.")] int Publication,
    [property: Description("Arbeitstag, Wochenende, Feiertag oder Schließtag, mit dem Grund.")] string Day,
    [property: Description("Die Service-Nummer; null, wenn es keine gibt.")] ServiceNumber? ServiceNumber,
    [property: Description("Alle Einträge.")] IReadOnlyList<PostAvailability> Items);

/// <summary>One entry and its state.</summary>
sealed record PostAvailability(
    [property: Description("Kennung des Eintrags.")] PostId Id,
    [property: Description("Ob jemand abnimmt, und wann sonst.")] PostState Now);

/// <summary>The publications of an office, the newest first.</summary>
sealed record PublicationList([property: Description("Die Veröffentlichungen, die neueste zuerst. Alte Inhalte gibt es nicht.")] IReadOnlyList<PastPublication> Items);

/// <summary>What somebody tells the finder.</summary>
sealed record FindQuestion(
    [property: Description("Wort der Aufgabe, zum Beispiel „leistung“; die der Dienststelle stehen unter tasks.")] string? Task,
    [property: Description("Ganzer Nachname.")] string? Surname = null,
    [property: Description("Alter in Jahren.")] int? Age = null,
    [property: Description("Nummer der Bedarfsgemeinschaft oder ihre Endziffern.")] string? Bg = null,
    [property: Description("Postleitzahl der Wohnung.")] string? PostalCode = null,
    [property: Description("Wohnort.")] string? Municipality = null,
    [property: Description("Ob es um einen ersten Antrag geht; weglassen, wenn es nicht bekannt ist.")] bool? FirstApplication = null,
    [property: Description("Zeitpunkt auf der Uhr im Haus, zum Beispiel 2026-09-14T09:10; sonst jetzt.")] string? At = null);

/// <summary>The whole directory as a file.</summary>
sealed record DirectoryFile(OfficeFacts Office, IReadOnlyList<PostFacts> Posts)
{
    public static DirectoryFile Of(PublicDirectory directory, LocalDate day) => new(
        OfficeFacts.Of(directory, day.AtMidnight()) with { ServiceNumber = ServiceNumber.Of(directory, day.AtMidnight()) },
        [.. DirectoryRow.Of(directory, day).Select(row => PostFacts.Of(row, directory, day))]);
}
