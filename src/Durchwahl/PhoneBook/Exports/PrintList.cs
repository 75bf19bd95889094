using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.PhoneBook.Exports;

/// <summary>The printed list: the directory by teams on A4, as HTML to be printed.</summary>
sealed class PrintList(PageRenderer renderer)
{
    /// <summary>How the PDF is called.</summary>
    public const string FileName = "verzeichnis.pdf";

    /// <summary>The list of a day as one HTML page that loads nothing.</summary>
    public Task<string> Html(PublicDirectory directory, LocalDate day) => renderer.Render<PrintListPage, PrintListModel>(PrintListModel.Of(directory, day, PaperFonts.Rules));
}

/// <summary>What the printed list shows.</summary>
/// <param name="Directory">The publication.</param>
/// <param name="Groups">The entries by team, in the order of the teams; those without a team last.</param>
/// <param name="MadeAt">When the publication came into force, on the clock in the house.</param>
/// <param name="Fonts">Style rules with the fonts.</param>
public sealed record PrintListModel(PublicDirectory Directory, IReadOnlyList<PrintGroup> Groups, LocalDateTime MadeAt, string Fonts)
{
    public static PrintListModel Of(PublicDirectory directory, LocalDate day, string fonts)
    {
        var rows = DirectoryRow.Of(directory, day).ToLookup(row => row.Post.Team is { } team && directory.FindTeam(team) is not null ? row.Post.Team : null);
        var groups = directory.Office.Teams.Select(team => new PrintGroup(team.Name, directory.FindSite(team.Site)?.Name, team.Line is { } line && line.HoldsOn(day) ? line.Number.Display(directory.Office.BaseNumber) : null, [.. rows[team.Id]]))
            .Append(new PrintGroup("Weitere Stellen", null, null, [.. rows[null]]));
        return new PrintListModel(directory, [.. groups.Where(group => group.Rows.Count > 0)], HouseTime.LocalOf(directory.Publication.MadeAt), fonts);
    }
}

/// <summary>The entries of one team.</summary>
/// <param name="Name">The team.</param>
/// <param name="Site">Where it sits; null for several sites.</param>
/// <param name="Number">Its number; null when it has none.</param>
/// <param name="Rows">Its entries.</param>
public sealed record PrintGroup(string Name, string? Site, string? Number, IReadOnlyList<DirectoryRow> Rows);
