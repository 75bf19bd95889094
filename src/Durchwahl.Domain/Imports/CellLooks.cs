using System.Text.RegularExpressions;

namespace Durchwahl.Domain.Imports;

/// <summary>What a cell looks like, without its heading: enough to recognise columns, never enough to read them.</summary>
static partial class CellLooks
{
    /// <summary>The one meaning that the text most looks like; <see cref="ListColumn.Ignore"/> when it looks like nothing in particular.</summary>
    public static ListColumn Like(string text)
    {
        if (text.Length is 0 or > 200) return ListColumn.Ignore;
        if (Email().IsMatch(text)) return ListColumn.Email;
        if (Hours().IsMatch(text)) return ListColumn.PhoneHours;
        if (PostalCode().IsMatch(text)) return ListColumn.PostalCode;
        if (IsNumber(text)) return ListColumn.Number;
        if (Extension().IsMatch(text)) return ListColumn.Extension;
        if (Room().IsMatch(text)) return ListColumn.Room;
        if (LetterRange().IsMatch(text)) return ListColumn.LetterRange;
        if (Team().IsMatch(text)) return ListColumn.Team;
        if (Task().IsMatch(text)) return ListColumn.Task;
        return Name().IsMatch(text) || NameNotation.IsVacancy(text) ? ListColumn.Name : ListColumn.Ignore;
    }

    /// <summary>Whether the text has the shape of a telephone number with at least five digits, or of an extension marked as one.</summary>
    public static bool IsNumber(string text) => text.Length <= 80 && Number().IsMatch(text) && !Date().IsMatch(text) && (text.Count(char.IsAsciiDigit) >= 5 || MarkedExtension().IsMatch(text));

    /// <summary>Whether the text holds what headings never hold: a number, an address, a time.</summary>
    public static bool IsData(string text) => text.Contains('@', StringComparison.Ordinal) || Like(text) is ListColumn.Number or ListColumn.Extension or ListColumn.PhoneHours or ListColumn.PostalCode;

    [GeneratedRegex(@"^\S+@\S+\.\S+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"\d{1,2}([.:]\d{2})?\s*(Uhr\s*)?(-|–|bis)\s*\d{1,2}([.:]\d{2}|\s*Uhr)|\b(Mo|Di|Mi|Do|Fr)\b.*\d{1,2}\s*(-|–|bis)\s*\d|nach\s+Vereinbarung|^täglich", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Hours();

    [GeneratedRegex(@"^\d{5}$", RegexOptions.ExplicitCapture)]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"^(Tel\.?|Telefon|App\.?|DW|Mobil|Fon)?[\s:]*[+(\-–]?\s*[\d(][\d\s()/\-–+.,;]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d{1,2}\.\s?\d{1,2}\.\s?(\d{2}|\d{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    [GeneratedRegex(@"^([-–]\s*\d{2,5}|(App|DW|Tel)\.?\s*\d{2,5})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex MarkedExtension();

    [GeneratedRegex(@"^\d{2,4}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^((Zi\.?|Zimmer|Raum|R\.|Büro)\s*\S{1,8}|[A-Z]{0,3}[\s-]?\d{1,2}\.\d{1,3}[a-z]?|[A-Z]{1,2}[\s-]?\d{1,3}[a-z]?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Room();

    [GeneratedRegex(@"^(?=.*[-–,;+]|.$)\p{Lu}\p{Ll}{0,3}(\s*[-–]\s*\p{Lu}\p{Ll}{0,3})?(\s*[,;+]\s*\p{Lu}\p{Ll}{0,3}(\s*[-–]\s*\p{Lu}\p{Ll}{0,3})?)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LetterRange();

    [GeneratedRegex(@"^(Team|SG|Sachgebiet|Abt\.|Abteilung)\s", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Team();

    [GeneratedRegex(@"leistung|vermittlung|fallmanagement|erstantrag|widerspr|unterhalt|antragsannahme", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Task();

    [GeneratedRegex(@"^(Frau|Herrn?|Fr\.|Hr\.|Dr\.|Prof\.)\s|^[\p{L}'’ -]{2,40},\s*(Dr\.\s*)?\p{Lu}[\p{L}. -]*$|^\p{Lu}\p{Ll}+\s((von|van|de|der|zu)\s)*\p{Lu}[\p{L}-]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
