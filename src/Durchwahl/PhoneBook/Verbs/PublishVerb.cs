using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.Verbs;

/// <summary><c>durchwahl publish</c>: makes the next publication from what is released.</summary>
static class PublishVerb
{
    public static Command On(CommandLine line)
    {
        var office = new OfficeOption();
        var why = new Option<string?>("--reason") { Description = "Anlass, steht im Protokoll" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Nur zeigen, was sich ändern würde" };
        var verb = new Command("publish", "Veröffentlichen, was freigegeben ist") { office, why, dryRun };
        line.RunIn(verb, async (house, call) =>
        {
            var (found, refusal) = await office.Find(house.GetRequiredService<Database>(), call);
            if (found is null) return CommandLine.Refuse(refusal);
            var publish = house.GetRequiredService<PublishPhoneBook>();
            if (call.GetValue(dryRun))
            {
                var preview = await publish.Look(found);
                Tell(line, call, "preview", preview.Last + 1, preview.Difference.InWords(), $"Es würde Veröffentlichung Nr. {preview.Last + 1}: {preview.Difference.InWords()}.");
                return CommandLine.Done;
            }
            switch (await publish.Publish(found, Actor.AtCommandLine(Environment.UserName), call.GetValue(why)))
            {
                case PublishPhoneBook.Outcome.Published done:
                    Tell(line, call, "published", done.Number, done.Difference.InWords(), $"Veröffentlichung Nr. {done.Number}: {done.Difference.InWords()}.");
                    break;
                case PublishPhoneBook.Outcome.Proposed proposed:
                    Tell(line, call, "proposed", proposed.Number, proposed.Difference.InWords(), $"Vorgeschlagen als Nr. {proposed.Number}: {proposed.Difference.InWords()}. Eine zweite Person gibt frei.");
                    break;
                case PublishPhoneBook.Outcome.Unchanged same:
                    Tell(line, call, "unchanged", same.Number, "keine Änderung", $"Nichts ist neu. Es bleibt bei Nr. {same.Number}.");
                    break;
            }
            return CommandLine.Done;
        });
        return verb;
    }

    static void Tell(CommandLine line, ParseResult call, string state, int number, string difference, string words)
    {
        if (call.GetValue(line.Json)) CommandLine.WriteJson(new { state, number, difference });
        else Console.Out.WriteLine(words);
    }
}
