namespace Durchwahl.Asterisk.Tests;

public class AsteriskVersionTests
{
    [Theory]
    [InlineData("22.10.1+dfsg+~cs6.17.60671434-1", 22, true)]
    [InlineData("23.0.0", 23, true)]
    [InlineData("certified-22.8-cert1", 22, true)]
    [InlineData("20.15.0", 20, false)]
    [InlineData("certified-20.7-cert6", 20, false)]
    [InlineData("1.8.32", 1, false)]
    [InlineData("GIT-master-4a5b6c7", 0, true)]
    [InlineData("", 0, true)]
    public void Asterisk_22_and_newer_will_do_and_a_branch_is_trusted(string text, int major, bool isNewEnough)
    {
        var version = AsteriskVersion.Parse(text);
        (version.Major, version.IsNewEnough).ShouldBe((major, isNewEnough));
    }
}
