using System.Text.Json;

namespace Durchwahl.Planning.Scenarios;

/// <summary>A scenario as a JSON file; <c>scenario.schema.json</c> describes it.</summary>
static class ScenarioFile
{
    static readonly Dictionary<string, Func<ScenarioFields, SimulationModel?>> Models = new(StringComparer.Ordinal)
    {
        [PlainQueueModel.Name] = PlainQueueModel.Read,
        [OfficeModel.Name] = OfficeModel.Read,
    };

    /// <summary>The JSON schema of the file.</summary>
    public static string Schema
    {
        get
        {
            using var schema = new StreamReader(typeof(ScenarioFile).Assembly.GetManifestResourceStream("Durchwahl.Planning.Scenarios.scenario.schema.json")!);
            return schema.ReadToEnd();
        }
    }

    /// <summary>What became of reading.</summary>
    public abstract record Reading
    {
        public sealed record Understood(SimulationModel Model) : Reading;

        public sealed record Refused(IReadOnlyList<string> Reasons) : Reading;
    }

    public static Reading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : Refused("Die Datei enthält kein Szenario: Es beginnt mit { und endet mit }.");
        }
        catch (JsonException problem) when (problem.LineNumber is { } line)
        {
            return Refused($"Zeile {line + 1}, Spalte {ColumnOf(json, line, problem.BytePositionInLine ?? 0)}: Das ist kein gültiges JSON. Zahlen stehen ohne Anführungszeichen und mit Punkt, NaN und Unendlich gibt es nicht.");
        }
        catch (JsonException)
        {
            return Refused("Ein Feld steht zweimal in der Datei.");
        }
    }

    static Reading Read(JsonElement scenario)
    {
        var fields = new ScenarioFields(scenario);
        if (fields.Text("model") is not { } model) return new Reading.Refused([$"{fields.Refusals[0]} Bekannt sind {Known}."]);
        if (!Models.TryGetValue(model, out var read)) return Refused($"„model“ ist „{model}“. Bekannt sind {Known}.");
        var understood = read(fields);
        return understood is not null && fields.Refusals.Count == 0 ? new Reading.Understood(understood) : new Reading.Refused(fields.Refusals);
    }

    static string Known => string.Join(", ", Models.Keys.Select(name => $"„{name}“"));

    static Reading.Refused Refused(string reason) => new([reason]);

    // The parser counts bytes, people count characters.
    static long ColumnOf(string json, long line, long bytes)
    {
        var text = json.Split('\n')[(int)line];
        var column = 0;
        for (var passed = 0; column < text.Length && passed < bytes; column++) passed += System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(column, 1));
        return column + 1;
    }
}
