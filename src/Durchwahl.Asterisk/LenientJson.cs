using System.Globalization;
using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>Reads what is there and of the expected kind; whatever else there is counts as missing.</summary>
static class LenientJson
{
    // Asterisk writes the offset without a colon.
    const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    extension(JsonElement json)
    {
        public JsonElement Part(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

        public string? TextOrNull(string name) => json.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public string Text(string name) => json.TextOrNull(name) ?? "";

        public int? WholeOrNull(string name) => json.Part(name) switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
            { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) => whole,
            _ => null,
        };

        public bool IsTrue(string name) => json.Part(name).ValueKind == JsonValueKind.True;

        public TimeSpan? SecondsOrNull(string name) => json.WholeOrNull(name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

        public DateTimeOffset? TimeOrNull(string name) =>
            DateTimeOffset.TryParseExact(json.TextOrNull(name), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

        public IReadOnlyList<string> Texts(string name) =>
            json.Part(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
                ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
                : [];
    }

    /// <summary>Those items of a list that <paramref name="read"/> understands.</summary>
    public static IReadOnlyList<T> Items<T>(JsonElement list, Func<JsonElement, T?> read)
        where T : class =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read).OfType<T>()] : [];
}
