using Durchwahl.Domain.Access;

namespace Durchwahl.Domain.Tests.Access;

public class PasswordRulesTests
{
    static readonly PasswordRules Rules = new(new HashSet<string>(StringComparer.Ordinal) { "passwort", "schalke", "1q2w3e4r5t6y" });

    static PasswordFault? Check(string password) => Rules.Check(password, ["petra.sommer", "Jobcenter Musterkreis", "musterkreis"]);

    [Theory]
    [InlineData("blau kiesel zaun regen")]
    [InlineData("kiesel zaun regen")]
    [InlineData("das jobcenter hat elf stufen")]
    [InlineData("ÄöüßéÇ漢字かな交じ")]
    [InlineData("xkqpfwmznvbt")]
    public void Long_and_unforeseen_ones_are_good_enough_without_digits_or_signs(string password) => Check(password).ShouldBeNull();

    [Theory]
    [InlineData("elf zeichen")]
    [InlineData("")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    public void Fewer_than_twelve_characters_are_too_short(string password) => Check(password).ShouldBe(PasswordFault.TooShort);

    [Fact]
    public void More_than_256_are_too_long() => Check(new string('a', 257)).ShouldBe(PasswordFault.TooLong);

    [Theory]
    [InlineData("Passwort1234")]
    [InlineData("!!Schalke190409")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("ＰＡＳＳＷＯＲＴ１２３４")]
    public void Common_ones_are_refused_with_capitals_digits_and_signs_around_them(string password) => Check(password).ShouldBe(PasswordFault.Common);

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("geheimgeheim")]
    [InlineData("123456789012")]
    [InlineData("qwertzuiopüü")]
    [InlineData("zyxwvutsrqpo")]
    public void Repetitions_and_runs_along_the_keyboard_are_refused(string password) => Check(password).ShouldBe(PasswordFault.Pattern);

    [Theory]
    [InlineData("Petra.Sommer2026")]
    [InlineData("musterkreis-2026!")]
    [InlineData("Durchwahl4711")]
    [InlineData("Jobcenter Musterkreis")]
    public void The_names_of_account_office_and_program_are_refused_when_little_else_is_there(string password) => Check(password).ShouldBe(PasswordFault.Context);
}
