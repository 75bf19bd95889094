using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Policies;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>When case workers can be reached directly.</summary>
/// <param name="ByTask">For each task with a rule, in the office's order; by team when no rule says who does what.</param>
/// <param name="AreByTeam">Whether <paramref name="ByTask"/> holds teams.</param>
/// <param name="MinutesPerDay">The phone hour that every case worker owes each day; null when the office has no such rule.</param>
/// <param name="PostsBelow">Case workers who fall short of it on some day.</param>
/// <param name="AfternoonIsDue">Whether the office has set itself that each task has somebody at the telephone in the afternoon.</param>
public sealed record PhoneHoursFindings(ImmutableArray<HoursOfGroup> ByTask, bool AreByTeam, int? MinutesPerDay, int PostsBelow, bool AfternoonIsDue)
{
    /// <summary>Groups with a gap in some afternoon.</summary>
    public int GroupsWithoutAfternoon => ByTask.Count(group => group.UncoveredAfternoons > 0);

    /// <summary>Looks at the hours of a book as they hold on a day.</summary>
    public static PhoneHoursFindings Of(OfficeBook book, LocalDate day)
    {
        var tasks = OfficeTasks.CatalogueOf(book.Office).Tasks;
        var byTask = tasks.Select(task => HoursOfGroup.Of(NameOf(book, task.Key, task.Name), PostsOf(book, task.Key), day)).Where(group => group.Posts > 0).ToImmutableArray();
        var owed = book.Office.Settings.MinutesOfPhoneHourPerDay;
        return new PhoneHoursFindings(byTask.IsEmpty ? ByTeam(book, day) : byTask, byTask.IsEmpty, owed, owed is { } minutes ? Below(book, minutes, day) : 0, book.Office.Settings.CoversAfternoon);
    }

    static string NameOf(OfficeBook book, string key, string otherwise) =>
        (book.Office.Settings.Tasks.IsEmpty ? PublicTask.Usual : book.Office.Settings.Tasks).FirstOrDefault(task => task.Key == key)?.Name ?? otherwise;

    static IEnumerable<Post> PostsOf(OfficeBook book, string task)
    {
        var inCharge = book.Rules.Where(rule => rule.Task == task).Select(rule => rule.Post).ToHashSet();
        return book.Posts.Where(post => inCharge.Contains(post.Id));
    }

    static ImmutableArray<HoursOfGroup> ByTeam(OfficeBook book, LocalDate day) =>
        [.. book.Teams.Select(team => HoursOfGroup.Of(team.Name, book.Posts.Where(post => post.Team == team.Id), day)).Where(group => group.Posts > 0)];

    static int Below(OfficeBook book, int minutes, LocalDate day)
    {
        var inCharge = book.Rules.Select(rule => rule.Post).ToHashSet();
        var policy = new DailyPhoneHour(minutes);
        return book.Posts.Count(post => inCharge.Contains(post.Id) && policy.Check([new OfferedHours("", "", HoursOfGroup.WeeklyOn(post, day))]).Length > 0);
    }
}

/// <summary>When the posts of a task or a team can be reached directly in an ordinary week.</summary>
/// <param name="Name">The task or the team.</param>
/// <param name="Posts">How many posts.</param>
/// <param name="HoursPerWeek">Phone hours of all its posts together.</param>
/// <param name="PostsAtOnce">The most that are open at the same time.</param>
/// <param name="OpenHoursPerWeek">Hours in which at least one is open.</param>
/// <param name="UncoveredAfternoons">Working days on which from 13 to 16 there is a time without anybody; 0 to 5.</param>
public sealed record HoursOfGroup(string Name, int Posts, double HoursPerWeek, int PostsAtOnce, double OpenHoursPerWeek, int UncoveredAfternoons)
{
    /// <summary>Looks at the hours of posts as they hold on a day.</summary>
    public static HoursOfGroup Of(string name, IEnumerable<Post> posts, LocalDate day)
    {
        var weeks = posts.Select(post => WeeklyOn(post, day)).ToList();
        var together = new WeeklyHours(weeks.SelectMany(week => week.Windows));
        var uncovered = CoveredAfternoon.From13To16.Check([name], weeks.Select(week => new OfferedHours("", name, week)));
        return new HoursOfGroup(name, weeks.Count, weeks.Sum(HoursIn), MostAtOnce(weeks), HoursIn(together), uncovered.Length);
    }

    /// <summary>The hours of a post in an ordinary week, when they hold on a day; none otherwise.</summary>
    internal static WeeklyHours WeeklyOn(Post post, LocalDate day) => post.PhoneHours.AreValidOn(day) ? post.PhoneHours.Weekly : WeeklyHours.None;

    static double HoursIn(WeeklyHours week) => week.Windows.Sum(entry => MinutesIn.All([entry.Window])) / 60.0;

    // Most are open at the beginning of somebody's window.
    static int MostAtOnce(List<WeeklyHours> weeks) =>
        weeks.SelectMany(week => week.Windows).Distinct().Select(start => weeks.Count(week => week.On(start.Day).Any(window => window.Contains(start.Window.From)))).DefaultIfEmpty().Max();
}
