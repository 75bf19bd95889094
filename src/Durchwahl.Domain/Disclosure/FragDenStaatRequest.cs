using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Disclosure;

/// <summary>A request as the portal FragDenStaat describes it (its API, <c>/api/v1/request/{id}/</c>, software Froide). Names of persons are not read.</summary>
/// <param name="Subject">Its title, cut to <see cref="DisclosureDecisions.LongestSubject"/> characters.</param>
/// <param name="ReceivedOn">The day of the first message that was sent to the authority, in house time.</param>
/// <param name="Authority">Whom it was sent to, to compare; null when not told.</param>
/// <param name="Elsewhere">Where it can be read; null when it is not public.</param>
/// <param name="End">How it ended according to the portal, on the day of the last answer; null while it is open.</param>
public sealed record FragDenStaatRequest(string Subject, LocalDate ReceivedOn, string? Authority, string? Elsewhere, DisclosureStep? End)
{
    /// <summary>The most text that is read: a long request with all its messages has about 200 kB.</summary>
    public const int LargestJson = 2_000_000;

    const string Portal = "https://fragdenstaat.de";
    const int DeepestJson = 32;

    /// <summary>What came of reading.</summary>
    public abstract record Reading
    {
        Reading()
        {
        }

        /// <summary>It was read.</summary>
        public sealed record Understood(FragDenStaatRequest Request) : Reading;

        /// <summary>It was not.</summary>
        /// <param name="Reason">In German: what is wrong and what to do.</param>
        public sealed record Refused(string Reason) : Reading;
    }

    /// <summary>Reads one request.</summary>
    /// <param name="json">The answer of the API for one request.</param>
    public static Reading Read(string json)
    {
        if (json.Length > LargestJson) return new Reading.Refused("Die Datei ist zu groß. Laden Sie die Antwort der Schnittstelle zu genau einer Anfrage.");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestJson });
            return Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            return new Reading.Refused($"Das ist kein JSON: Zeile {problem.LineNumber + 1}. Laden Sie die Antwort der Schnittstelle zu einer Anfrage unverändert.");
        }
    }

    static Reading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return new Reading.Refused("Erwartet wird eine einzelne Anfrage, keine Liste.");
        if (Text(root, "title") is not { Length: > 0 } title) return new Reading.Refused("Das Feld „title“ fehlt. Laden Sie die Antwort der Schnittstelle zu einer Anfrage.");
        var messages = Messages(root);
        if ((messages.FirstOrDefault(message => !message.IsResponse)?.On ?? Day(Text(root, "created_at"))) is not { } received) return new Reading.Refused("Weder „created_at“ noch eine Nachricht hat ein lesbares Datum.");
        var subject = title.Length > DisclosureDecisions.LongestSubject ? title[..(DisclosureDecisions.LongestSubject - 1)] + "…" : title;
        return new Reading.Understood(new FragDenStaatRequest(subject, received, AuthorityOf(root), AddressOf(root), EndOf(root, messages, received)));
    }

    sealed record Message(LocalDate On, bool IsResponse);

    static List<Message> Messages(JsonElement root) => root.TryGetProperty("messages", out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(message => (Day: Day(Text(message, "timestamp")), IsResponse: Is(message, "is_response")))
            .Where(message => message.Day is not null).Select(message => new Message(message.Day!.Value, message.IsResponse)).OrderBy(message => message.On)]
        : [];

    static string? AuthorityOf(JsonElement root) => root.TryGetProperty("public_body", out var body) ? Text(body, "name") : null;

    static string? AddressOf(JsonElement root) => Is(root, "public") && Text(root, "url") is { } path
        ? path.StartsWith("https://", StringComparison.Ordinal) ? path : path.StartsWith('/') ? Portal + path : null
        : null;

    static DisclosureStep? EndOf(JsonElement root, List<Message> messages, LocalDate received)
    {
        if (!string.Equals(Text(root, "status"), "resolved", StringComparison.Ordinal)) return null;
        var on = Day(Text(root, "resolved_on")) ?? messages.LastOrDefault(message => message.IsResponse)?.On ?? Day(Text(root, "last_message"));
        return on is { } day && KindOf(Text(root, "resolution")) is { } kind ? Step(LocalDate.Max(day, received), kind) : null;
    }

    // The portal knows that something was withheld, not why: the office completes it.
    static DisclosureStep Step(LocalDate on, DisclosureStepKind kind) => new(on, kind, kind.Withholds() ? "Aus FragDenStaat übernommen, Grund noch einzutragen" : "Aus FragDenStaat übernommen")
    {
        Reasons = kind.Withholds() ? [RefusalReason.Other] : [],
    };

    static DisclosureStepKind? KindOf(string? resolution) => resolution switch
    {
        "successful" => DisclosureStepKind.Granted,
        "partially_successful" => DisclosureStepKind.PartlyGranted,
        "refused" => DisclosureStepKind.Refused,
        "not_held" => DisclosureStepKind.NotHeld,
        "user_withdrew" or "user_withdrew_costs" => DisclosureStepKind.Withdrawn,
        _ => null,
    };

    static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;

    static bool Is(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    static LocalDate? Day(string? text) => text is null ? null
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment ? HouseTime.LocalOf(moment.Value.ToInstant()).Date
        : LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value
        : null;
}
