using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Durchwahl.Data;

/// <summary>Numbered SQL files, applied once, in order, all in one transaction; a file that was changed after it ran is refused.</summary>
static class Migrations
{
    /// <summary>One file: its name without folder and ending, its text, and the digest of the text.</summary>
    public sealed record Script(string Name, string Sql, string Sha256);

    public static async Task<int> Apply(DbTransaction transaction, string engine)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync("create table if not exists migration (name text primary key, sha256 text not null)", transaction: transaction);
        var applied = (await connection.QueryAsync<(string Name, string Sha256)>("select name, sha256 from migration", transaction: transaction))
            .ToDictionary(row => row.Name, row => row.Sha256, StringComparer.Ordinal);
        RefuseForeign(applied, engine);
        var open = ScriptsFor(engine).Where(script => !applied.ContainsKey(script.Name)).ToList();
        foreach (var script in open)
        {
            await connection.ExecuteAsync(script.Sql, transaction: transaction);
            await connection.ExecuteAsync("insert into migration (name, sha256) values (@Name, @Sha256)", new { script.Name, script.Sha256 }, transaction);
        }
        return open.Count;
    }

    /// <summary>All files of one engine in the order in which they run.</summary>
    public static IReadOnlyList<Script> ScriptsFor(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Durchwahl.Data.Migrations.{engine}.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Load(assembly, name, prefix))];
    }

    static Script Load(Assembly assembly, string resource, string prefix)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Script(Path.GetFileNameWithoutExtension(resource[prefix.Length..]), sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
    }

    static void RefuseForeign(Dictionary<string, string> applied, string engine)
    {
        var known = ScriptsFor(engine).ToDictionary(script => script.Name, script => script.Sha256, StringComparer.Ordinal);
        foreach (var (name, sha256) in applied)
        {
            if (!known.TryGetValue(name, out var expected))
                throw new SchemaRefusedException($"Die Datenbank stammt von einer neueren Fassung von Durchwahl: Sie kennt {name}, dieses Programm nicht. Nehmen Sie die neuere Fassung.");
            if (expected != sha256)
                throw new SchemaRefusedException($"Die Datenbank passt nicht zu diesem Programm: {name} sah anders aus, als sie angelegt wurde. Nehmen Sie die Fassung, mit der sie angelegt wurde, oder einen anderen Ordner.");
        }
    }
}

/// <summary>The database was made by another version of the program; the message is a German sentence for the person who starts it.</summary>
sealed class SchemaRefusedException(string message) : Exception(message);
