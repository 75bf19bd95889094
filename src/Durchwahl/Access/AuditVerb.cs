using System.CommandLine;
using System.Text.Json;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>The verb <c>audit</c>: proves the audit trail, and prints heads to be kept elsewhere.</summary>
sealed class AuditVerb(CommandLine line)
{
    const int MostFaultsShown = 100;

    readonly Option<string?> _head = new("--head") { Description = "Datei mit aufbewahrten Ständen, einer je Zeile, wie „audit head“ sie ausgibt" };

    /// <summary>A head as it is written to files, one a line.</summary>
    sealed record SignedHead(long Count, string Hash, Instant At, string Signature)
    {
        public AuditHead Head => new(Count, Hash, At);
    }

    public static Command On(CommandLine line)
    {
        var verb = new AuditVerb(line);
        return new Command("audit", "Protokoll der Änderungen prüfen")
        {
            verb.Sub("verify", "Prüfen, ob am Protokoll etwas verändert wurde oder fehlt", verb.Verify, verb._head),
            verb.Sub("head", "Unterschriebenen Stand ausgeben; bewahren Sie ihn auf einem anderen Rechner auf", verb.Head),
        };
    }

    Command Sub(string name, string description, Func<IServiceProvider, ParseResult, Task<int>> run, params Option[] options)
    {
        var command = new Command(name, description);
        foreach (var option in options) command.Add(option);
        line.RunIn(command, run);
        return command;
    }

    async Task<int> Head(IServiceProvider house, ParseResult call)
    {
        var trail = house.GetRequiredService<AuditTrail>();
        var head = await trail.Head();
        call.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(new SignedHead(head.Count, head.Hash, head.At, trail.SignatureOf(head)), JsonForm.Options));
        return CommandLine.Done;
    }

    async Task<int> Verify(IServiceProvider house, ParseResult call)
    {
        var trail = house.GetRequiredService<AuditTrail>();
        var (heads, refusal) = HeadsIn(call.GetValue(_head), trail);
        if (refusal is not null) return Refuse(call, refusal);
        var verdict = await trail.Verify(heads);
        Say(call, verdict, heads.Count);
        return verdict.Faults.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    static (IReadOnlyList<AuditHead> Heads, string? Refusal) HeadsIn(string? file, AuditTrail trail)
    {
        if (file is null) return ([], null);
        if (!File.Exists(file)) return ([], $"Die Datei {file} gibt es nicht.");
        var heads = new List<AuditHead>();
        foreach (var (number, text) in File.ReadLines(file).Index().Where(entry => !string.IsNullOrWhiteSpace(entry.Item)))
        {
            if (Read(text) is not { Hash: not null, Signature: not null } head) return ([], $"{file}, Zeile {number + 1}: Das ist kein Stand, wie „audit head“ ihn ausgibt.");
            if (!trail.HasSigned(head.Head, head.Signature)) return ([], $"{file}, Zeile {number + 1}: Die Unterschrift passt nicht. Der Stand wurde verändert, oder der Schlüssel dieses Hauses ist ein anderer.");
            heads.Add(head.Head);
        }
        return heads.Count == 0 ? ([], $"In {file} steht kein Stand.") : (heads, null);
    }

    static SignedHead? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedHead>(text, JsonForm.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    void Say(ParseResult call, AuditTrail.Verdict verdict, int heads)
    {
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(line.Json))
        {
            var faults = verdict.Faults.Take(MostFaultsShown).Select(fault => new { position = fault.Position, kind = fault.GetType().Name, text = AuditCheck.Sentence(fault) });
            output.WriteLine(JsonSerializer.Serialize(new { whole = verdict.Faults.Count == 0, rows = verdict.Rows, heads, faultCount = verdict.Faults.Count, faults }, JsonForm.Options));
            return;
        }
        if (verdict.Faults.Count == 0)
        {
            output.WriteLine($"Das Protokoll ist unversehrt: {verdict.Rows} Zeilen{(heads == 0 ? "" : $", {heads} aufbewahrte Stände stimmen")}.");
            if (heads == 0) output.WriteLine("Ob am Ende Zeilen fehlen, zeigt nur ein aufbewahrter Stand: audit verify --head DATEI");
            return;
        }
        foreach (var fault in verdict.Faults.Take(MostFaultsShown)) output.WriteLine(AuditCheck.Sentence(fault));
        output.WriteLine($"Das Protokoll ist nicht unversehrt: {verdict.Faults.Count} Befunde bei {verdict.Rows} Zeilen.");
    }

    static int Refuse(ParseResult call, string reason)
    {
        call.InvocationConfiguration.Error.WriteLine(reason);
        return CommandLine.Refused;
    }
}
