using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of a team, as typed.</summary>
public sealed record TeamInput
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it sits.</summary>
    public string Site { get; init; } = "";

    /// <summary>The team above it.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The e-mail address that the whole team reads.</summary>
    public string Mailbox { get; init; } = "";

    /// <summary>Its number.</summary>
    public string Number { get; init; } = "";

    /// <summary>What a call costs.</summary>
    public string CostNote { get; init; } = "";

    /// <summary>The form as it shows a team that is there.</summary>
    public static TeamInput Of(OfficeBook book, Team team)
    {
        var line = LineOf(book, team.Id);
        return new TeamInput
        {
            Name = team.Name,
            Site = team.Site?.Value.ToString() ?? "",
            Parent = team.Parent?.Value.ToString() ?? "",
            Mailbox = team.Mailbox ?? "",
            Number = line?.Number.Display(book.Office.BaseNumber) ?? "",
            CostNote = line?.CostNote ?? "",
        };
    }

    /// <summary>The line that rings the team; null when it has none.</summary>
    public static Line? LineOf(OfficeBook book, TeamId team) => book.Lines.FirstOrDefault(line => line.Kind == LineKind.Team && line.Team == team && line.LastDay is null);
}

/// <summary>Adds, changes and removes teams.</summary>
public static class TeamEditing
{
    /// <summary>Adds a team; when the id is there already the form was sent twice and nothing changes.</summary>
    public static EditDecision Add(OfficeBook book, TeamId team, TeamInput input, LocalDate today, Func<Guid> newId) =>
        book.Teams.Any(known => known.Id == team) ? new EditDecision.Unchanged() : Save(book, new Team(team, ""), input, "Team angelegt", today, newId);

    /// <summary>Changes a team.</summary>
    public static EditDecision Change(OfficeBook book, TeamId team, TeamInput input, LocalDate today, Func<Guid> newId) =>
        book.Teams.FirstOrDefault(known => known.Id == team) is { } known
            ? Save(book, known, input, "Team geändert", today, newId)
            : EditDecision.Refuse("", "Dieses Team gibt es nicht mehr. Jemand hat es entfernt.");

    /// <summary>Removes a team to which nothing belongs any more.</summary>
    public static EditDecision Remove(OfficeBook book, TeamId team)
    {
        if (book.Teams.FirstOrDefault(known => known.Id == team) is not { } known) return new EditDecision.Unchanged();
        var posts = book.Posts.Count(post => post.Team == team);
        if (posts > 0) return EditDecision.Refuse("", $"Zum Team {known.Name} {(posts == 1 ? "gehört noch eine Stelle" : $"gehören noch {posts} Stellen")}. Setzen Sie sie zuerst in ein anderes Team.");
        if (book.Teams.FirstOrDefault(other => other.Parent == team) is { } below) return EditDecision.Refuse("", $"Das Team {below.Name} steht unter {known.Name}. Ordnen Sie es zuerst anders zu.");
        var change = new BookChange { RemovedTeams = [team], RemovedLines = [.. book.Lines.Where(line => line.Team == team).Select(line => line.Id)] };
        return new EditDecision.Change(change, "Team entfernt", $"team:{team.Value}") { Before = Facts(book, known).ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }

    static EditDecision Save(OfficeBook book, Team before, TeamInput input, string words, LocalDate today, Func<Guid> newId)
    {
        var fields = new TypedFields();
        var team = before with
        {
            Name = fields.Required(nameof(input.Name), input.Name, "Wie heißt das Team? Zum Beispiel: Geldleistungen 1."),
            Site = fields.Chosen(nameof(input.Site), input.Site, book.Sites.Select(site => site.Id), id => id.Value),
            Mailbox = fields.Mail(nameof(input.Mailbox), input.Mailbox),
            Parent = fields.Chosen(nameof(input.Parent), input.Parent, book.Teams.Select(team => team.Id), id => id.Value),
        };
        if (book.Teams.Any(other => other.Id != team.Id && string.Equals(other.Name, team.Name, StringComparison.OrdinalIgnoreCase)))
            fields.Refuse(nameof(input.Name), $"Ein Team {team.Name} gibt es schon. Wählen Sie einen anderen Namen.");
        if (IsBelowItself(book, team)) fields.Refuse(nameof(input.Parent), $"{team.Name} stünde damit unter sich selbst. Wählen Sie ein anderes Team.");
        var numbers = fields.Numbers(nameof(input.Number), input.Number, book.Office.BaseNumber);
        if (numbers.Length > 1) fields.Refuse(nameof(input.Number), "Ein Team hat eine Nummer. Hier stehen mehrere.");
        var cost = fields.Text(nameof(input.CostNote), input.CostNote);
        if (fields.AreRefused) return fields.Refused;
        var change = new BookChange { Teams = [team] }.WithNumber(
            TeamInput.LineOf(book, team.Id), numbers.Length == 0 ? null : new Line { Id = new LineId(newId()), Number = numbers[0], Kind = LineKind.Team, Team = team.Id, CostNote = cost }, today);
        return FactsCompared.Decide(change, words, $"team:{team.Id.Value}", before.Name.Length == 0 ? new Dictionary<string, string>() : Facts(book, before), Facts(change.ApplyTo(book), team));
    }

    /// <summary>Replaces the one number of a team or of the service centre; the old one forwards.</summary>
    internal static BookChange WithNumber(this BookChange change, Line? before, Line? after, LocalDate today)
    {
        if (before?.Number == after?.Number)
            return before is null || before.CostNote == after!.CostNote ? change : change with { Lines = [.. change.Lines, before with { CostNote = after.CostNote }] };
        if (before is not null && before.FirstDay >= today) change = change with { RemovedLines = [.. change.RemovedLines, before.Id] };
        else if (before is not null) change = change with { Lines = [.. change.Lines, before with { LastDay = today.PlusDays(-1) }] };
        return after is null ? change : change with { Lines = [.. change.Lines, after with { FirstDay = before is null ? null : today }] };
    }

    static bool IsBelowItself(OfficeBook book, Team team)
    {
        var above = team.Parent;
        for (var steps = 0; above is { } parent && steps <= book.Teams.Length; steps++)
        {
            if (parent == team.Id) return true;
            above = book.Teams.FirstOrDefault(other => other.Id == parent)?.Parent;
        }
        return false;
    }

    static Dictionary<string, string> Facts(OfficeBook book, Team team) => new(StringComparer.Ordinal)
    {
        ["Name"] = team.Name,
        ["Standort"] = book.Sites.FirstOrDefault(site => site.Id == team.Site)?.Name ?? "",
        ["Über ihm"] = book.Teams.FirstOrDefault(other => other.Id == team.Parent)?.Name ?? "",
        ["Postfach"] = team.Mailbox ?? "",
        ["Nummer"] = TeamInput.LineOf(book, team.Id) is { } line ? $"{line.Number.Display(book.Office.BaseNumber)} {line.CostNote}".Trim() : "",
    };
}
