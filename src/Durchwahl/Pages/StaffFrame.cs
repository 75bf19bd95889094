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
}

/// <summary>A link in the head of a staff page.</summary>
public sealed record StaffLink(string Path, string Text);
