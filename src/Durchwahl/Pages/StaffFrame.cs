namespace Durchwahl.Pages;

/// <summary>What stands around every staff page.</summary>
/// <param name="OfficeName">The office in which the person works now; null outside an office.</param>
/// <param name="OfficeKey">Its key in addresses.</param>
/// <param name="Account">The name under which the person signed in; null when nobody is signed in.</param>
/// <param name="Links">Where the person may go from here, in order.</param>
/// <param name="CurrentPath">The path of the link that is shown as current.</param>
/// <param name="AntiforgeryToken">For every form on the page; null when nobody is signed in.</param>
/// <param name="IsDemo">Whether the page says that everything is invented.</param>
public sealed record StaffFrame(string? OfficeName, string? OfficeKey, string? Account, IReadOnlyList<StaffLink> Links, string CurrentPath, string? AntiforgeryToken, bool IsDemo)
{
    /// <summary>The name of the hidden field that carries <see cref="AntiforgeryToken"/>.</summary>
    public const string AntiforgeryField = "__echt";

    /// <summary>The link of the page that is shown, or of the list from which it was opened; null when it belongs to none.</summary>
    public StaffLink? CurrentLink =>
        Links.FirstOrDefault(link => link.Path == CurrentPath)
        ?? Links.Where(link => link.Group is not null && CurrentPath.StartsWith(link.Path + "/", StringComparison.Ordinal) && link.Path != $"/verwaltung/{OfficeKey}").MaxBy(link => link.Path.Length);

    /// <summary>Where the first row leads: links without a group as they are, and for each group its first link.</summary>
    public IReadOnlyList<StaffLink> FirstRow => [.. Links.Where(link => link.Group is null), .. Links.Where(link => link.Group is not null).DistinctBy(link => link.Group)];

    /// <summary>The links of the group in which the person is; empty outside of all.</summary>
    public IReadOnlyList<StaffLink> SecondRow => CurrentLink?.Group is { } group ? [.. Links.Where(link => link.Group == group)] : [];
}

/// <summary>A link in the head of a staff page.</summary>
/// <param name="Path">Where it leads.</param>
/// <param name="Text">What it says.</param>
/// <param name="Group">Under which heading it stands; null for one that stands beside the headings.</param>
public sealed record StaffLink(string Path, string Text, string? Group = null);
