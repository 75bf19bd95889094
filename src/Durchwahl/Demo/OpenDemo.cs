using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Demo;

/// <summary>Makes the demonstration ready: the office with its first publication, and an account for each role.</summary>
sealed class OpenDemo(OfficeBooks books, ReleasedOffices offices, DemoAccounts accounts, HouseTime time)
{
    static readonly (string Name, Role Role)[] Accounts = [("redaktion", Role.Editor), ("freigabe", Role.Publisher), ("service", Role.Agent), ("teamleitung", Role.TeamLead), ("leitung", Role.Administrator)];

    /// <summary>Loads the office when it is not there yet.</summary>
    public async Task Load()
    {
        if (await books.Find(DemoOffice.Key) is not null) return;
        var demo = DemoOffice.Make(time.Today);
        await books.Add(demo.Office, Actor.Program);
        await books.Change(DemoOffice.Key, Actor.Program, _ => new BookDecision.Change(demo.Content, "Vorführung geladen", $"office:{demo.Office.Id.Value}"));
        await offices.Publish(demo.Office, Actor.Program, "Erste Veröffentlichung der Vorführung");
    }

    /// <summary>Opens the accounts; the sentences to print.</summary>
    public async Task<IReadOnlyList<string>> OpenAccounts()
    {
        var office = (await books.Find(DemoOffice.Key))!.Office;
        var sentences = new List<string> { $"{office.Name}: erfundene Dienststelle zum Ausprobieren. Die Kennwörter gelten bis zum nächsten Start.", "" };
        foreach (var (name, role) in Accounts)
            sentences.Add($"  {name,-11} {await accounts.Open(name, role, new KnownOffice(office.Id, office.Key.Value, office.Name))}   {German(role)}");
        return [.. sentences, "", "Öffentlich: /musterkreis    Verwaltung: /verwaltung", ""];
    }

    static string German(Role role) => role switch
    {
        Role.Editor => "Redaktion: Stellen und Zuständigkeiten pflegen",
        Role.Publisher => "Veröffentlichung: freigeben und veröffentlichen",
        Role.Agent => "Service: Anrufe, Nachrichten und Rückrufe",
        Role.TeamLead => "Teamleitung: auch Einstellungen des Telefons",
        _ => "Leitung: alles, auch Konten",
    };
}
