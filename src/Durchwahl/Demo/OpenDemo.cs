using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Statistics.Contract;

namespace Durchwahl.Demo;

/// <summary>Makes the demonstration ready: the office with its first publication, some days of contacts and promises, and an account for each role.</summary>
sealed class OpenDemo(Database database, OfficeBooks books, ReleasedOffices offices, DemoAccounts accounts, ReviewSuggestions guides, CallerCodes codes, FigureBook figures, HouseTime time)
{
    static readonly (string Name, Role Role, string What)[] Accounts =
    [
        ("service", Role.Agent, "Service: Arbeitsplatz, Anrufe, Zusagen geben"),
        ("sachbearbeitung", Role.CaseWorker, "Sachbearbeitung: eigene Zusagen und Durchwahl"),
        ("teamleitung", Role.TeamLead, "Teamleitung: Zusagen der Teams, Einstellungen des Telefons"),
        ("redaktion", Role.Editor, "Redaktion: Stellen und Zuständigkeiten pflegen"),
        ("freigabe", Role.Publisher, "Veröffentlichung: freigeben und veröffentlichen"),
        ("informationsfreiheit", Role.DisclosureOfficer, "Anträge auf Informationen"),
        ("revision", Role.Auditor, "Revision: liest, wer was geändert hat"),
        ("datenschutz", Role.DataProtectionOfficer, "Datenschutz: liest, wer was gesehen hat und was gelöscht wurde"),
        ("personalrat", Role.StaffCouncil, "Personalrat: liest die Regeln für Beschäftigte"),
        ("leitung", Role.Administrator, "Leitung: alles, auch Konten"),
    ];

    Promise? _shown;

    bool _isNew;

    /// <summary>Loads the office when it is not there yet.</summary>
    public async Task Load()
    {
        if (await books.Find(DemoOffice.Key) is not null) return;
        _isNew = true;
        var demo = DemoOffice.Make(time.Today);
        await books.Add(demo.Office, Actor.Program);
        await books.Change(DemoOffice.Key, Actor.Program, _ => new BookDecision.Change(demo.Content, "Vorführung geladen", $"office:{demo.Office.Id.Value}"));
        await offices.Publish(demo.Office, Actor.Program, "Erste Veröffentlichung der Vorführung");
    }

    /// <summary>Invents some days of contacts when the office is new; visitors need not wait for it.</summary>
    public async Task Invent()
    {
        if (!_isNew) return;
        var book = (await books.Find(DemoOffice.Key))!;
        _shown = await new DemoDay(database, book, time).Fill(guides);
        await new DemoWeeks(book, time.Today).Save(database);
        await figures.BringUpToDate(book.Office.Id);
    }

    /// <summary>Opens the accounts; the sentences to print.</summary>
    public async Task<IReadOnlyList<string>> OpenAccounts()
    {
        var book = (await books.Find(DemoOffice.Key))!;
        var office = new KnownOffice(book.Office.Id, book.Office.Key.Value, book.Office.Name);
        var sentences = new List<string> { $"{office.Name}: erfundene Dienststelle zum Ausprobieren. Die Kennwörter gelten bis zum nächsten Start.", "" };
        foreach (var (name, role, what) in Accounts)
            sentences.Add($"  {name,-20} {await accounts.Open(name, role, office, role is Role.CaseWorker ? [DemoDay.CaseWorkersPost(book).Id] : [])}   {what}");
        sentences.AddRange(["", "Öffentlich: /musterkreis    Verwaltung: /verwaltung", .. await CodeToTry(book.Office.Id), ""]);
        return sentences;
    }

    // Code and word are known to nobody but the caller: a visitor gets them once, when the days were invented.
    async Task<string[]> CodeToTry(OfficeId office) => _shown is { } promise && await codes.Issue(office, CodeSubject.Of(promise), null, Actor.Program) is { } issued
        ? [$"Als anrufende Person: /zusage mit Code {issued.Code} und Wort {issued.Word}"]
        : [];
}
