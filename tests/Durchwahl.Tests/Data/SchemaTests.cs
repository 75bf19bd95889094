using Dapper;
using Durchwahl.Data;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Data;

public class SchemaTests
{
    [Fact]
    public async Task Both_databases_have_the_same_tables_columns_and_obligations()
    {
        await using var sqlite = await TestDatabase.Create(Engine.Sqlite);
        await using var postgres = await TestDatabase.Create(Engine.Postgres);
        var left = await ColumnsOf(sqlite, """
            select t.name || '.' || c.name || case when c."notnull" = 1 or c.pk > 0 then ' not null' else '' end
            from sqlite_schema t join pragma_table_info(t.name) c
            where t.type = 'table' and t.name not like 'sqlite_%' and t.sql not like 'create virtual%' and t.name not like '%\_fts%' escape '\'
            """);
        var right = await ColumnsOf(postgres, """
            select table_name || '.' || column_name || case when is_nullable = 'NO' then ' not null' else '' end
            from information_schema.columns join information_schema.tables using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'
            """);
        left.ShouldBe(right);
    }

    static async Task<string> ColumnsOf(TestDatabase database, string sql) =>
        string.Join('\n', (await database.Database.Read(connection => connection.QueryAsync<string>(sql))).Order(StringComparer.Ordinal));

    [Fact]
    public void Both_databases_have_migrations_of_the_same_names() =>
        Migrations.ScriptsFor("sqlite").Select(script => script.Name).ShouldBe(Migrations.ScriptsFor("postgres").Select(script => script.Name));

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Every_table_is_preceded_by_what_it_is_for(string engine)
    {
        foreach (var script in Migrations.ScriptsFor(engine))
        {
            var lines = script.Sql.Split('\n');
            for (var at = 0; at < lines.Length; at++)
            {
                if (!lines[at].StartsWith("create table", StringComparison.OrdinalIgnoreCase)) continue;
                var comment = lines.Take(at).Reverse().TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).LastOrDefault();
                (comment ?? "").ShouldStartWith("-- What for:", customMessage: $"{engine} {script.Name}: {lines[at]}");
            }
        }
    }

    [Fact]
    public async Task Tables_of_sqlite_are_strict()
    {
        await using var sqlite = await TestDatabase.Create(Engine.Sqlite);
        var loose = await ColumnsOf(sqlite, "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'");
        loose.ShouldBe("migration"); // holds two texts and is made before the first script runs
    }
}
