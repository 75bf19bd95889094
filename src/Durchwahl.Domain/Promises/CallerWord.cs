using System.Collections.Immutable;
using System.Text;

namespace Durchwahl.Domain.Promises;

/// <summary>
/// The second half of what opens a promise: a word that the person chose or was given. Letters only, so that it can be said on the telephone and no birthday can be taken
/// (OWASP ASVS 5.0.0, 6.4.2: nothing that others know).
/// </summary>
public readonly record struct CallerWord
{
    /// <summary>Fewest letters.</summary>
    public const int ShortestLength = 4;

    /// <summary>Most letters; bounds the work of hashing.</summary>
    public const int LongestLength = 40;

    // What everybody would try first, and what says a date.
    static readonly ImmutableHashSet<string> TooEasy =
    [
        "passwort", "kennwort", "password", "geheim", "wort", "code", "kode", "test", "hallo", "name", "zusage", "durchwahl", "jobcenter", "amt", "termin", "rueckruf", "promise", "word", "secret", "qwertz", "qwerty",
        "januar", "februar", "maerz", "april", "juni", "juli", "august", "september", "oktober", "november", "dezember", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
        "sonntag", "geburtstag", "geburtsdatum",
    ];

    CallerWord(string text) => Text = text;

    /// <summary>As the person sees it.</summary>
    public string Text { get; }

    /// <summary>What two spellings of one word share: small letters, "ä" as "ae", "ß" as "ss", nothing between the letters.</summary>
    public string Folded => Fold(Text);

    /// <summary>What is wrong with a word.</summary>
    public enum Fault
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Nothing was typed.</summary>
        Empty,

        /// <summary>Fewer than <see cref="ShortestLength"/> letters.</summary>
        TooShort,

        /// <summary>More than <see cref="LongestLength"/> signs.</summary>
        TooLong,

        /// <summary>There is a digit or a sign in it: a date, a number.</summary>
        NotOnlyLetters,

        /// <summary>Everybody would try it: a month, "passwort", the own name, one letter again and again.</summary>
        TooEasy,
    }

    /// <summary>Reads a word that is to be kept.</summary>
    /// <param name="text">As typed; may be several words.</param>
    /// <param name="known">What others know of the person, as the name; empty for nothing.</param>
    /// <param name="word">The word, when it is fit.</param>
    public static Fault Read(string? text, IEnumerable<string> known, out CallerWord word)
    {
        var typed = (text ?? "").Trim().Normalize(NormalizationForm.FormKC);
        word = default;
        if (typed.Length == 0) return Fault.Empty;
        if (typed.Length > LongestLength) return Fault.TooLong;
        if (typed.Any(sign => !char.IsLetter(sign) && sign is not (' ' or '-'))) return Fault.NotOnlyLetters;
        var folded = Fold(typed);
        if (folded.Length < ShortestLength) return Fault.TooShort;
        if (TooEasy.Contains(folded) || folded.Distinct().Count() < 2 || known.SelectMany(Parts).Contains(folded)) return Fault.TooEasy;
        word = new CallerWord(typed);
        return Fault.None;
    }

    /// <summary>A word of the list.</summary>
    /// <param name="number">From 0 up to, but not including, the length of <see cref="CallerWords.All"/>; taken at random by who gives it.</param>
    public static CallerWord Of(int number) => new(CallerWords.All[number]);

    /// <summary>What is compared of something that was typed to open a promise; of something too long only the beginning.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var sign in Shortened(text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (sign is 'ä' or 'ö' or 'ü') folded.Append(sign switch { 'ä' => "ae", 'ö' => "oe", _ => "ue" });
            else if (sign is 'ß') folded.Append("ss");
            else if (char.IsLetterOrDigit(sign)) folded.Append(sign);
        }
        return folded.ToString();
    }

    // Half of a pair of surrogates cannot be normalised.
    static string Shortened(string text) => string.Concat((text.Length > 2 * LongestLength ? text[..(2 * LongestLength)] : text).Where(sign => !char.IsSurrogate(sign)));

    static IEnumerable<string> Parts(string known) => known.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Append(known).Select(Fold);

    /// <summary>The word itself.</summary>
    public override string ToString() => Text ?? "";
}
