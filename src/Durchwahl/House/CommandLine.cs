using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;

namespace Durchwahl.House;

/// <summary>The verbs of the command line: what they share, and how they end (0 done, 1 refused with reasons, 2 wrong usage).</summary>
sealed class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    // After Ctrl-C the library ends the process when the verb has not ended by then. Whoever shows the result so far has to sum it up first.
    static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    /// <summary>Where the data of this installation lies.</summary>
    public Option<string> Data { get; } = new("--data") { Description = "Ordner der Daten", DefaultValueFactory = _ => "data", Recursive = true };

    /// <summary>PostgreSQL or another SQLite file.</summary>
    public Option<string?> Connection { get; } = new("--database") { Description = "PostgreSQL-Verbindung oder Pfad einer SQLite-Datei", Recursive = true };

    /// <summary>Whether standard output carries JSON only.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Nur JSON auf der Standardausgabe", Recursive = true };

    /// <summary>Where the settings stand; each can also be an option or an environment variable.</summary>
    public Option<string?> Settings { get; } = new("--settings") { Description = "Datei der Einstellungen; sonst appsettings.json im Ordner der Daten", Recursive = true };

    /// <summary>The browser that prints the PDF list.</summary>
    public Option<string?> Chromium { get; } = new("--chromium") { Description = "Pfad von Chromium, das PDF-Dateien druckt; sonst gesucht, leer für keine" };

    /// <summary>The telephone exchange.</summary>
    public Option<string?> Exchange { get; } = new("--exchange") { Description = "Telefonanlage: none, practice (Übung), practice:60 (schneller) oder ari:http://127.0.0.1:8088" };

    /// <summary>The mail server.</summary>
    public Option<string?> SmtpHost { get; } = new("--smtp-host") { Description = "Mailserver, der unsere Mails annimmt; ohne ihn warten sie" };

    /// <summary>Its port.</summary>
    public Option<string?> SmtpPort { get; } = new("--smtp-port") { Description = "Port des Mailservers; sonst 587 mit Anmeldung, 25 ohne" };

    /// <summary>Whether the way there is encrypted.</summary>
    public Option<string?> SmtpStartTls { get; } = new("--smtp-starttls") { Description = "Verschlüsselung zum Mailserver: required (sonst wird nicht gesendet), optional oder off" };

    /// <summary>The sender of our mails.</summary>
    public Option<string?> MailFrom { get; } = new("--mail-from") { Description = "Absender unserer Mails; Antworten und Rückläufer kommen dort an" };

    public static async Task<int> Run(string[] args)
    {
        var line = new CommandLine();
        var root = new RootCommand("Durchwahl: die Telefon-Vordertür für Jobcenter und andere Ämter.") { line.Data, line.Connection, line.Json, line.Settings, ServeVerb.On(line) };
        foreach (var verb in Program.Rooms.SelectMany(room => room.Verbs(line))) root.Add(verb);
        root.Options.OfType<System.CommandLine.Help.HelpOption>().Single().Description = "Hilfe zeigen";
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(InGerman(error.Message));
            await Console.Error.WriteLineAsync("Hilfe: durchwahl --help oder durchwahl VERB --help");
            return WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToEnd });
        }
        catch (Exception problem) when (Troubles.Sentence(problem) is { } sentence)
        {
            return Refuse(sentence);
        }
    }

    // The one sentence that the library does not translate.
    static string InGerman(string message) =>
        message.StartsWith("Option '", StringComparison.Ordinal) && message.EndsWith("' is required.", StringComparison.Ordinal) ? $"Es fehlt die Option {message.Split('\'')[1]}." : message;

    /// <summary>The house as the options of this call describe it, else the environment, else the file of settings.</summary>
    public HouseOptions OptionsFrom(ParseResult call)
    {
        var given = call.GetResult(Data) is { Implicit: false } ? call.GetValue(Data) : null;
        var folder = Path.GetFullPath(given ?? Environment.GetEnvironmentVariable("DURCHWAHL_DATA") ?? call.GetValue(Data)!);
        var settings = House.Settings.Read(folder, call.GetValue(Settings));
        return settings.Options(Program.Clock) with
        {
            Connection = call.GetValue(Connection) ?? settings.Database,
            Chromium = call.GetValue(Chromium) ?? settings.Chromium,
            Exchange = settings.Exchange(call.GetValue(Exchange)),
            Smtp = settings.Smtp(call.GetValue(SmtpHost), call.GetValue(SmtpPort), call.GetValue(SmtpStartTls), call.GetValue(MailFrom)),
        };
    }

    /// <summary>A verb that needs the opened house. It steps back behind a running service: nobody who asks for a number waits for an import.</summary>
    public void RunIn(Command verb, Func<IServiceProvider, ParseResult, Task<int>> run) => verb.SetAction(async (call, _) =>
    {
        using (var self = Process.GetCurrentProcess()) self.PriorityClass = ProcessPriorityClass.BelowNormal;
        await using var house = await OpenHouse.WithoutDoors(OptionsFrom(call));
        return await run(house, call);
    });

    /// <summary>Says why nothing was done, and ends so.</summary>
    public static int Refuse(params IEnumerable<string> reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return Refused;
    }

    /// <summary>Writes one JSON value to standard output.</summary>
    public static void WriteJson<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, JsonForm.Options));
}
