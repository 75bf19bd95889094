using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook.Publishing;

/// <summary>Makes the content of a publication from the working state: only what was released, only as far as it was.</summary>
public static class PublicationMaking
{
    /// <summary>The content that the public would see.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="texts">Pages in the office's own words.</param>
    public static PublishedOffice From(OfficeBook book, IEnumerable<PublishedText> texts)
    {
        var released = book.Posts.Where(post => post.Release.Granted != ReleaseMode.NotListed).ToDictionary(post => post.Id);
        var tasks = book.Rules.ToLookup(rule => rule.Post, rule => rule.Task);
        var staff = book.Staff.ToDictionary(person => person.Id);
        var teams = book.Teams.ToDictionary(team => team.Id);
        var teamOf = book.Posts.ToDictionary(post => post.Id, post => post.Team);
        var absences = book.Absences.ToLookup(absence => absence.Post);
        var postLines = book.Lines.Where(line => line.Post is not null).ToLookup(line => line.Post!.Value);
        var teamLines = book.Lines.Where(line => line.Kind == LineKind.Team).ToLookup(line => line.Team);
        return new PublishedOffice
        {
            Key = book.Office.Key.Value,
            Name = book.Office.Name,
            Land = book.Office.Land,
            Municipality = book.Office.Municipality,
            BaseNumber = book.Office.BaseNumber,
            ServiceTime = book.Office.Settings.ServiceTime,
            Closures = book.Closures,
            ServiceLine = book.Lines.Where(line => line.Kind == LineKind.Service && line.LastDay is null).Select(Published).FirstOrDefault(),
            Email = book.Office.Settings.Email,
            PostalAddress = book.Office.Settings.PostalAddress ?? book.Sites.FirstOrDefault()?.Address,
            Otherwise = book.Office.Settings.Otherwise,
            ShowsLengthOfAbsence = book.Office.Settings.ShowsLengthOfAbsence,
            Carriers = book.Carriers,
            Tasks = book.Office.Settings.Tasks.IsEmpty ? [.. PublicTask.Usual.Where(task => book.Rules.Any(rule => rule.Task == task.Key))] : book.Office.Settings.Tasks,
            Sites = book.Sites,
            Teams = [.. book.Teams.Select(team => new PublishedTeam(team.Id, team.Name, team.Site, teamLines[team.Id].Where(line => line.LastDay is null).Select(Published).FirstOrDefault(), team.Parent, team.Mailbox))],
            Posts = [.. released.Values.Select(Entry)],
            Rules = [.. book.Rules.Select(rule => new PublishedRule(Hide(rule), released.ContainsKey(rule.Post), teamOf.GetValueOrDefault(rule.Post)))],
            Texts = [.. texts],
        };

        ResponsibilityRule Hide(ResponsibilityRule rule) => released.ContainsKey(rule.Post) ? rule : rule with { Post = default };

        PublishedPost Entry(Post post) => post.Release.Granted switch
        {
            ReleaseMode.TeamNumberOnly => TeamEntry(post),
            ReleaseMode.FunctionAndNumber => FunctionEntry(post),
            _ => NameEntry(post),
        };

        PublishedPost TeamEntry(Post post) => new()
        {
            Id = post.Id,
            Mode = ReleaseMode.TeamNumberOnly,
            FirstDay = post.Release.FirstDay,
            LastDay = post.Release.LastDay,
            Title = post.Team is { } id && teams.TryGetValue(id, out var team) ? team.Name : book.Office.Name,
            Team = post.Team,
            Lines = [.. teamLines[post.Team].Select(Published)],
            Tasks = [.. tasks[post.Id].Distinct()],
        };

        PublishedPost FunctionEntry(Post post) => new()
        {
            Id = post.Id,
            Mode = ReleaseMode.FunctionAndNumber,
            FirstDay = post.Release.FirstDay,
            LastDay = post.Release.LastDay,
            Title = post.Title,
            Team = post.Team,
            LeadsTeam = post.LeadsTeam,
            Placements = post.Placements,
            Lines = [.. postLines[post.Id].Select(Published)],
            Languages = post.Languages,
            Tasks = [.. tasks[post.Id].Distinct()],
            PhoneHours = post.PhoneHours,
            VisitingHours = post.VisitingHours,
            ByAppointmentOnly = post.ByAppointmentOnly,
            Deputy = post.Deputy is { } deputy && released.ContainsKey(deputy) ? deputy : null,
            Absences = [.. absences[post.Id].Select(absence => new PublishedAbsence(absence.FirstDay, absence.LastDay))],
        };

        PublishedPost NameEntry(Post post)
        {
            var entry = FunctionEntry(post) with { Mode = ReleaseMode.NameAndNumber, Email = post.Email };
            if (post.Holder is not { } holder || !staff.TryGetValue(holder, out var person)) return entry;
            return entry with
            {
                Name = person.DisplayName,
                NameInSentence = person.NameInSentence,
                SortName = person.GivenName is null ? person.Surname : $"{person.Surname}, {person.GivenName}",
            };
        }
    }

    static PublishedLine Published(Line line) => new(line.Number, line.CostNote, line.FirstDay, line.LastDay);
}
