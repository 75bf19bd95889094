using Durchwahl.Domain.PhoneBook.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Search;

public class EditDistanceTests
{
    static readonly Arbitrary<string> ShortWord = Gen.Elements('a', 'b', 'c').ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kuhlmann", "kuhlmann", 0)]
    [InlineData("kuhlmann", "kulmann", 1)]
    [InlineData("kuhlmann", "kuhlnann", 1)]
    [InlineData("kuhlmann", "kulhmann", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)] // optimal string alignment; 2 if a place could be touched twice
    public void Slips_are_counted(string one, string other, int distance) => EditDistance.Between(one, other).ShouldBe(distance);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    public void Longer_words_are_forgiven_more(int letters, int slips) => EditDistance.Forgiven(letters).ShouldBe(slips);

    [Fact]
    public void The_way_back_is_as_long() =>
        Prop.ForAll(ShortWord, ShortWord, (one, other) => EditDistance.Between(one, other) == EditDistance.Between(other, one)).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_equal_words_have_no_distance() =>
        Prop.ForAll(ShortWord, ShortWord, (one, other) => EditDistance.Between(one, other) == 0 == (one == other)).QuickCheckThrowOnFailure();
}
