using Durchwahl.Domain.PhoneBook.Finding;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>Search as you type over 100,000 entries, letter by letter, beside SQLite's full-text search over the same entries.</summary>
static class SearchBenchmark
{
    const int Most = 20;
    const double Limit = 2;

    static readonly LocalDate Today = new(2026, 11, 2);

    static readonly string[] Typed =
    [
        "Müller", "Meier Anna", "Schmidt", "Öztürk", "Leistung", "Jörg Krause", "Team 117", "Kowalski Widerspruch", "Weiß", "98417", "2.07", "Zimmermann Unterhalt", "berfeltor", "Yilmaz", "Sachbearbeitung 12",
    ];

    static readonly string[] Mistyped = ["Mülelr", "Schmitd", "Zimermann", "Kowlaski", "Hofmann Ana"];

    public static IEnumerable<Measurement> Run()
    {
        SQLitePCL.Batteries_V2.Init();
        var directory = LargeOffice.Make();
        using var peer = FullText(directory);
        string[] letterByLetter = [.. Typed.SelectMany(text => Enumerable.Range(1, text.Length).Select(length => text[..length])).Where(text => !text.EndsWith(' '))];
        yield return Compare("search as you type", letterByLetter, directory, peer);
        yield return Compare("search with slips", Mistyped, directory, peer) with { Peer = "finds none of them" };
    }

    static Measurement Compare(string name, string[] queries, PublicDirectory directory, SqliteCommand peer)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < 12; round++)
        {
            foreach (var query in queries)
            {
                var (our, their) = (Spread.Time(() => directory.Search(query, Most, Today)), Spread.Time(() => Ask(peer, query)));
                if (round < 2) continue; // warming up
                ours.Add(our);
                theirs.Add(their);
            }
        }
        var (own, other) = (new Spread(ours), new Spread(theirs));
        return new(name, $"p99 {Spread.Shown(own.P99)}, median {Spread.Shown(own.Median)}", "p99 2 ms", $"FTS5 p99 {Spread.Shown(other.P99)}, median {Spread.Shown(other.Median)}", own.P99 <= Limit);
    }

    static SqliteCommand FullText(PublicDirectory directory)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "create virtual table entry using fts5 (name, title, keywords, numbers, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into entry (rowid, name, title, keywords, numbers) values ($id, $name, $title, $keywords, $numbers)";
        foreach (var (id, post) in directory.Office.Posts.Index())
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$id", id);
            insert.Parameters.AddWithValue("$name", post.Name);
            insert.Parameters.AddWithValue("$title", post.Title);
            insert.Parameters.AddWithValue("$keywords", $"{post.Tasks[0]} {directory.FindTeam(post.Team)!.Name} {post.Placements[0].Room}");
            insert.Parameters.AddWithValue("$numbers", post.Lines[0].Number.Display(null));
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Execute(connection, "insert into entry (entry) values ('optimize')");
        var select = connection.CreateCommand();
        select.CommandText = $"select rowid from entry where entry match $query order by rank limit {Most}";
        select.Parameters.Add("$query", SqliteType.Text);
        return select;
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static int Ask(SqliteCommand select, string query)
    {
        select.Parameters[0].Value = string.Join(' ', query.Split(' ').Select(word => $"\"{word}\"")) + "*";
        using var reader = select.ExecuteReader();
        var found = 0;
        while (reader.Read()) found++;
        return found;
    }
}
