using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.House;

namespace Durchwahl.Operating;

/// <summary><c>durchwahl restore FILE</c>: puts a backup in place of an empty database, or of any with <c>--replace</c>, after proving it.</summary>
static class RestoreVerb
{
    public static Command On(CommandLine line)
    {
        var file = new Argument<string>("datei") { Description = "Datei der Sicherung" };
        var replace = new Option<bool>("--replace") { Description = "Vorhandene Daten ersetzen" };
        var verb = new Command("restore", "Eine Sicherung zurückspielen; der Dienst muss dafür stehen") { file, replace };
        verb.SetAction(async (call, _) =>
        {
            var options = line.OptionsFrom(call);
            var path = Path.GetFullPath(call.GetValue(file)!);
            if (!File.Exists(path)) return CommandLine.Refuse($"Die Datei {path} gibt es nicht.");
            if (await Progress.While("Zurückspielen", () => Restore(options, path, call.GetValue(replace))) is { } refusal) return CommandLine.Refuse(refusal);
            if (call.GetValue(line.Json)) CommandLine.WriteJson(new { restored = path, data = options.DataFolder });
            else Console.Out.WriteLine("Zurückgespielt und geprüft: Prüfsummen, Zeilen und Veröffentlichungen stimmen mit der Sicherung überein.");
            return CommandLine.Done;
        });
        return verb;
    }

    /// <summary>Restores; the refusal in German, after which everything is as it was, or null.</summary>
    public static async Task<string?> Restore(HouseOptions options, string path, bool replace)
    {
        TypeHandlers.Register();
        PrivateFolder.Create(options.DataFolder);
        var folder = PrivateFolder.Beside(Path.Combine(options.DataFolder, "zurueck"));
        try
        {
            var manifest = BackupArchive.Unpack(path, folder);
            if (Stock.NewerThanProgram(manifest) is { } unknown) return unknown;
            // Opening the database of the house would change it: only its address is asked for.
            return options.Connection is { } connection && PostgresDatabase.Understands(connection)
                ? await IntoPostgres(connection, manifest, folder, options, replace)
                : await IntoSqlite(SqliteDatabase.FileOf(options.Connection ?? Path.Combine(options.DataFolder, SqliteCopy.Part)), manifest, folder, options, replace);
        }
        catch (InvalidDataException damaged)
        {
            return damaged.Message;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<string?> IntoSqlite(string database, BackupManifest manifest, string folder, HouseOptions options, bool replace)
    {
        if (manifest.Engine != "sqlite") return OtherEngine(manifest);
        using var alone = SqliteDatabase.TryOpenAlone(database);
        if (alone is null) return "Der Dienst oder ein anderer Befehl benutzt diese Daten noch. Beenden Sie ihn zuerst.";
        if (!replace && await SqliteCopy.HasContent(database)) return NotEmpty(database);
        var copy = Path.Combine(folder, SqliteCopy.Part);
        if (await SqliteCopy.Fault(manifest, copy) is { } fault) return fault;
        KeyFiles.Copy(Path.Combine(folder, KeyFiles.Folder), Path.Combine(options.DataFolder, KeyFiles.Folder));
        await SqliteCopy.PutInPlace(copy, database);
        return null;
    }

    static async Task<string?> IntoPostgres(string connection, BackupManifest manifest, string folder, HouseOptions options, bool replace)
    {
        if (manifest.Engine != "postgres") return OtherEngine(manifest);
        await using var database = new PostgresDatabase(connection);
        if (await PostgresCopy.IsInUse(database)) return "Der Dienst oder ein anderes Programm benutzt diese Datenbank noch. Beenden Sie es zuerst.";
        if (!replace && await PostgresCopy.HasContent(database)) return NotEmpty("Die Datenbank");
        KeyFiles.Copy(Path.Combine(folder, KeyFiles.Folder), Path.Combine(options.DataFolder, KeyFiles.Folder));
        return await PostgresCopy.Restore(database, manifest, folder);
    }

    static string OtherEngine(BackupManifest manifest) => $"Die Sicherung kommt aus {(manifest.Engine == "sqlite" ? "SQLite" : "PostgreSQL")} und passt nur dorthin. Nennen Sie mit --database das passende Ziel.";

    static string NotEmpty(string what) => $"{what} ist nicht leer. Mit --replace wird ersetzt, was dort ist.";
}
