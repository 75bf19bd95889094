using System.Text;
using Durchwahl.Domain.PhoneBook.Exports;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Exports;

public class ContentLinesTests
{
    static readonly Gen<string> Texts = Gen.Elements("a", "ü", "€", "😀", ";", ",", "\\", "\n", " ", "Straße ", "\u200f").ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void No_line_is_longer_than_75_octets_and_unfolding_gives_the_value_back() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var lines = new ContentLines();
        lines.AddText("NOTE", text);
        var written = lines.ToString();
        return written.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75)
            && Unescaped(written.Replace("\r\n ", "", StringComparison.Ordinal)) == $"NOTE:{text}\r\n";
    }).QuickCheckThrowOnFailure();

    static string Unescaped(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\\(?<letter>.)", match => match.Groups["letter"].Value == "n" ? "\n" : match.Groups["letter"].Value);

    [Fact]
    public void A_character_of_several_octets_is_never_split()
    {
        var lines = new ContentLines();
        lines.Add("X", new string('a', 72) + "ü");
        lines.ToString().ShouldBe($"X:{new string('a', 72)}\r\n ü\r\n");
    }

    [Fact]
    public void A_line_break_cannot_begin_a_new_property() => ContentLines.Escaped("Raum 1\r\nTEL:110").ShouldBe("Raum 1\\nTEL:110");

    [Fact]
    public void Control_characters_are_left_out() => ContentLines.Escaped("a\u0000b\u0007c").ShouldBe("abc");
}
