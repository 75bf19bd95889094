using Durchwahl.PhoneBook.Contract;
using System.Text.Json.Nodes;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Durchwahl.PhoneBook.Api;

/// <summary>How the interface describes itself (OpenAPI 3.1): texts, and our values that are one text in JSON.</summary>
static class ApiDescription
{
    /// <summary>A type that is one text in JSON: its format, what it is, an example.</summary>
    sealed record Text(string? Format, string Description, string Example);

    static readonly Dictionary<Type, Text> Texts = new()
    {
        [typeof(PostId)] = new("uuid", "Kennung eines Eintrags", "01990000-0000-7000-8000-000000000213"),
        [typeof(TeamId)] = new("uuid", "Kennung eines Teams", "01990000-0000-7000-8000-000000000020"),
        [typeof(SiteId)] = new("uuid", "Kennung eines Standorts", "01990000-0000-7000-8000-000000000002"),
        [typeof(PhoneNumber)] = new(null, "Rufnummer in der Form E.164 oder eine Kurzwahl", "+49572198213"),
        [typeof(Land)] = new(null, "Kürzel des Landes", "NI"),
        [typeof(Instant)] = new("date-time", "Zeitpunkt in UTC (RFC 3339)", "2026-09-14T07:10:00Z"),
        [typeof(LocalDate)] = new("date", "Tag", "2026-09-14"),
        [typeof(ZonedDateTime)] = new("date-time", "Zeitpunkt auf der Uhr im Haus mit Abstand zu UTC (RFC 3339)", "2026-09-14T09:10:00+02:00"),
        [typeof(TimeWindow)] = new(null, "Zeitspanne eines Tages; das Ende gehört nicht dazu", "09:00-11:30"),
        [typeof(WeeklyHours)] = new(null, "Zeiten einer Woche in der Schreibweise von Listen; leer, wenn es keine gibt", "Mo–Mi, Fr 09:00–12:00; Do 13:00–15:00"),
        [typeof(HouseClosure)] = new(null, "Schließtag: jedes Jahr (12-24) oder einmal vom ersten bis zum letzten Tag, mit dem Grund", "12-24: Heiligabend"),
    };

    static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["200"] = "Die Antwort",
        ["400"] = "Eine Angabe lässt sich nicht lesen; detail sagt, welche und was stattdessen geht",
        ["404"] = "Das gibt es in der geltenden Veröffentlichung nicht",
        ["413"] = "Die Frage ist zu lang",
        ["415"] = "Die Frage ist kein JSON",
        ["429"] = "Gerade sind es sehr viele Anfragen; Retry-After sagt, wie viele Sekunden zu warten ist",
    };

    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Durchwahl",
                Version = "1",
                Description = "Das veröffentlichte Telefonbuch der Dienststellen: wer wofür zuständig ist, unter welcher Nummer und wann. Alles kommt aus der geltenden Veröffentlichung. "
                    + $"Jede Adresse hat {TokenBuckets.Capacity} Token, in jeder Sekunde kommen {TokenBuckets.PerSecond} hinzu; eine Anfrage kostet meist eines. Sind keine mehr da, kommt 429 mit Retry-After. "
                    + "Das ganze Verzeichnis gibt es als Datei unter /{Kürzel}/daten/verzeichnis.json. Antworten tragen ein ETag: Wer es mit If-None-Match sendet, bekommt 304, solange sich nichts geändert hat.",
                License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            if (context.JsonTypeInfo.ElementType is { } element && Texts.ContainsKey(element)) Describe((OpenApiSchema)(schema.Items = new OpenApiSchema()), element);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var (status, response) in operation.Responses ?? []) response.Description = Statuses.GetValueOrDefault(status, response.Description ?? "");
            if (operation.OperationId == "find" && operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
                body.Example = JsonNode.Parse("""{"task":"leistung","surname":"Özdemir","age":24,"bg":"12345678","postalCode":"31655","firstApplication":true,"at":"2026-09-14T09:10"}""");
            return Task.CompletedTask;
        });
    }

    static void Describe(OpenApiSchema schema, Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        // Numbers in texts are understood, but nobody needs to be told.
        if (schema.Type is { } kind && kind.HasFlag(JsonSchemaType.Integer)) (schema.Type, schema.Pattern) = (kind & ~JsonSchemaType.String, null);
        if (value.IsEnum && value != typeof(Land))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(value).Select(name => (JsonNode)JsonValue.Create(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name)))];
        }
        if (!Texts.TryGetValue(value, out var text)) return;
        schema.Type = type == value ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        schema.Format = text.Format;
        schema.Description ??= text.Description;
        schema.Examples = [JsonValue.Create(text.Example)];
        schema.Properties = null;
        schema.Required = null;
        schema.AnyOf = null;
    }
}
