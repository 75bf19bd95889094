using Durchwahl.Domain.Access;

namespace Durchwahl.House;

/// <summary>A link in the head of the staff pages of an office.</summary>
/// <param name="Path">What follows /verwaltung/{office}, as in "/konten"; empty for the office's first page.</param>
/// <param name="Text">What the link says.</param>
/// <param name="Needed">Who does not hold this permission does not see the link.</param>
/// <param name="Rank">Smaller ones stand first in their group.</param>
/// <param name="Group">Under which heading it stands.</param>
sealed record OfficeLink(string Path, string Text, Permission Needed, int Rank, LinkGroup Group = LinkGroup.Work);

/// <summary>The headings of the links, in the order of the page.</summary>
enum LinkGroup
{
    /// <summary>What people at the telephone and at their cases need all day.</summary>
    Work,

    /// <summary>How the telephone works.</summary>
    Telephone,

    /// <summary>Who answers which number.</summary>
    PhoneBook,

    /// <summary>What was reached, and what would be.</summary>
    Figures,

    /// <summary>What holds for promises, talks and mails: looked at rarely, by those who lead.</summary>
    Setup,

    /// <summary>Freedom of information.</summary>
    Disclosure,

    /// <summary>Accounts, trail, retention, rules.</summary>
    Administration,
}

/// <summary>What the headings are called.</summary>
static class LinkGroups
{
    public static string Name(LinkGroup group) => group switch
    {
        LinkGroup.Work => "Arbeit",
        LinkGroup.Telephone => "Telefon",
        LinkGroup.PhoneBook => "Telefonbuch",
        LinkGroup.Figures => "Zahlen und Planung",
        LinkGroup.Setup => "Einrichtung",
        LinkGroup.Disclosure => "Informationsfreiheit",
        LinkGroup.Administration => "Verwaltung",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "There is no such group."),
    };
}
