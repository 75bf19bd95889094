using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Spelled">Lower case; a-z, ä, ö, ü and digits, other scripts as they are; dots only between digits ("2.07").</param>
/// <param name="IsGlued">Whether only a hyphen or an apostrophe parts it from the word before.</param>
/// <param name="HasPlus">Whether a plus stands directly before it.</param>
readonly record struct WordInText(string Spelled, bool IsGlued, bool HasPlus)
{
    /// <summary>Whether it could be a part of a telephone number.</summary>
    public bool IsNumeric => Spelled.All(c => char.IsAsciiDigit(c) || c == '.');
}

/// <summary>Takes texts apart into words, the same way for entries and queries. Never throws, whatever the text holds.</summary>
static class SearchText
{
    /// <summary>The longest word that is told from others, in letters.</summary>
    public const int LongestWord = 100;

    // Letters that Unicode does not take apart into a base letter and a mark. The Nordic and French ones are typed like umlauts: Sørensen, Soerensen, Sorensen.
    static readonly FrozenDictionary<char, string> Whole = new Dictionary<char, string>
    {
        ['ß'] = "ss", ['æ'] = "ä", ['œ'] = "ö", ['ø'] = "ö", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h", ['ŧ'] = "t", ['ŋ'] = "ng", ['ə'] = "e",
        ['ɗ'] = "d", ['ɓ'] = "b", ['ƙ'] = "k",
    }.ToFrozenDictionary();

    /// <summary>The words of a text in their order.</summary>
    public static List<WordInText> Words(string text)
    {
        var words = new List<WordInText>();
        var word = new Letters(stackalloc char[LongestWord]);
        var (glue, plus) = (false, false);
        var plain = Plain(text);
        for (var i = 0; i < plain.Length; i++)
        {
            if (Append(ref word, plain, i)) continue;
            if (IsLeftOut(plain[i])) continue;
            var ended = End(words, ref word, glue, plus);
            glue = IsGlue(plain[i]) && (ended || glue);
            plus = plain[i] == '+';
        }
        End(words, ref word, glue, plus);
        return words;
    }

    /// <summary>Hyphenated words and those with an apostrophe as one: "janpeter" for "Jan-Peter". Empty when there are none.</summary>
    public static IEnumerable<string> Joined(IReadOnlyList<WordInText> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var until = i + 1;
            while (until < words.Count && words[until].IsGlued) until++;
            if (until - i > 1) yield return Join(words.Take(i..until));
            i = until - 1;
        }
    }

    /// <summary>All words as one, cut to the longest word.</summary>
    public static string Join(IEnumerable<WordInText> words)
    {
        var joined = string.Concat(words.Select(word => word.Spelled));
        return joined.Length > LongestWord ? joined[..LongestWord] : joined;
    }

    // Compatibility forms (full width, ligatures) become plain letters. Half a surrogate pair and what is no character (U+FFFE) cannot be normalised and become U+FFFD.
    static string Plain(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned ? Rune.ReplacementChar : rune);
        return whole.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    static bool Append(ref Letters word, string text, int i)
    {
        var c = text[i];
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is 'ä' or 'ö' or 'ü') word.Append(c);
        else if (c == '.') return AppendDot(ref word, text, i);
        else if (c < 128) return false;
        else if (Whole.TryGetValue(c, out var known)) word.Append(known);
        else if (char.IsDigit(c)) word.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
        else if (char.IsLetter(c)) AppendBase(ref word, c);
        else if (IsHalfOfLetter(text, i)) word.Append(c);
        else return false;
        return true;
    }

    static bool AppendDot(ref Letters word, string text, int i)
    {
        var isInside = char.IsAsciiDigit(word.Last) && i + 1 < text.Length && char.IsDigit(text[i + 1]);
        if (isInside) word.Append('.');
        return isInside;
    }

    static void AppendBase(ref Letters word, char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length > 1 && Whole.TryGetValue(parts[0], out var known)) word.Append(known);
        else if (parts.Length > 1 && char.IsAscii(parts[0])) word.Append(char.ToLowerInvariant(parts[0]));
        else word.Append(letter);
    }

    static bool IsHalfOfLetter(string text, int i) =>
        char.IsSurrogate(text[i]) && char.IsLetter(text, char.IsLowSurrogate(text[i]) && i > 0 ? i - 1 : i);

    static bool IsLeftOut(char c) => c >= 128 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    static bool IsGlue(char c) => c is '\'' or '`' or '´' or '’' or '‘' or '-' || (c >= 128 && char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation);

    static bool End(List<WordInText> words, ref Letters word, bool isGlued, bool hasPlus)
    {
        if (word.IsEmpty) return false;
        words.Add(new WordInText(word.ToString(), isGlued, hasPlus));
        word.Clear();
        return true;
    }

    // The letters of one word; more than there is room for are dropped.
    ref struct Letters(Span<char> room)
    {
        readonly Span<char> _room = room;
        int _length;

        public readonly bool IsEmpty => _length == 0;

        public readonly char Last => _length > 0 ? _room[_length - 1] : ' ';

        public void Append(char letter)
        {
            if (_length < _room.Length) _room[_length++] = letter;
        }

        public void Append(string letters)
        {
            foreach (var letter in letters) Append(letter);
        }

        public void Clear() => _length = 0;

        public override readonly string ToString() => _room[.._length].ToString();
    }
}
