using System.Net.Sockets;
using Durchwahl.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Durchwahl.House;

/// <summary>What the world does to a program that starts, in one German sentence each. Everything else is a bug and shows as one.</summary>
static class Troubles
{
    /// <summary>The sentence; null when the problem is a bug.</summary>
    public static string? Sentence(Exception problem) => problem switch
    {
        SchemaRefusedException or SettingRefusedException => problem.Message,
        NpgsqlException => $"PostgreSQL macht nicht mit: {problem.Message}. Prüfen Sie --database.",
        SqliteException => $"Die Datenbank lässt sich nicht benutzen: {problem.Message}.",
        IOException { InnerException: { InnerException: SocketException or null } and not null } or SocketException =>
            $"Die Adresse ist nicht zu haben: {problem.Message} Läuft Durchwahl schon? Mit --urls wählen Sie eine andere.",
        UnauthorizedAccessException => $"Der Zugriff fehlt: {problem.Message}",
        _ => null,
    };
}
