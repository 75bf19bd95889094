using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook;

/// <summary>Texts that nobody should write, and some that people do, in any mixture.</summary>
static class Texts
{
    static readonly Gen<string> Piece = Gen.OneOf(
        ArbMap.Default.GeneratorFor<char>().Select(c => $"{c}"),
        Gen.Elements("0", "5721", "98", "-", "–", "/", "(0)", "+49", "(", ")", ".", ":", ",", ";", " ", "\n", "\0", "\u200F", "\u202E", "\uFEFF", "😀", "\uD83D", "²", "٣"),
        Gen.Elements("App.", "Tel.", "oder", "Mo", "Fr", "Montag", "bis", "9:30", "24:00", "Uhr", "täglich", "n.V.", "nach Vereinbarung", "geschlossen", "außer", "99"));

    public static Arbitrary<string> Any => Gen.ListOf(Piece).Select(string.Concat).ToArbitrary();
}
