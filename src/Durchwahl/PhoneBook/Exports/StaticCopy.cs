using System.Text.Json;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.PublicSite;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.PhoneBook.Exports;

/// <summary>The public pages of an office as a folder of files that works from any place: same pages, relative links, nothing from elsewhere.</summary>
sealed class StaticCopy(PublicPages pages, PrintList list, PdfPrinter printer, HouseTime time)
{
    /// <summary>Marks a folder as a copy of ours, which the next one may replace.</summary>
    public const string Marker = "durchwahl-kopie.json";

    static readonly string[] PagesWithForms = ["nummer-melden", "nummer-melden/danke"];

    /// <summary>Why the copy must not be written to a folder, in German; null when it may.</summary>
    public static string? Refusal(string folder)
    {
        if (File.Exists(folder)) return $"{folder} ist eine Datei. Nennen Sie mit --out einen Ordner.";
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Marker)))
            return $"Der Ordner {folder} ist nicht leer und keine Kopie von Durchwahl. Es wurde nichts geändert. Nennen Sie einen leeren oder neuen Ordner.";
        return Directory.Exists(Path.GetDirectoryName(folder)) ? null : $"Den Ordner {Path.GetDirectoryName(folder)} gibt es nicht.";
    }

    /// <summary>Writes the copy beside its place and puts it there when it is whole.</summary>
    /// <param name="directory">The publication.</param>
    /// <param name="folder">Where it shall lie.</param>
    /// <param name="server">Where forms go, without a slash at the end; null for pages without forms.</param>
    /// <returns>How many files it has.</returns>
    public async Task<int> Write(PublicDirectory directory, string folder, string? server)
    {
        var half = $"{folder}.{Environment.ProcessId}.neu";
        if (Directory.Exists(half)) Directory.Delete(half, recursive: true);
        await WriteInto(half, directory, server);
        var old = $"{folder}.{Environment.ProcessId}.alt";
        if (Directory.Exists(folder)) Directory.Move(folder, old);
        Directory.Move(half, folder);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();
    }

    async Task WriteInto(string folder, PublicDirectory directory, string? server)
    {
        var now = time.LocalNow;
        var key = directory.Office.Key;
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var name in PublicPages.PagesOf(directory, now.Date).Where(name => server is not null || !PagesWithForms.Contains(name))) await WritePage(folder, directory, language, name, server, now);
            await Save(folder, $"{(language is Language.English ? "en/" : "")}index.html", Forward($"{key}/index.html", directory.Office.Name, language));
        }
        foreach (var format in DirectoryFormat.All) await Save(folder, $"{key}/daten/{format.FileName}", format.Write(directory, now.Date));
        foreach (var post in directory.PostsOn(now.Date)) await WriteEntryFiles(folder, directory, post, now.Date);
        if (printer.Browser is not null) await Save(folder, $"{key}/daten/{PrintList.FileName}", await printer.Print(await list.Html(directory, now.Date), CancellationToken.None));
        CopyAssets(folder);
        await Save(folder, Marker, JsonSerializer.SerializeToUtf8Bytes(new { office = key, publication = directory.Publication.Number, madeAt = time.Now }, JsonForm.Options));
    }

    async Task WritePage(string folder, PublicDirectory directory, Language language, string name, string? server, LocalDateTime now)
    {
        var path = $"{(language is Language.English ? "en/" : "")}{directory.Office.Key}{(name.Length == 0 ? "" : "/")}{name}/index.html";
        var links = new PublicLinks(directory.Office.Key, language) { AsFiles = true, FormsAt = server, Root = string.Concat(Enumerable.Repeat("../", path.Count(letter => letter == '/'))) };
        var frame = pages.FrameOf(directory, language, name, now) with { Links = links };
        if (await pages.Render(frame) is { } html) await Save(folder, path, System.Text.Encoding.UTF8.GetBytes(html));
    }

    static async Task WriteEntryFiles(string folder, PublicDirectory directory, PublishedPost post, LocalDate day)
    {
        var start = $"{directory.Office.Key}/{PublicLinks.EntryName(post.Id)}";
        await Save(folder, start + ".vcf", DirectoryFormat.CardOf(directory, post, day));
        await Save(folder, start + ".ics", DirectoryFormat.CalendarOf(directory, post, day));
    }

    static byte[] Forward(string to, string office, Language language) => System.Text.Encoding.UTF8.GetBytes(
        $"<!doctype html>\n<html lang=\"{language.Code}\"><head><meta charset=\"utf-8\"><title>{Encoded(office)}</title><meta http-equiv=\"refresh\" content=\"0; url={to}\"></head><body><p><a href=\"{to}\">{Encoded(office)}</a></p></body></html>\n");

    static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    static void CopyAssets(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not (".gz" or ".br")))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    static Task Save(string folder, string path, byte[] content)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return File.WriteAllBytesAsync(target, content);
    }
}
