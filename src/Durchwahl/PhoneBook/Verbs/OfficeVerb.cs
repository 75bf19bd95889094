using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Verbs;

/// <summary><c>durchwahl office add KEY</c> and <c>office list</c>.</summary>
static class OfficeVerb
{
    public static Command On(CommandLine line) => new("office", "Dienststellen anlegen und zeigen") { Add(line), List(line) };

    static Command Add(CommandLine line)
    {
        var key = new Argument<string>("kürzel") { Description = "Wort in den Adressen, zum Beispiel musterkreis" };
        var name = new Option<string>("--name") { Description = "Name der Dienststelle", Required = true };
        var land = new Option<Land>("--land") { Description = "Kürzel des Landes, zum Beispiel NI", Required = true };
        var municipality = new Option<string?>("--municipality") { Description = "Gemeinde, wo sie über Feiertage entscheidet" };
        var baseNumber = new Option<string?>("--base-number") { Description = "Vorwahl und Stammnummer, zum Beispiel \"05721 98\"" };
        var verb = new Command("add", "Eine Dienststelle anlegen") { key, name, land, municipality, baseNumber };
        line.RunIn(verb, (house, call) => AddOffice(house, call.GetValue(key)!, call.GetValue(name)!, call.GetValue(land), call.GetValue(municipality), call.GetValue(baseNumber)));
        return verb;
    }

    static async Task<int> AddOffice(IServiceProvider house, string key, string name, Land land, string? municipality, string? baseNumber)
    {
        var problem = await Create(house, key, name, land, municipality, baseNumber);
        if (problem is not null) return CommandLine.Refuse(problem);
        Console.Out.WriteLine($"Angelegt: {name} ({key}).");
        return CommandLine.Done;
    }

    /// <summary>Creates an office; the refusal, or null when it is there.</summary>
    public static async Task<string?> Create(IServiceProvider house, string key, string name, Land land, string? municipality, string? baseNumber)
    {
        if (!OfficeKey.TryParse(key, out var officeKey, out var refusal)) return refusal;
        if (!Municipality.TryHolidaysOf(land, municipality, out _, out var unknown)) return unknown;
        BaseNumber? number = null;
        if (baseNumber is not null && !BaseNumber.TryParse(baseNumber, out number, out var noNumber)) return noNumber;
        if (await house.GetRequiredService<Database>().Read(connection => OfficeTable.Find(connection, officeKey)) is not null) return $"Die Dienststelle „{key}“ gibt es schon.";
        var office = new Office { Id = new OfficeId(Guid.CreateVersion7()), Key = officeKey, Name = name, Land = land, Municipality = municipality, BaseNumber = number };
        await house.GetRequiredService<OfficeBooks>().Add(office, Actor.AtCommandLine(Environment.UserName));
        return null;
    }

    static Command List(CommandLine line)
    {
        var verb = new Command("list", "Alle Dienststellen zeigen");
        line.RunIn(verb, async (house, call) =>
        {
            var offices = await house.GetRequiredService<Database>().Read(OfficeTable.All);
            if (call.GetValue(line.Json)) CommandLine.WriteJson(offices.Select(office => new { office.Key, office.Name, office.Land, office.BaseNumber }));
            else
                foreach (var office in offices) Console.Out.WriteLine($"{office.Key,-20} {office.Name} ({office.Land})");
            return CommandLine.Done;
        });
        return verb;
    }
}
