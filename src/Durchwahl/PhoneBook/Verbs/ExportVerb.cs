using System.CommandLine;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Exports;

namespace Durchwahl.PhoneBook.Verbs;

/// <summary><c>durchwahl export --office KEY --format csv --out FILE</c>: the publication as a file, or as a folder of pages.</summary>
static class ExportVerb
{
    const string Pdf = "pdf", Pages = "site";

    public static Command On(CommandLine line)
    {
        var office = new Option<string>("--office") { Description = "Kürzel der Dienststelle", Required = true };
        var format = new Option<string>("--format") { Description = "csv, json, vcard, icalendar, pdf oder site", Required = true };
        var target = new Option<string>("--out") { Description = "Zieldatei, bei site der Zielordner", Required = true };
        var server = new Option<string?>("--server") { Description = "Adresse des laufenden Dienstes für den Finder in der Kopie; sonst hat sie keine Formulare" };
        format.AcceptOnlyFromAmong([.. DirectoryFormat.All.Select(known => known.Word), Pdf, Pages]);
        var verb = new Command("export", "Die Veröffentlichung als Datei") { office, format, target, server, line.Chromium };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(server) is { } address && !IsWebAddress(address)) result.AddError($"„{address}“ ist keine Adresse. Schreiben Sie zum Beispiel https://telefon.example.de.");
        });
        line.RunIn(verb, async (house, call) =>
        {
            var shelf = house.GetRequiredService<PublicationShelf>();
            await shelf.Refresh();
            if (shelf.Find(call.GetValue(office)!) is not { } shown) return CommandLine.Refuse($"„{call.GetValue(office)}“ hat nichts veröffentlicht.");
            var path = Path.GetFullPath(call.GetValue(target)!);
            if (call.GetValue(format) == Pages) return await WriteSite(house, line, call, shown, path, call.GetValue(server)?.TrimEnd('/'));
            if (WrittenFile.Refusal(path) is { } refusal) return CommandLine.Refuse(refusal);
            try
            {
                await WrittenFile.Write(path, await Content(house, shown, call.GetValue(format)!));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return CommandLine.Refuse($"Die Datei ist nicht entstanden: {problem.Message}");
            }
            if (call.GetValue(line.Json)) CommandLine.WriteJson(new { file = path, publication = shown.Directory.Publication.Number, bytes = new FileInfo(path).Length });
            else Console.Out.WriteLine($"Geschrieben: {path} (Veröffentlichung Nr. {shown.Directory.Publication.Number}).");
            return CommandLine.Done;
        });
        return verb;
    }

    static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    static async Task<int> WriteSite(IServiceProvider house, CommandLine line, ParseResult call, ShownOffice shown, string path, string? server)
    {
        var folder = Path.TrimEndingDirectorySeparator(path);
        if (StaticCopy.Refusal(folder) is { } refusal) return CommandLine.Refuse(refusal);
        try
        {
            var files = await Progress.While("Seiten schreiben", () => house.GetRequiredService<StaticCopy>().Write(shown.Directory, folder, server));
            if (call.GetValue(line.Json)) CommandLine.WriteJson(new { folder, publication = shown.Directory.Publication.Number, files });
            else Console.Out.WriteLine($"Geschrieben: {folder} ({files} Dateien, Veröffentlichung Nr. {shown.Directory.Publication.Number}).");
            return CommandLine.Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return CommandLine.Refuse($"Die Kopie ist nicht entstanden: {problem.Message}");
        }
    }

    static async Task<byte[]> Content(IServiceProvider house, ShownOffice shown, string format)
    {
        var (directory, today) = (shown.Directory, house.GetRequiredService<HouseTime>().Today);
        if (format != Pdf) return DirectoryFormat.All.Single(known => known.Word == format).Write(directory, today);
        var html = await house.GetRequiredService<PrintList>().Html(directory, today);
        return await Progress.While("PDF drucken", () => house.GetRequiredService<PdfPrinter>().Print(html, CancellationToken.None));
    }
}
