using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of a site, as typed.</summary>
public sealed record SiteInput
{
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Street and house number.</summary>
    public string Street { get; init; } = "";

    /// <summary>Postal code.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>Town.</summary>
    public string Town { get; init; } = "";

    /// <summary>Weekly visiting hours in the notation of lists.</summary>
    public string VisitingHours { get; init; } = "";

    /// <summary>Exceptions of the visiting hours, one a line.</summary>
    public string VisitingExceptions { get; init; } = "";

    /// <summary>The form as it shows a site that is there.</summary>
    public static SiteInput Of(Site site) => new()
    {
        Name = site.Name,
        Street = site.Street ?? "",
        PostalCode = site.PostalCode ?? "",
        Town = site.Town ?? "",
        VisitingHours = HoursNotation.Write(site.VisitingHours.Weekly),
        VisitingExceptions = TypedHours.Write(site.VisitingHours.Exceptions),
    };
}

/// <summary>Adds, changes and removes sites.</summary>
public static class SiteEditing
{
    /// <summary>Adds a site; when the id is there already the form was sent twice and nothing changes.</summary>
    public static EditDecision Add(OfficeBook book, SiteId site, SiteInput input) =>
        book.Sites.Any(known => known.Id == site) ? new EditDecision.Unchanged() : Save(book, new Site { Id = site, Name = "" }, input, "Standort angelegt");

    /// <summary>Changes a site.</summary>
    public static EditDecision Change(OfficeBook book, SiteId site, SiteInput input) =>
        book.Sites.FirstOrDefault(known => known.Id == site) is { } known
            ? Save(book, known, input, "Standort geändert")
            : EditDecision.Refuse("", "Diesen Standort gibt es nicht mehr. Jemand hat ihn entfernt.");

    /// <summary>Removes a site where nothing is any more.</summary>
    public static EditDecision Remove(OfficeBook book, SiteId site)
    {
        if (book.Sites.FirstOrDefault(known => known.Id == site) is not { } known) return new EditDecision.Unchanged();
        var posts = book.Posts.Count(post => post.Placements.Any(placement => placement.Site == site));
        if (posts > 0) return EditDecision.Refuse("", $"Am Standort {known.Name} {(posts == 1 ? "sitzt noch eine Stelle" : $"sitzen noch {posts} Stellen")}. Setzen Sie sie zuerst um.");
        if (book.Teams.FirstOrDefault(team => team.Site == site) is { } team) return EditDecision.Refuse("", $"Am Standort {known.Name} sitzt noch das Team {team.Name}. Setzen Sie es zuerst um.");
        return new EditDecision.Change(new BookChange { RemovedSites = [site] }, "Standort entfernt", $"site:{site.Value}") { Before = Facts(known).ToImmutableSortedDictionary(StringComparer.Ordinal) };
    }

    static EditDecision Save(OfficeBook book, Site before, SiteInput input, string words)
    {
        var fields = new TypedFields();
        var site = before with
        {
            Name = fields.Required(nameof(input.Name), input.Name, "Wie heißt der Standort? Meistens ist es der Ort."),
            Street = fields.Text(nameof(input.Street), input.Street),
            PostalCode = fields.Text(nameof(input.PostalCode), input.PostalCode, 20),
            Town = fields.Text(nameof(input.Town), input.Town),
            VisitingHours = before.VisitingHours with
            {
                Weekly = fields.Week(nameof(input.VisitingHours), input.VisitingHours, out _),
                Exceptions = fields.Exceptions(nameof(input.VisitingExceptions), input.VisitingExceptions),
            },
        };
        if (site.PostalCode is { } code && (code.Length != 5 || !code.All(char.IsAsciiDigit))) fields.Refuse(nameof(input.PostalCode), $"Eine Postleitzahl hat fünf Ziffern. {ListText.Quote(code)} ist keine.");
        if (book.Sites.Any(other => other.Id != site.Id && string.Equals(other.Name, site.Name, StringComparison.OrdinalIgnoreCase)))
            fields.Refuse(nameof(input.Name), $"Einen Standort {site.Name} gibt es schon. Wählen Sie einen anderen Namen.");
        return fields.AreRefused ? fields.Refused
            : FactsCompared.Decide(new BookChange { Sites = [site] }, words, $"site:{site.Id.Value}", before.Name.Length == 0 ? new Dictionary<string, string>() : Facts(before), Facts(site));
    }

    static Dictionary<string, string> Facts(Site site) => new(StringComparer.Ordinal)
    {
        ["Name"] = site.Name,
        ["Anschrift"] = site.Address,
        ["Besuchszeiten"] = HoursNotation.Write(site.VisitingHours.Weekly),
        ["Abweichende Tage"] = TypedHours.Write(site.VisitingHours.Exceptions),
    };
}
