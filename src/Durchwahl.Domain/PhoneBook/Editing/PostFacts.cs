using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>A post as named texts for the audit trail. The person is told by id only: the trail is kept longer than names may be.</summary>
static class PostFacts
{
    public static Dictionary<string, string> Of(OfficeBook book, Post post)
    {
        var notation = new ResponsibilityNotation(OfficeTasks.CatalogueOf(book.Office));
        return new(StringComparer.Ordinal)
        {
            ["Bezeichnung"] = post.Title,
            ["Person"] = post.Holder?.Value.ToString() ?? "unbesetzt",
            ["Team"] = post.Team is { } team ? book.Teams.FirstOrDefault(other => other.Id == team)?.Name ?? "" : "",
            ["Leitet das Team"] = post.LeadsTeam ? "ja" : "nein",
            ["E-Mail"] = post.Email ?? "",
            ["Räume"] = string.Join("; ", post.Placements.Select(placement => Placement(book, placement))),
            ["Sprachen"] = string.Join(", ", post.Languages),
            ["Qualifikationen"] = string.Join(", ", post.Qualifications),
            ["Telefonzeiten"] = HoursNotation.Write(post.PhoneHours.Weekly),
            ["Telefonzeiten gelten"] = $"{(post.PhoneHours.From is { } from ? GermanDate.Write(from) : "")} bis {(post.PhoneHours.Until is { } until ? GermanDate.Write(until.PlusDays(-1)) : "")}",
            ["Abweichende Tage"] = TypedHours.Write(post.PhoneHours.Exceptions),
            ["Besuchszeiten"] = HoursNotation.Write(post.VisitingHours.Weekly),
            ["Besuch nur mit Termin"] = post.ByAppointmentOnly ? "ja" : "nein",
            ["Vertretung"] = post.Deputy?.Value.ToString() ?? "",
            ["Nummern"] = string.Join("; ", book.Lines.Where(line => line.Post == post.Id).Select(line => Number(book, line))),
            ["Zuständigkeiten"] = string.Join("; ", book.Rules.Where(rule => rule.Post == post.Id).Select(notation.Write)),
            ["Freigabe"] = ReleaseEditing.InWords(post.Release),
        };
    }

    static string Placement(OfficeBook book, Placement placement) =>
        $"{(placement.FirstDay is { } day ? $"ab {GermanDate.Write(day)} " : "")}{book.Sites.FirstOrDefault(site => site.Id == placement.Site)?.Name} {placement.Room}".Trim();

    static string Number(OfficeBook book, Line line) =>
        $"{line.Number.Display(book.Office.BaseNumber)}{(line.FirstDay is { } first ? $" ab {GermanDate.Write(first)}" : "")}{(line.LastDay is { } last ? $" bis {GermanDate.Write(last)}" : "")}";
}
