using Durchwahl.Domain.Promises;

namespace Durchwahl.Domain.Tests.Promises;

public class CallerWordTests
{
    [Theory]
    [InlineData("12.03.1984", CallerWord.Fault.NotOnlyLetters)]
    [InlineData("12031984", CallerWord.Fault.NotOnlyLetters)]
    [InlineData("Mai84", CallerWord.Fault.NotOnlyLetters)]
    [InlineData("12. März", CallerWord.Fault.NotOnlyLetters)]
    [InlineData("August", CallerWord.Fault.TooEasy)]
    [InlineData("März", CallerWord.Fault.TooEasy)]
    [InlineData("Geburtstag", CallerWord.Fault.TooEasy)]
    [InlineData("Passwort", CallerWord.Fault.TooEasy)]
    [InlineData("aaaa", CallerWord.Fault.TooEasy)]
    [InlineData("Hagedorn", CallerWord.Fault.TooEasy)]
    [InlineData("petra", CallerWord.Fault.TooEasy)]
    [InlineData("Uhu", CallerWord.Fault.TooShort)]
    [InlineData("  ", CallerWord.Fault.Empty)]
    [InlineData("Apfelbaum", CallerWord.Fault.None)]
    [InlineData("Grüne Wiese", CallerWord.Fault.None)]
    [InlineData("Çiçek", CallerWord.Fault.None)]
    public void A_word_is_letters_that_others_do_not_know(string typed, CallerWord.Fault fault) => CallerWord.Read(typed, ["Petra Hagedorn"], out _).ShouldBe(fault);

    [Fact]
    public void A_word_that_is_too_long_is_refused() => CallerWord.Read(new string('a', 41), [], out _).ShouldBe(CallerWord.Fault.TooLong);

    [Theory]
    [InlineData("Grüne Wiese", "gruene  wiese")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Apfel-Baum", "apfelbaum")]
    public void Spellings_of_one_word_are_the_same(string one, string other) => CallerWord.Fold(one).ShouldBe(CallerWord.Fold(other));

    [Fact]
    public void Anything_can_be_folded()
    {
        foreach (var text in new[] { null, "", new string('x', 100_000), "\uD83D\uDE00\uD83D", "\u202Eabc\u0000", "e\u0301" }) CallerWord.Fold(text).Length.ShouldBeLessThanOrEqualTo(4 * CallerWord.LongestLength);
    }

    [Fact]
    public void The_list_has_more_than_two_thousand_words_that_everybody_can_type_and_none_twice()
    {
        CallerWords.All.Length.ShouldBeGreaterThan(2_000);
        CallerWords.All.Select(CallerWord.Fold).Distinct().Count().ShouldBe(CallerWords.All.Length);
        foreach (var word in CallerWords.All)
        {
            word.ShouldMatch("^[A-Z][a-z]{3,13}$");
            CallerWord.Read(word, [], out _).ShouldBe(CallerWord.Fault.None, word);
        }
    }
}
