using System.Collections.Frozen;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>The word that stands for an office in addresses, as in <c>musterkreis</c>: 2 to 40 small letters, digits and hyphens, beginning with a letter.</summary>
public readonly record struct OfficeKey
{
    /// <summary>Words of paths that the program needs itself, at the beginning or behind /verwaltung/; no office can be called so.</summary>
    public static FrozenSet<string> Reserved { get; } = new[]
    {
        "abmelden", "anmelden", "api", "arbeitsplatz", "assets", "barrierefreiheit", "datenschutz", "de", "embed", "en", "favicon", "fonts", "health", "hilfe", "impressum", "kennwort", "lib", "meine", "metrics",
        "openapi", "planung", "robots", "static", "suche", "tafel", "verwaltung", "well-known", "zahlen", "zusage",
    }.ToFrozenSet(StringComparer.Ordinal);

    OfficeKey(string value) => Value = value;

    /// <summary>The word itself.</summary>
    public string Value { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="text">The word; surrounding blanks do not count.</param>
    /// <param name="key">The key, when it is one.</param>
    /// <param name="refusal">Otherwise one German sentence: what is wrong and what to do.</param>
    public static bool TryParse(string? text, out OfficeKey key, out string refusal)
    {
        var word = (text ?? "").Trim();
        key = default;
        refusal = word switch
        {
            { Length: < 2 or > 40 } => $"Das Kürzel „{word}“ hat {word.Length} Zeichen. Nehmen Sie 2 bis 40.",
            _ when word.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) || word[0] is not (>= 'a' and <= 'z') || word[^1] == '-' =>
                $"Das Kürzel „{word}“ geht nicht. Nehmen Sie kleine Buchstaben ohne Umlaute, Ziffern und Bindestriche, vorn einen Buchstaben.",
            _ when Reserved.Contains(word) => $"Das Kürzel „{word}“ braucht das Programm selbst. Nehmen Sie ein anderes.",
            _ => "",
        };
        if (refusal.Length > 0) return false;
        key = new OfficeKey(word);
        return true;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no key; the message says why.</exception>
    public static OfficeKey Parse(string text) => TryParse(text, out var key, out var refusal) ? key : throw new FormatException(refusal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
