using Durchwahl.Domain.PhoneBook.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Search;

public class ColognePhoneticsTests
{
    [Theory]
    [InlineData("Müller-Lüdenscheidt", "65752682")]
    [InlineData("Breschnew", "17863")]
    [InlineData("Wikipedia", "3412")]
    [InlineData("Meier", "67")]
    [InlineData("Maier", "67")]
    [InlineData("Mayr", "67")]
    [InlineData("Meyer", "67")]
    [InlineData("Müller", "657")]
    [InlineData("Mueller", "657")]
    [InlineData("Schmidt", "862")]
    [InlineData("Schmitt", "862")]
    [InlineData("Schneider", "8627")]
    [InlineData("Fischer", "387")]
    [InlineData("Weber", "317")]
    [InlineData("Wagner", "3467")]
    [InlineData("Becker", "147")]
    [InlineData("Hoffmann", "0366")]
    [InlineData("Schäfer", "837")]
    [InlineData("Bergisch Gladbach", "174845214")]
    [InlineData("Yıldız", "0528")]
    [InlineData("Weiß", "38")]
    public void Published_and_hand_coded_names_have_their_code(string name, string code) => ColognePhonetics.Code(name).ShouldBe(code);

    [Theory]
    [InlineData("Philipp", "351")] // p before h
    [InlineData("Papp", "11")]
    [InlineData("Xaver", "4837")]
    [InlineData("Axel", "0485")]
    [InlineData("Luxxa", "54848")] // 5 48 48
    [InlineData("Klickx", "4548")] // x after k
    [InlineData("Cäsar", "487")] // c at the beginning before a
    [InlineData("Celle", "85")] // c at the beginning before e
    [InlineData("Clara", "457")] // c before l: only at the beginning
    [InlineData("Aclan", "0856")]
    [InlineData("Ascha", "08")] // c after s
    [InlineData("Bach", "14")]
    [InlineData("Lutz", "58")] // t before z
    [InlineData("Hans", "068")]
    [InlineData("Mehmet", "662")] // the vowels part the two m
    public void Letters_are_coded_by_their_neighbours(string name, string code) => ColognePhonetics.Code(name).ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("123")]
    [InlineData("\0")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    [InlineData("Ткачук")]
    public void What_has_no_sound_in_Latin_letters_has_no_code(string name) => ColognePhonetics.Code(name).ShouldBeEmpty();

    [Fact]
    public void Case_does_not_change_the_code() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => ColognePhonetics.Code(text.Get.ToUpperInvariant()) == ColognePhonetics.Code(text.Get.ToUpperInvariant().ToLowerInvariant()))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Digits_never_repeat_and_a_vowel_stands_only_at_the_beginning() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var code = ColognePhonetics.Code(text.Get);
            return !code.Skip(1).Contains('0') && code.All(digit => digit is >= '0' and <= '8');
        }).QuickCheckThrowOnFailure();
}
