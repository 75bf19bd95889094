using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>Changes what holds for the whole office.</summary>
public static class HouseEditing
{
    const int MostTasks = 40;

    /// <summary>The number for all concerns that is not replaced yet; null when the office has none, which is a normal way to work.</summary>
    public static Line? ServiceLineOf(OfficeBook book) => book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service && line.LastDay is null);

    /// <summary>Changes name, numbers, times, closures, carriers and switches.</summary>
    public static EditDecision Change(OfficeBook book, HouseInput input, LocalDate today, Func<Guid> newId)
    {
        var fields = new TypedFields();
        var office = book.Office with
        {
            Name = fields.Required(nameof(input.Name), input.Name, "Wie heißt die Dienststelle? Zum Beispiel: Jobcenter Musterkreis."),
            Land = LandOf(input, fields),
            Municipality = fields.Text(nameof(input.Municipality), input.Municipality),
            BaseNumber = BaseNumberOf(input, fields),
            Settings = SettingsOf(book.Office.Settings, input, fields),
        };
        if (!Municipality.TryHolidaysOf(office.Land, office.Municipality, out _, out var unknown)) fields.Refuse(nameof(input.Municipality), unknown);
        var (carriers, closures) = (fields.Carriers(nameof(input.Carriers), input.Carriers), fields.Closures(nameof(input.Closures), input.Closures));
        var numbers = fields.Numbers(nameof(input.ServiceNumber), input.ServiceNumber, office.BaseNumber);
        if (numbers.Length > 1) fields.Refuse(nameof(input.ServiceNumber), "Hier kann nur eine Nummer stehen.");
        var cost = fields.Text(nameof(input.ServiceCostNote), input.ServiceCostNote);
        if (fields.AreRefused) return fields.Refused;
        var change = new BookChange { Office = office, Carriers = carriers, Closures = closures }.WithNumber(
            ServiceLineOf(book), numbers.Length == 0 ? null : new Line { Id = new LineId(newId()), Number = numbers[0], Kind = LineKind.Service, CostNote = cost }, today);
        return FactsCompared.Decide(change, "Angaben zum Haus geändert", $"office:{office.Id.Value}", Facts(book), Facts(change.ApplyTo(book)));
    }

    /// <summary>Changes the tasks about which people are asked. A task with rules cannot go.</summary>
    public static EditDecision ChangeTasks(OfficeBook book, TasksInput input)
    {
        var fields = new TypedFields();
        var tasks = ImmutableArray.CreateBuilder<PublicTask>();
        foreach (var (row, place) in input.Rows.Select((row, place) => (row, place)).Where(entry => entry.row.Name.Trim().Length > 0))
        {
            var name = fields.Text($"Name.{place}", row.Name, 60)!;
            var key = row.Key.Trim().Length > 0 ? row.Key.Trim() : KeyOf(name);
            if (key.Length == 0 || key.Any(letter => letter is not (>= 'a' and <= 'z'))) fields.Refuse($"Name.{place}", $"Der Name {ListText.Quote(name)} hat keinen Buchstaben. Schreiben Sie ein Wort.");
            else if (tasks.Any(other => other.Key == key || string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))) fields.Refuse($"Name.{place}", $"{ListText.Quote(name)} steht schon weiter oben.");
            else tasks.Add(new PublicTask(key, name, fields.Text($"Hint.{place}", row.Hint), fields.Text($"EnglishName.{place}", row.EnglishName, 60), fields.Text($"EnglishHint.{place}", row.EnglishHint)));
        }
        if (tasks.Count > MostTasks) fields.Refuse("", $"Mehr als {MostTasks} Aufgaben findet niemand mehr durch. Fassen Sie welche zusammen.");
        foreach (var orphan in book.Rules.Select(rule => rule.Task).Distinct().Where(key => tasks.All(task => task.Key != key)))
            if (!fields.AreRefused) fields.Refuse("", $"Für „{OfficeTasks.CatalogueOf(book.Office).NameOf(orphan)}“ gibt es noch Zuständigkeiten. Nehmen Sie diese zuerst weg, oder lassen Sie die Aufgabe stehen.");
        if (fields.AreRefused) return fields.Refused;
        var change = new BookChange { Office = book.Office with { Settings = book.Office.Settings with { Tasks = tasks.ToImmutable() } } };
        return FactsCompared.Decide(change, "Aufgaben geändert", $"office:{book.Office.Id.Value}", TaskFacts(book.Office), TaskFacts(change.Office));
    }

    static Land LandOf(HouseInput input, TypedFields fields)
    {
        if (Enum.TryParse<Land>(input.Land, out var land) && Enum.IsDefined(land)) return land;
        fields.Refuse(nameof(input.Land), "Wählen Sie das Land, dessen Feiertage gelten.");
        return default;
    }

    static BaseNumber? BaseNumberOf(HouseInput input, TypedFields fields)
    {
        if (input.BaseNumber.Trim().Length == 0) return null;
        if (!BaseNumber.TryParse(input.BaseNumber, out var number, out var refusal)) fields.Refuse(nameof(input.BaseNumber), refusal);
        return number;
    }

    static OfficeSettings SettingsOf(OfficeSettings before, HouseInput input, TypedFields fields) => before with
    {
        ServiceTime = fields.Week(nameof(input.ServiceTime), input.ServiceTime, out _),
        Email = fields.Mail(nameof(input.Email), input.Email),
        PostalAddress = fields.Text(nameof(input.PostalAddress), input.PostalAddress),
        Clients = Whole(fields, nameof(input.Clients), input.Clients, 1, 1_000_000),
        Otherwise = fields.Text(nameof(input.Otherwise), input.Otherwise, 400),
        MinutesOfPhoneHourPerDay = Whole(fields, nameof(input.MinutesOfPhoneHourPerDay), input.MinutesOfPhoneHourPerDay, 1, 480),
        CoversAfternoon = input.CoversAfternoon,
        NeedsSecondApprover = input.NeedsSecondApprover,
        ShowsLengthOfAbsence = input.ShowsLengthOfAbsence,
    };

    static int? Whole(TypedFields fields, string field, string typed, int least, int most)
    {
        var digits = typed.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        if (digits.Length == 0) return null;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        fields.Refuse(field, $"{ListText.Quote(typed)} passt nicht. Schreiben Sie eine ganze Zahl von {least} bis {most}, oder lassen Sie das Feld leer.");
        return null;
    }

    static string KeyOf(string name)
    {
        var spelled = name.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
        return string.Concat(spelled.Where(letter => letter is >= 'a' and <= 'z'));
    }

    static Dictionary<string, string> TaskFacts(Office office) => new(StringComparer.Ordinal)
    {
        ["Aufgaben"] = string.Join("; ", TasksInput.Of(office).Rows.Select(row => string.Join(" | ", row.Key, row.Name, row.Hint, row.EnglishName, row.EnglishHint))),
        ["Eigene Liste"] = office.Settings.Tasks.IsEmpty ? "nein" : "ja",
    };

    static Dictionary<string, string> Facts(OfficeBook book)
    {
        var input = HouseInput.Of(book);
        return new(StringComparer.Ordinal)
        {
            ["Name"] = input.Name,
            ["Land"] = input.Land,
            ["Gemeinde"] = input.Municipality,
            ["Stammnummer"] = input.BaseNumber,
            ["Service-Nummer"] = $"{input.ServiceNumber} {input.ServiceCostNote}".Trim(),
            ["Servicezeit"] = input.ServiceTime,
            ["E-Mail"] = input.Email,
            ["Postanschrift"] = input.PostalAddress,
            ["Betreute Menschen"] = input.Clients,
            ["Wenn besetzt oder geschlossen"] = input.Otherwise,
            ["Telefonsprechstunde je Tag in Minuten"] = input.MinutesOfPhoneHourPerDay,
            ["Nachmittag besetzt"] = input.CoversAfternoon ? "ja" : "nein",
            ["Zweite Person"] = input.NeedsSecondApprover ? "ja" : "nein",
            ["Dauer der Abwesenheit öffentlich"] = input.ShowsLengthOfAbsence ? "ja" : "nein",
            ["Träger"] = input.Carriers,
            ["Schließtage"] = input.Closures,
        };
    }
}
