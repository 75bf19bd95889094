using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Policies;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Checking;

/// <summary>Looks through the working state of an office for whatever would lead people to nobody, or to the wrong place.</summary>
public static class OfficeCheck
{
    /// <summary>Checks everything.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="today">From which day on absences and numbers matter; weekly hours count when they hold on it.</param>
    public static OfficeReport Run(OfficeBook book, LocalDate today)
    {
        var labels = new PostLabels(book);
        var tasks = OfficeTasks.CheckedIn(book);
        var coverage = CoverageCheck.Run(new ResponsibilityRules(book.Rules), tasks);
        var notation = new ResponsibilityNotation(OfficeTasks.CatalogueOf(book.Office));
        return new OfficeReport(
            [.. coverage.Gaps.Select(gap => new OfficeGap(gap.Task, gap.Text, notation.Write(gap.Task, gap.Where.AsConditions())))],
            coverage.Overlaps,
            [.. DailyHours(book, labels, today), .. Afternoons(book, tasks, labels, today)],
            [.. Loops(book, labels), .. Unattended(book, labels, today)],
            [.. SharedNumbers(book, labels, today)]);
    }

    static IEnumerable<PolicyFinding> DailyHours(OfficeBook book, PostLabels labels, LocalDate today)
    {
        if (book.Office.Settings.MinutesOfPhoneHourPerDay is not { } minutes) return [];
        var policy = new DailyPhoneHour(minutes);
        var caseWorkers = book.Rules.Select(rule => rule.Post).ToHashSet();
        return from post in book.Posts
               where caseWorkers.Contains(post.Id)
               from violation in policy.Check([new OfferedHours(labels[post.Id], "", WeeklyOn(post, today))])
               select new PolicyFinding(post.Id, violation);
    }

    static IEnumerable<PolicyFinding> Afternoons(OfficeBook book, TaskCatalogue tasks, PostLabels labels, LocalDate today)
    {
        if (!book.Office.Settings.CoversAfternoon) return [];
        var offered = from pair in book.Rules.Select(rule => (rule.Post, rule.Task)).Distinct()
                      where labels.Find(pair.Post) is not null
                      select new OfferedHours(labels[pair.Post], tasks.NameOf(pair.Task), WeeklyOn(labels.Find(pair.Post)!, today));
        return CoveredAfternoon.From13To16.Check(tasks.Tasks.Select(task => task.Name), offered).Select(violation => new PolicyFinding(null, violation));
    }

    static WeeklyHours WeeklyOn(Post post, LocalDate today) => post.PhoneHours.AreValidOn(today) ? post.PhoneHours.Weekly : WeeklyHours.None;

    static IEnumerable<DeputyFinding> Loops(OfficeBook book, PostLabels labels) =>
        from loop in DeputyChain.Of(book).Loops()
        select new DeputyFinding($"Vertretung im Kreis: {string.Join(" → ", loop.Append(loop[0]).Select(post => labels[post]))}.", loop, IsLoop: true);

    static IEnumerable<DeputyFinding> Unattended(OfficeBook book, PostLabels labels, LocalDate today)
    {
        var chain = DeputyChain.Of(book);
        return from absence in book.Absences
               where absence.LastDay is not { } last || last >= today
               let start = LocalDate.Max(absence.FirstDay, today)
               let day = BeginningsWithin(absence, start, book).Select(day => (LocalDate?)day).FirstOrDefault(day => chain.PresentFor(absence.Post, day!.Value) is null)
               where day is not null
               select new DeputyFinding($"{labels[absence.Post]}: am {GermanDate.Write(day.Value)} abwesend, und niemand vertritt.", [absence.Post], IsLoop: false);
    }

    // Who stands in can only fail anew on a day on which an absence begins.
    static IEnumerable<LocalDate> BeginningsWithin(Absence absence, LocalDate start, OfficeBook book) =>
        book.Absences.Select(other => other.FirstDay).Where(day => day > start && absence.Covers(day)).Append(start).Distinct().Order();

    static IEnumerable<NumberFinding> SharedNumbers(OfficeBook book, PostLabels labels, LocalDate today) =>
        from lines in book.Lines.Where(line => !line.ForwardsOn(today)).GroupBy(line => line.Number)
        where lines.Any(line => lines.Any(other => Place(line) != Place(other) && Meet(line, other)))
        let places = lines.Select(line => PlaceName(line, book, labels)).Distinct().ToList()
        select new NumberFinding(
            lines.Key,
            $"{lines.Key.Display(book.Office.BaseNumber)} klingelt an {places.Count} Stellen: {string.Join("; ", places)}.",
            [.. lines.Select(line => line.Post).OfType<PostId>().Distinct()]);

    static (LineKind, PostId?, TeamId?) Place(Line line) => (line.Kind, line.Post, line.Team);

    static bool Meet(Line left, Line right) =>
        (left.FirstDay ?? LocalDate.MinIsoValue) <= (right.LastDay ?? LocalDate.MaxIsoValue) && (right.FirstDay ?? LocalDate.MinIsoValue) <= (left.LastDay ?? LocalDate.MaxIsoValue);

    static string PlaceName(Line line, OfficeBook book, PostLabels labels) => line.Kind switch
    {
        LineKind.Service => "Service-Nummer",
        LineKind.Team => $"Team {book.Teams.FirstOrDefault(team => team.Id == line.Team)?.Name}",
        _ => line.Post is { } post ? labels[post] : "keine Stelle",
    };
}
