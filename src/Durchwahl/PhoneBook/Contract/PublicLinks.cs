using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Pages;
using Durchwahl.Texts;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Every address that a public page names, so that the same page can stand in a static copy.</summary>
/// <param name="Office">The key of the office.</param>
/// <param name="Language">The language of the page.</param>
public sealed record PublicLinks(string Office, Language Language)
{
    /// <summary>What leads from the page to the top of the site: "/", or "../../" in a static copy.</summary>
    public string Root { get; init; } = "/";

    /// <summary>Whether pages are files in folders ("verzeichnis/index.html").</summary>
    public bool AsFiles { get; init; }

    /// <summary>Where forms are sent: "" to the same house, else the address of the running house without a slash at the end; null where none runs: then pages have no forms.</summary>
    public string? FormsAt { get; init; } = "";

    /// <summary>Whether the printed list of this publication is there to be linked.</summary>
    public bool HasList { get; init; }

    /// <summary>Whether the page can have forms.</summary>
    public bool HasForms => FormsAt is not null;

    /// <summary>The list of offices.</summary>
    public string Offices => AsFiles ? $"{Root}{Prefix}index.html" : Language is Language.English ? "/en" : "/";

    /// <summary>The page of the office itself.</summary>
    public string Home => Page("");

    /// <summary>A page of the office by its last path words, as in "verzeichnis".</summary>
    public string Page(string name) => AsFiles ? $"{Root}{Path(name)}/index.html" : $"/{Path(name)}";

    /// <summary>The same page in another language.</summary>
    public string PageIn(Language language, string name) => (this with { Language = language }).Page(name);

    /// <summary>One entry.</summary>
    public string Entry(PublishedPost post) => Page(EntryName(post.Id));

    /// <summary>A file of an entry, as in "vcf".</summary>
    public string EntryFile(PublishedPost post, string extension) => $"{(AsFiles ? Root : "/")}{Office}/verzeichnis/{post.Id.Value:D}.{extension}";

    /// <summary>A file of the office, as in "verzeichnis.csv"; the same in every language.</summary>
    public string File(string name) => $"{(AsFiles ? Root : "/")}{Office}/daten/{name}";

    /// <summary>Where a form is sent, as in "finden".</summary>
    public string Form(string name) => $"{FormsAt}/{Path(name)}";

    /// <summary>The finder for frames of other sites.</summary>
    public string Embed => $"{FormsAt}/{Prefix}embed/{Office}";

    /// <summary>A style sheet, font or script.</summary>
    public string Asset(string name) => AsFiles ? $"{Root}{name}" : $"/{name}?{Shell.Version}";

    /// <summary>The last path words of an entry's page.</summary>
    public static string EntryName(PostId post) => $"verzeichnis/{post.Value:D}";

    string Prefix => Language is Language.English ? "en/" : "";

    string Path(string name) => name.Length == 0 ? $"{Prefix}{Office}" : $"{Prefix}{Office}/{name}";
}
