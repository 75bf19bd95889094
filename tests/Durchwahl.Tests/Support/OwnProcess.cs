using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dapper;
using Durchwahl.Data;
using NodaTime;

namespace Durchwahl.Tests.Support;

/// <summary>Real processes to be killed: the program with a verb, or a writer that tells each row it has saved.</summary>
static class OwnProcess
{
    const string WriterFolder = "DURCHWAHL_TEST_WRITER", WriterTellsEarly = "DURCHWAHL_TEST_WRITER_TELLS_EARLY", JournalFolder = "DURCHWAHL_TEST_JOURNAL", ForgetfulFolder = "DURCHWAHL_TEST_FORGETFUL", ForgetfulPort = "DURCHWAHL_TEST_FORGETFUL_PORT";

    static string Here => AppContext.BaseDirectory;

    public static Process StartVerb(params string[] arguments) => StartVerb(arguments, []);

    /// <summary>The program with variables of its environment.</summary>
    public static Process StartVerb(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Here, "Durchwahl.dll"), .. arguments]);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Start(start);
    }

    /// <summary>Writes row after row into the database of <paramref name="folder"/> and tells the number of each when it is saved.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="tellsEarly">The control: tells a row inside its transaction and waits there until it is sent a line.</param>
    public static Process StartWriter(string folder, bool tellsEarly)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Here, "Durchwahl.Tests.dll")]);
        start.Environment[WriterFolder] = folder;
        if (tellsEarly) start.Environment[WriterTellsEarly] = "1";
        return Start(start);
    }

    /// <summary>Opens a call after the other in the journal of the database of <paramref name="folder"/>, ends each five calls later, and tells the number of each call when it is saved as open.</summary>
    public static Process StartJournal(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Here, "Durchwahl.Tests.dll")]);
        start.Environment[JournalFolder] = folder;
        return Start(start);
    }

    /// <summary>The control: a postman that marks mails as done before they are sent.</summary>
    public static Process StartForgetful(string folder, int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Here, "Durchwahl.Tests.dll")]);
        (start.Environment[ForgetfulFolder], start.Environment[ForgetfulPort]) = (folder, $"{port}");
        return Start(start);
    }

    static Process Start(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, true, false);
        return Process.Start(start)!;
    }

    // Runs before the test runner when this assembly was started as a writer.
    [ModuleInitializer]
    internal static void BecomeWriter()
    {
        if (Environment.GetEnvironmentVariable(JournalFolder) is { } journal)
        {
            Calls.ExampleCalls.Journal(Database.At(null, journal));
            Environment.Exit(0);
        }
        if (Environment.GetEnvironmentVariable(ForgetfulFolder) is { } forgetful)
        {
            Promises.Mail.KilledPostmanTests.BeForgetful(forgetful, int.Parse(Environment.GetEnvironmentVariable(ForgetfulPort)!, System.Globalization.CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
            Environment.Exit(0);
        }
        if (Environment.GetEnvironmentVariable(WriterFolder) is not { } folder) return;
        Write(Database.At(null, folder), Environment.GetEnvironmentVariable(WriterTellsEarly) is not null).GetAwaiter().GetResult();
        Environment.Exit(0);
    }

    static async Task Write(Database database, bool tellsEarly)
    {
        for (var number = 1; number < 1_000_000; number++)
        {
            await database.Write(async transaction =>
            {
                await Outbox.Add(transaction, $"row-{number}", "{}", Instant.FromUtc(2026, 9, 14, 8, 0));
                if (!tellsEarly) return;
                Console.Out.WriteLine(number);
                Console.In.ReadLine();
            });
            if (!tellsEarly) Console.Out.WriteLine(number);
        }
    }

    public static async Task<int> CountRows(string folder)
    {
        var database = (SqliteDatabase)Database.At(null, folder);
        using (database) return await database.Read(connection => connection.ExecuteScalarAsync<int>("select count(*) from outbox where kind like 'row-%'"));
    }
}
