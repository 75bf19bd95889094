using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Calls;

/// <summary>What the verb says when there is nothing to do for it; the exchange itself is in the acceptance tests.</summary>
public sealed class ExchangeVerbTests : IDisposable
{
    readonly TestProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused()
    {
        _program.Write("brief.txt", "Sehr geehrte");
        var ended = await _program.Run("exchange", "setup", "--dir", ".");
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("liegt schon etwas anderes");
        Directory.EnumerateFileSystemEntries(_program.Folder).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("status")]
    public async Task Without_an_exchange_it_says_how_to_get_one(string verb)
    {
        var ended = await _program.Run("exchange", verb, "--dir", "nichts");
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("durchwahl exchange setup");
    }

    [Fact]
    public async Task The_old_system_as_fallback_needs_its_address()
    {
        var ended = await _program.Run("exchange", "setup", "--dir", "anlage", "--fallback", "vermittlung");
        ended.Code.ShouldBe(1);
        ended.Error.ShouldContain("--old-system");
        Directory.Exists(_program.PathOf("anlage")).ShouldBeFalse();
    }
}
