using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>Reads what somebody typed, field by field, and keeps every refusal.</summary>
sealed partial class TypedFields
{
    readonly List<FieldRefusal> _refusals = [];

    public bool AreRefused => _refusals.Count > 0;

    public EditDecision Refused => new EditDecision.Refused([.. _refusals]);

    public ImmutableArray<FieldRefusal> Refusals => [.. _refusals];

    public void Refuse(string field, string reason) => _refusals.Add(new FieldRefusal(field, reason));

    /// <summary>A text on one line; null when nothing was typed.</summary>
    public string? Text(string field, string typed, int longest = 200)
    {
        var text = Blanks().Replace(typed, " ").Trim();
        if (text.Length > longest) Refuse(field, $"Der Text hat {text.Length} Zeichen. Hier passen {longest}.");
        return text.Length == 0 ? null : text;
    }

    public string Required(string field, string typed, string missing, int longest = 200)
    {
        var text = Text(field, typed, longest);
        if (text is null) Refuse(field, missing);
        return text ?? "";
    }

    /// <summary>A whole number within bounds; the lower bound when it is refused.</summary>
    public int Number(string field, string typed, string name, int least, int most)
    {
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(field, $"{name}: Schreiben Sie eine ganze Zahl von {least} bis {most}.");
        return least;
    }

    public LocalDate? Date(string field, string typed)
    {
        if (typed.Trim().Length == 0) return null;
        if (GermanDate.TryRead(typed, out var date, out var refusal)) return date;
        Refuse(field, refusal);
        return null;
    }

    public string? Mail(string field, string typed)
    {
        var address = Text(field, typed);
        if (address is not null && !MailAddress().IsMatch(address)) Refuse(field, $"{ListText.Quote(address)} ist keine E-Mail-Adresse. Schreiben Sie zum Beispiel team1@jobcenter.example.");
        return address;
    }

    public ImmutableArray<PhoneNumber> Numbers(string field, string typed, BaseNumber? baseNumber)
    {
        var readings = PhoneNumberNotation.ReadAll(typed, baseNumber);
        foreach (var refused in readings.OfType<NumberReading.Refused>()) Refuse(field, refused.Reason);
        return [.. readings.OfType<NumberReading.Number>().Select(reading => reading.Value).Distinct()];
    }

    /// <summary>One of things that have ids; null when nothing was chosen.</summary>
    public TId? Chosen<TId>(string field, string typed, IEnumerable<TId> known, Func<TId, Guid> idOf) where TId : struct
    {
        if (typed.Length == 0) return null;
        if (Guid.TryParse(typed, out var id))
            foreach (var candidate in known)
                if (idOf(candidate) == id) return candidate;
        Refuse(field, "Was hier gewählt war, gibt es nicht mehr. Wählen Sie neu.");
        return null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[^\s@<>,;:""]+@[^\s@<>,;:""]+\.[^\s@<>,;:"".]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
