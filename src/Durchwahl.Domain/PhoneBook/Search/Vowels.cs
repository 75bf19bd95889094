namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>
/// What Kölner Phonetik leaves out: the vowels. A code of two digits says little (67 is Meier, but also Mohr, Neuer and Maria); there the vowels must sound the same too, and
/// among names with a longer code those with the same vowels come first. Our own addition to Postel.
/// </summary>
static class Vowels
{
    /// <summary>The sounds of the groups of vowels in order, one letter each: "A" for Meier, Maier, Mayr and Meyer. An h after a vowel makes it long and does not count.</summary>
    public static string Of(SearchTerm name)
    {
        var sounds = new List<char>();
        var letters = name.Wide;
        for (var i = 0; i < letters.Length; i++)
        {
            if (!IsVowel(letters[i])) continue;
            sounds.Add(SoundAt(letters, i));
            while (i + 1 < letters.Length && (IsVowel(letters[i + 1]) || letters[i + 1] == 'h')) i++;
        }
        return string.Concat(sounds);
    }

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'j' or 'o' or 'u' or 'y';

    static char SoundAt(string letters, int i) => (letters[i], i + 1 < letters.Length ? letters[i + 1] : ' ', i + 2 < letters.Length ? letters[i + 2] : ' ') switch
    {
        ('a', 'e', 'u') => 'O',
        ('a' or 'e', 'i' or 'y' or 'j', _) => 'A',
        ('e', 'u', _) or ('o', 'i' or 'y' or 'j', _) => 'O',
        ('a', 'u', _) => 'U',
        ('a', 'e', _) => 'e',
        ('o', 'e', _) => 'ö',
        ('u', 'e', _) => 'ü',
        ('j' or 'y', _, _) => 'i',
        var (first, _, _) => first,
    };
}
