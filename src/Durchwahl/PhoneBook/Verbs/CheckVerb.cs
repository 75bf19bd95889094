using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.Verbs;

/// <summary><c>durchwahl check</c>: whoever would be led to nobody, or to the wrong place.</summary>
static class CheckVerb
{
    public static Command On(CommandLine line)
    {
        var office = new OfficeOption();
        var against = new Option<FileInfo?>("--against") { Description = "Eine anderswo gefundene Liste mit der eigenen vergleichen; nichts wird übernommen" };
        var verb = new Command("check", "Lücken, Überschneidungen und Verstöße zeigen; endet mit 1, wenn es welche gibt") { office, against };
        line.RunIn(verb, async (house, call) =>
        {
            var (found, refusal) = await office.Find(house.GetRequiredService<Database>(), call);
            if (found is null) return CommandLine.Refuse(refusal);
            var book = (await house.GetRequiredService<OfficeBooks>().Find(found.Key))!;
            if (call.GetValue(against) is { } file) return Tell(line, call, await house.GetRequiredService<IFoundLists>().Compare(file, book));
            var report = OfficeCheck.Run(book, house.GetRequiredService<HouseTime>().Today);
            if (call.GetValue(line.Json)) CommandLine.WriteJson(Answer.Of(report, book));
            else Print(report);
            return report.IsClean ? CommandLine.Done : CommandLine.Refused;
        });
        return verb;
    }

    static int Tell(CommandLine line, ParseResult call, FoundListVerdict verdict)
    {
        if (verdict.Refusal is not null) return CommandLine.Refuse(verdict.Refusal);
        if (call.GetValue(line.Json)) CommandLine.WriteJson(verdict.Report);
        else
            foreach (var difference in verdict.Lines.DefaultIfEmpty("Die Liste sagt dasselbe wie das Verzeichnis.")) Console.Out.WriteLine(difference);
        return verdict.Agrees ? CommandLine.Done : CommandLine.Refused;
    }

    static void Print(OfficeReport report)
    {
        Print("Lücken", report.Gaps.Select(gap => gap.Text));
        Print("Überschneidungen", report.Overlaps.Select(overlap => overlap.Text));
        Print("Regeln des Hauses", report.Policies.Select(finding => finding.Violation.Text));
        Print("Vertretung", report.Deputies.Select(finding => finding.Text));
        Print("Nummern", report.Numbers.Select(finding => finding.Text));
        if (report.IsClean) Console.Out.WriteLine("Alles in Ordnung: Für jede Person gibt es bei jeder Aufgabe genau eine Stelle.");
    }

    static void Print(string title, IEnumerable<string> texts)
    {
        var lines = texts.ToList();
        if (lines.Count == 0) return;
        Console.Out.WriteLine($"{title} ({lines.Count})");
        foreach (var text in lines) Console.Out.WriteLine($"  {text}");
    }

    /// <summary>The report as JSON.</summary>
    sealed record Answer(
        IEnumerable<Answer.Gap> Gaps, IEnumerable<Answer.Overlap> Overlaps, IEnumerable<Answer.Policy> Policies, IEnumerable<Answer.Deputy> Deputies, IEnumerable<Answer.Shared> Numbers)
    {
        public static Answer Of(OfficeReport report, OfficeBook book)
        {
            var labels = new PostLabels(book);
            return new Answer(
                report.Gaps.Select(gap => new Gap(gap.Task, gap.Text)),
                report.Overlaps.Select(overlap => new Overlap(overlap.Task, overlap.Text, Posts(overlap.Posts))),
                report.Policies.Select(finding => new Policy(finding.Violation.Subject, finding.Violation.Text)),
                report.Deputies.Select(finding => new Deputy(finding.Text, Posts(finding.Posts))),
                report.Numbers.Select(finding => new Shared(finding.Number.Value, finding.Text, Posts(finding.Posts))));

            IEnumerable<Place> Posts(IEnumerable<PostId> posts) =>
                posts.Select(labels.Find).OfType<Post>().Select(post => new Place(post.Id, post.Title, labels.HolderOf(post)?.DisplayName)).ToList();
        }

        public sealed record Gap(string Task, string Text);

        public sealed record Overlap(string Task, string Text, IEnumerable<Place> Posts);

        public sealed record Policy(string Subject, string Text);

        public sealed record Deputy(string Text, IEnumerable<Place> Posts);

        public sealed record Shared(string Number, string Text, IEnumerable<Place> Posts);

        public sealed record Place(PostId Id, string Title, string? Name);
    }
}
