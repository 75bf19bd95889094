using System.CommandLine;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Finding;

namespace Durchwahl.PhoneBook.Verbs;

/// <summary><c>durchwahl find --office KEY --task leistung --surname "Özdemir"</c>: who is in charge, asked of the publication.</summary>
static class FindVerb
{
    public static Command On(CommandLine line)
    {
        var office = new Option<string>("--office") { Description = "Kürzel der Dienststelle", Required = true };
        var task = new Option<string>("--task") { Description = "Aufgabe, zum Beispiel leistung", Required = true };
        var surname = new Option<string?>("--surname") { Description = "Ganzer Nachname" };
        var age = new Option<int?>("--age") { Description = "Alter in Jahren" };
        var benefitUnit = new Option<string?>("--bg") { Description = "Nummer der Bedarfsgemeinschaft oder ihre Endziffern" };
        var postalCode = new Option<string?>("--postal-code") { Description = "Postleitzahl der Wohnung" };
        var municipality = new Option<string?>("--municipality") { Description = "Wohnort" };
        var first = new Option<bool?>("--first-application") { Description = "Es geht um einen ersten Antrag", Arity = ArgumentArity.ZeroOrOne };
        var at = new Option<string?>("--at") { Description = "Zeitpunkt im Haus, zum Beispiel 2026-09-14T09:10; sonst jetzt" };
        var verb = new Command("find", "Wer ist zuständig, wann und unter welcher Nummer?") { office, task, surname, age, benefitUnit, postalCode, municipality, first, at };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(at) is { } text && HouseMoment.Read(text) is null) result.AddError($"„{text}“ ist kein Zeitpunkt. Schreiben Sie zum Beispiel 2026-09-14T09:10.");
        });
        line.RunIn(verb, async (house, call) =>
        {
            var shelf = house.GetRequiredService<PublicationShelf>();
            await shelf.Refresh();
            if (shelf.Find(call.GetValue(office)!) is not { } shown) return CommandLine.Refuse($"„{call.GetValue(office)}“ hat nichts veröffentlicht.");
            var isFirst = call.GetResult(first) is null ? null : (bool?)(call.GetValue(first) ?? true);
            var question = new FinderQuestion(call.GetValue(task)!, call.GetValue(surname), true, call.GetValue(age), call.GetValue(benefitUnit), call.GetValue(postalCode), call.GetValue(municipality), isFirst);
            var refusals = question.Read(out var facts);
            if (facts is null) return CommandLine.Refuse(refusals.Select(refusal => refusal.Reason));
            var moment = call.GetValue(at) is { } text ? HouseMoment.Read(text)!.Value : house.GetRequiredService<HouseTime>().LocalNow;
            var answer = FoundAnswer.Of(shown.Directory.Answer(facts, moment), shown.Directory, moment);
            if (call.GetValue(line.Json)) CommandLine.WriteJson(answer);
            else Print(answer);
            return CommandLine.Done;
        });
        return verb;
    }

    static void Print(FoundAnswer answer)
    {
        if (answer.Post is { } post) Console.Out.WriteLine($"{post.Name ?? post.Title}, {post.Title}: {post.Display}");
        if (answer.Deputy is { } deputy) Console.Out.WriteLine($"Vertretung: {deputy.Name ?? deputy.Title}: {deputy.Display}");
        if (answer.AnsweredNow) Console.Out.WriteLine("Jetzt erreichbar.");
        else if (answer.NextPhoneHour is { } next) Console.Out.WriteLine($"Erreichbar ab {next.From:dd.MM.uuuu HH:mm} Uhr.");
        if (answer.Missing.Count > 0) Console.Out.WriteLine($"Dafür fehlt noch: {string.Join(", ", answer.Missing)}.");
        foreach (var way in answer.Otherwise) Console.Out.WriteLine($"Sonst: {way.Title} {way.Display}");
    }
}
