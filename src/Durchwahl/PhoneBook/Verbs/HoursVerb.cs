using System.CommandLine;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using NodaTime.Text;

namespace Durchwahl.PhoneBook.Verbs;

/// <summary><c>durchwahl hours --office KEY</c>: who can be reached today, or on another day, by telephone.</summary>
static class HoursVerb
{
    public static Command On(CommandLine line)
    {
        var office = new Option<string>("--office") { Description = "Kürzel der Dienststelle", Required = true };
        var date = new Option<string?>("--date") { Description = "Tag, zum Beispiel 2026-09-14; sonst heute" };
        var verb = new Command("hours", "Telefonzeiten eines Tages") { office, date };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(date) is { } text && !LocalDatePattern.Iso.Parse(text).Success) result.AddError($"„{text}“ ist kein Tag. Schreiben Sie zum Beispiel 2026-09-14.");
        });
        line.RunIn(verb, async (house, call) =>
        {
            var shelf = house.GetRequiredService<PublicationShelf>();
            await shelf.Refresh();
            if (shelf.Find(call.GetValue(office)!) is not { } shown) return CommandLine.Refuse($"„{call.GetValue(office)}“ hat nichts veröffentlicht.");
            var day = call.GetValue(date) is { } text ? LocalDatePattern.Iso.Parse(text).Value : house.GetRequiredService<HouseTime>().Today;
            var rows = shown.Directory.PostsOn(day).Select(post => new
            {
                post.Id,
                post.Title,
                post.Name,
                Number = post.LineOn(day)?.Number.Display(shown.Directory.Office.BaseNumber),
                Hours = shown.Directory.WindowsOf(post, day).Select(window => window.ToString()).ToList(),
                Week = HoursNotation.Write(post.PhoneHours.Weekly),
                post.ByAppointmentOnly,
            }).ToList();
            if (call.GetValue(line.Json)) CommandLine.WriteJson(new { Date = day, Day = shown.Directory.Calendar.On(day).Reason, Posts = rows });
            else
                foreach (var row in rows) Console.Out.WriteLine($"{row.Number,-16} {row.Name ?? row.Title,-40} {(row.Hours.Count > 0 ? string.Join(", ", row.Hours) : "–")}");
            return CommandLine.Done;
        });
        return verb;
    }
}
