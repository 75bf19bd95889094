using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Exports;

/// <summary>One entry of the public directory in the words of a list, as files and the printed list show it.</summary>
/// <param name="Post">The entry.</param>
/// <param name="Team">Name of its team; null when it belongs to none.</param>
/// <param name="Number">The number to call, as DIN 5008 writes it; null when there is none.</param>
/// <param name="Room">The room; null when unknown.</param>
/// <param name="Site">Where it receives people; null when unknown.</param>
/// <param name="Tasks">Names of its tasks.</param>
/// <param name="Responsibilities">For whom it is in charge, in the notation of lists; empty when no rule names it.</param>
/// <param name="PhoneHours">When its telephone is answered: "Mo–Fr 09:00–11:30"; empty when nobody said.</param>
/// <param name="VisitingHours">When it receives visits, "nach Vereinbarung" included; empty when nobody said.</param>
/// <param name="Deputy">Name, else title, of the entry that stands in; null when there is none.</param>
public sealed record DirectoryRow(
    PublishedPost Post, string? Team, string? Number, string? Room, Site? Site, ImmutableArray<string> Tasks, ImmutableArray<string> Responsibilities, string PhoneHours, string VisitingHours, string? Deputy)
{
    /// <summary>The person where released, else the function.</summary>
    public string Heading => Post.Name ?? Post.Title;

    /// <summary>All entries that may be seen on <paramref name="day"/>, in the order of the list.</summary>
    public static IReadOnlyList<DirectoryRow> Of(PublicDirectory directory, LocalDate day)
    {
        var notation = NotationOf(directory.Office);
        var rules = directory.Office.Rules.Where(rule => rule.Listed).ToLookup(rule => rule.Rule.Post, rule => notation.Write(rule.Rule));
        return [.. directory.PostsOn(day).Select(post => Row(directory, post, [.. rules[post.Id]], day))];
    }

    /// <summary>One entry.</summary>
    /// <param name="directory">The publication.</param>
    /// <param name="post">An entry of it that may be seen on <paramref name="day"/>.</param>
    /// <param name="day">The day whose number, room and hours are told.</param>
    public static DirectoryRow Of(PublicDirectory directory, PublishedPost post, LocalDate day)
    {
        var notation = NotationOf(directory.Office);
        return Row(directory, post, [.. directory.Office.Rules.Where(rule => rule.Listed && rule.Rule.Post == post.Id).Select(rule => notation.Write(rule.Rule))], day);
    }

    static ResponsibilityNotation NotationOf(PublishedOffice office) => new(new TaskCatalogue([.. office.Tasks.Select(task => new OfficeTask(task.Key, task.Name, []))]));

    static DirectoryRow Row(PublicDirectory directory, PublishedPost post, ImmutableArray<string> responsibilities, LocalDate day) => new(
        post,
        directory.FindTeam(post.Team)?.Name,
        post.LineOn(day)?.Number.Display(directory.Office.BaseNumber),
        post.PlacementOn(day).Room,
        directory.SiteOf(post, day),
        [.. directory.Office.Tasks.Where(task => post.Tasks.Contains(task.Key)).Select(task => task.Name)],
        responsibilities,
        PhoneHoursOf(directory, post, day),
        Visits(post, day),
        post.Deputy is { } id && directory.FindPost(id, day) is { } deputy ? deputy.Name ?? deputy.Title : null);

    // Where only the team's number is shown, the service centre answers it.
    static string PhoneHoursOf(PublicDirectory directory, PublishedPost post, LocalDate day) =>
        post.Mode == ReleaseMode.TeamNumberOnly ? HoursNotation.Write(directory.Office.ServiceTime) : WeekOf(post.PhoneHours, day);

    static string Visits(PublishedPost post, LocalDate day)
    {
        var week = WeekOf(post.VisitingHours, day);
        return (week, post.ByAppointmentOnly) switch
        {
            ("", true) => "nach Vereinbarung",
            (_, true) => $"{week} und nach Vereinbarung",
            _ => week,
        };
    }

    static string WeekOf(DatedHours hours, LocalDate day) => hours.AreValidOn(day) ? HoursNotation.Write(hours.Weekly) : "";
}
