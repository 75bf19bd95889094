using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.House;

namespace Durchwahl.Operating;

/// <summary><c>durchwahl backup --out FILE</c>: database and keys in one file, of one moment, while the service runs.</summary>
static class BackupVerb
{
    public static Command On(CommandLine line)
    {
        var target = new Option<string>("--out") { Description = "Datei der Sicherung", Required = true };
        var verb = new Command("backup", "Alles in einer Datei sichern, auch während der Dienst läuft") { target };
        line.RunIn(verb, async (house, call) =>
        {
            var path = Path.GetFullPath(call.GetValue(target)!);
            if (Refusal(path) is { } refusal) return CommandLine.Refuse(refusal);
            var manifest = await Progress.While("Sichern", () => Make(house.GetRequiredService<Database>(), house.GetRequiredService<HouseOptions>(), path));
            var bytes = new FileInfo(path).Length;
            if (call.GetValue(line.Json)) CommandLine.WriteJson(new { file = path, manifest.Engine, bytes, rows = manifest.Tables.ToDictionary(table => table.Name, table => table.Rows, StringComparer.Ordinal) });
            else Console.Out.WriteLine($"Gesichert: {path} ({bytes} Bytes, {manifest.Tables.Sum(table => table.Rows)} Zeilen). Die Datei enthält Schlüssel und Personendaten: Bewahren Sie sie verschlossen auf.");
            return CommandLine.Done;
        });
        return verb;
    }

    static string? Refusal(string path)
    {
        if (Directory.Exists(path)) return $"{path} ist ein Ordner. Nennen Sie mit --out eine Datei.";
        if (!Directory.Exists(Path.GetDirectoryName(path))) return $"Den Ordner {Path.GetDirectoryName(path)} gibt es nicht.";
        return File.Exists(path) && !BackupArchive.IsOne(path) ? $"{path} gibt es schon, und es ist keine Sicherung. Nehmen Sie einen anderen Namen." : null;
    }

    /// <summary>Makes the backup.</summary>
    public static async Task<BackupManifest> Make(Database database, HouseOptions options, string path)
    {
        var folder = PrivateFolder.Beside(path);
        try
        {
            // The keys first: a key that is made meanwhile protects nothing that is in the database yet.
            KeyFiles.Copy(Path.Combine(options.DataFolder, KeyFiles.Folder), Path.Combine(folder, KeyFiles.Folder));
            var manifest = database switch
            {
                SqliteDatabase sqlite => await SqliteCopy.Make(sqlite, folder, options.Clock.GetCurrentInstant()),
                PostgresDatabase postgres => await PostgresCopy.Make(postgres, folder, options.Clock.GetCurrentInstant()),
                _ => throw new InvalidOperationException($"Nobody knows how to copy {database.Engine}."),
            };
            BackupArchive.Write(path, manifest, folder);
            return manifest;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
