using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Pages;

/// <summary>For those who lead: what is open in each team and due when, what is overdue, which questions wait. Never by person.</summary>
static class TeamAnswers
{
    public const string Path = "/zusagen/team";
    const int DaysShown = 5;
    const int MostShown = 50;

    public static async Task<IResult> Show(HttpContext context, Database database, PromiseBook promises, OfficeBooks books, HouseTime time)
    {
        if (await books.Find(OfficeKey.Parse(context.Office().Key)) is not { } book) return Results.NotFound();
        var (calendar, now) = (OfficeCalendars.Of(book), time.Now);
        var open = await database.Read(connection => PromiseTable.Open(connection, book.Office.Id));
        var overdue = await promises.List(book.Office.Id, new PromiseFilter { DueBefore = now }, MostShown);
        var asked = await promises.List(book.Office.Id, new PromiseFilter { OnlyAsked = true }, MostShown);
        if (overdue.Count + asked.Count > 0) context.NoteSeen(SeenKind.Promise, book.Office.Id.Value, SeenWay.List);
        var days = NextDays(time.Today, calendar);
        return context.Html<TeamPage, TeamModel>(new TeamModel(
            context.Frame(Path), days, Rows(open, book, days, now), overdue, asked, await promises.Settings(book.Office.Id), book, calendar, now));
    }

    static List<LocalDate> NextDays(LocalDate today, HouseCalendar calendar)
    {
        var days = new List<LocalDate> { today };
        while (days.Count < DaysShown) days.Add(calendar.NextWorkingDay(days[^1]));
        return days;
    }

    static IReadOnlyList<TeamModel.Row> Rows(IReadOnlyList<OpenPromise> open, OfficeBook book, List<LocalDate> days, Instant now)
    {
        var byTeam = open.ToLookup(promise => promise.OwnerTeam);
        var names = book.Teams.Select(team => (Id: (TeamId?)team.Id, team.Name)).Append((null, "ohne Team"));
        return [.. from team in names let mine = byTeam[team.Id].ToList() where mine.Count > 0 select Row(team.Id, team.Name, mine, days, now)];
    }

    // What is due on a weekend or a holiday stands with the working day before it; what is due later has a column of its own.
    static TeamModel.Row Row(TeamId? team, string name, List<OpenPromise> open, List<LocalDate> days, Instant now)
    {
        var counts = new int[days.Count];
        var (overdue, later) = (0, 0);
        foreach (var promise in open)
        {
            var day = HouseTime.LocalOf(promise.DueAt - Duration.Epsilon).Date;
            if (promise.DueAt < now) overdue++;
            else if (day > days[^1]) later++;
            else counts[Math.Max(0, days.FindLastIndex(shown => shown <= day))]++;
        }
        return new TeamModel.Row(team, name, overdue, counts, later, open.Count(promise => promise.AwaitsReply), open.Count(promise => !promise.HasPost));
    }
}

/// <summary>What the page of the teams shows.</summary>
public sealed record TeamModel(
    StaffFrame Frame, IReadOnlyList<LocalDate> Days, IReadOnlyList<TeamModel.Row> Rows, IReadOnlyList<KnownPromise> Overdue, IReadOnlyList<KnownPromise> Asked, PromiseSettings Settings, OfficeBook Book,
    HouseCalendar Calendar, Instant Now)
{
    /// <summary>One team in numbers: overdue, by day, later, with an open question, without a post.</summary>
    public sealed record Row(TeamId? Team, string Name, int Overdue, IReadOnlyList<int> ByDay, int Later, int Asked, int WithoutPost)
    {
        public int Total => Overdue + ByDay.Sum() + Later;
    }

    public string Base => $"/verwaltung/{Frame.OfficeKey}{PromiseListAnswers.Path}";
}
