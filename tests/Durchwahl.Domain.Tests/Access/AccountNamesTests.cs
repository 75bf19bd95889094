using Durchwahl.Domain.Access;

namespace Durchwahl.Domain.Tests.Access;

public class AccountNamesTests
{
    [Theory]
    [InlineData("petra.sommer")]
    [InlineData("öz")]
    [InlineData("a_b-c@kreis.example")]
    public void Usual_names_are_usable(string name) => AccountNames.AreUsable(name).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("mit leerzeichen")]
    [InlineData(".vorn")]
    [InlineData("hinten-")]
    [InlineData("umgekehrt\u202Etxt")]
    [InlineData("null\0byte")]
    [InlineData("zeile\numbruch")]
    public void Names_that_could_deceive_are_not(string name) => AccountNames.AreUsable(name).ShouldBeFalse();

    [Fact]
    public void Nobody_can_be_named_like_the_program_or_the_command_line()
    {
        AccountNames.AreUsable("Durchwahl").ShouldBeFalse();
        AccountNames.AreUsable(Actor.AtCommandLine("root").Name).ShouldBeFalse();
    }

    [Fact]
    public void Names_over_64_characters_are_too_long() => AccountNames.AreUsable(new string('a', 65)).ShouldBeFalse();
}
