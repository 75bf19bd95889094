using System.CommandLine;
using System.Text;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Planning.Tables;

namespace Durchwahl.Planning.Concept;

/// <summary><c>durchwahl concept --office KEY --out FILE</c>: the paper for the council, as PDF or HTML by the ending of the file.</summary>
static class ConceptVerb
{
    const string Pdf = "pdf", Html = "html";

    public static Command On(CommandLine line)
    {
        var office = new OfficeOption();
        var target = new Option<string>("--out") { Description = "Zieldatei, zum Beispiel konzept.pdf", Required = true };
        var format = new Option<string?>("--format") { Description = "pdf oder html; sonst nach der Endung der Zieldatei" };
        var replications = new Option<int>("--replications") { Description = $"Wiederholungen der Simulation, 2 bis {PlanComparison.MostReplications}", DefaultValueFactory = _ => PlanComparison.FineReplications };
        var plan = new Option<string?>("--plan") { Description = "Name einer gespeicherten Planung, deren Annahmen gelten; sonst die vier Wege, wie sie vorgesehen sind" };
        var recommend = new Option<string?>("--recommend") { Description = $"Der empfohlene Weg: {string.Join(", ", ReadyScenarios.Keys.Skip(1))}; sonst nach der Regel im Papier" };
        var rate = new Option<string?>("--euros-per-hour") { Description = "Was eine Arbeitsstunde kostet; ohne Angabe stehen keine Euro im Papier" };
        var occasion = new Option<FileInfo?>("--occasion") { Description = "Textdatei (UTF-8) mit dem Anlass in eigenen Worten" };
        format.AcceptOnlyFromAmong(Pdf, Html);
        recommend.AcceptOnlyFromAmong([.. ReadyScenarios.Keys]);
        replications.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > PlanComparison.MostReplications) result.AddError($"--replications {result.GetValueOrDefault<int>()}: Nennen Sie eine Zahl von 2 bis {PlanComparison.MostReplications}.");
        });
        var verb = new Command("concept", "Das Konzept zur Veröffentlichung der Durchwahlen schreiben, für Rat oder Kreistag") { office, target, format, plan, replications, recommend, rate, occasion, line.Chromium };
        line.RunIn(verb, async (house, call) =>
        {
            var (found, refusal) = await office.Find(house.GetRequiredService<Database>(), call);
            if (found is null) return CommandLine.Refuse(refusal);
            var path = Path.GetFullPath(call.GetValue(target)!);
            if (FormatOf(call.GetValue(format), path) is not { } written) return CommandLine.Refuse($"„{Path.GetFileName(path)}“ endet nicht auf .pdf oder .html. Nennen Sie die Form mit --format.");
            if (WrittenFile.Refusal(path) is { } unwritable) return CommandLine.Refuse(unwritable);
            var plans = await house.GetRequiredService<Database>().Read(connection => PlanTable.Of(connection, found.Id));
            var (chosen, unknown) = Chosen(plans, call.GetValue(plan));
            if (unknown is not null) return CommandLine.Refuse(unknown);
            var filled = chosen is null ? new ConceptInput() : ConceptAnswers.InputOf(chosen);
            var input = filled with { Recommended = call.GetValue(recommend) ?? "", EurosPerHour = call.GetValue(rate) ?? filled.EurosPerHour, Occasion = Words(call.GetValue(occasion)) };
            var wishes = input.Read(id => plans.FirstOrDefault(saved => saved.Id == id)?.Choices, out var refusals);
            if (!refusals.IsEmpty) return CommandLine.Refuse(refusals.Select(field => field.Reason));
            try
            {
                var concept = await Progress.While("Wege durchspielen", () => house.GetRequiredService<MakeConcept>().Make(found.Key, wishes, call.GetValue(replications), CancellationToken.None));
                await WrittenFile.Write(path, await Content(house.GetRequiredService<ConceptDocument>(), concept!, written));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return CommandLine.Refuse($"Die Datei ist nicht entstanden: {problem.Message}");
            }
            if (call.GetValue(line.Json)) CommandLine.WriteJson(new { file = path, format = written, bytes = new FileInfo(path).Length });
            else Console.Out.WriteLine($"Geschrieben: {path}.");
            return CommandLine.Done;
        });
        return verb;
    }

    static string? FormatOf(string? given, string path) => given ?? Path.GetExtension(path).ToUpperInvariant() switch { ".PDF" => Pdf, ".HTML" or ".HTM" => Html, _ => null };

    static (SavedPlan? Plan, string? Refusal) Chosen(IReadOnlyList<SavedPlan> plans, string? name)
    {
        if (name is null) return (null, null);
        return plans.Where(plan => plan.Name == name).ToList() switch
        {
            [var only] => (only, null),
            [] when plans.Count == 0 => (null, $"Die Planung „{name}“ gibt es nicht: Gespeichert ist noch keine. Speichern Sie eine auf der Seite Planung."),
            [] => (null, $"Die Planung „{name}“ gibt es nicht. Gespeichert sind: {string.Join(", ", plans.Select(plan => $"„{plan.Name}“"))}."),
            var several => (null, $"{several.Count} Planungen heißen „{name}“. Geben Sie ihnen verschiedene Namen."),
        };
    }

    static string Words(FileInfo? file) => file is null ? "" : File.ReadAllText(file.FullName);

    static async Task<byte[]> Content(ConceptDocument document, PublicationConcept concept, string format) => format == Html
        ? Encoding.UTF8.GetBytes(await document.Html(concept))
        : await Progress.While("PDF drucken", () => document.Pdf(concept, CancellationToken.None));
}
