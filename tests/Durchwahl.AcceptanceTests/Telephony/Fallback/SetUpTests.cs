using System.Text.RegularExpressions;
using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Calls.Contract;

namespace Durchwahl.AcceptanceTests.Telephony.Fallback;

/// <summary>Setting up an exchange.</summary>
[Collection(FallbackCollection.Name)]
public partial class SetUpTests(FallbackExchange house)
{
    static async Task<string> Refusal(ExchangePlan plan) => (await SetUpExchange.Run(plan, _ => { })).ShouldBeOfType<SetUpExchange.Outcome.Refused>().Reason;

    [Fact]
    public async Task A_folder_that_holds_something_else_stays_as_it_is()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.PathOf("brief.txt"), "Sehr geehrte", TestContext.Current.CancellationToken);
        (await Refusal(new ExchangePlan(folder.Path))).ShouldContain("liegt schon etwas anderes");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBe([folder.PathOf("brief.txt")]);
    }

    [Fact]
    public async Task A_running_exchange_is_not_set_up_again() =>
        (await Refusal(house.Exchange.Folder.Plan)).ShouldContain("läuft");

    [Theory]
    [InlineData("amt")]
    [InlineData("124]\n[evil")]
    [InlineData("")]
    public async Task A_phone_has_a_name_that_means_nothing_else(string name)
    {
        using var folder = new ScratchFolder();
        (await Refusal(new ExchangePlan(folder.Path) { Phones = [new ExchangePhone(name)] })).ShouldContain("kein Name eines Telefons");
    }

    [Fact]
    public async Task A_path_that_is_too_long_for_a_socket_is_refused()
    {
        using var folder = new ScratchFolder();
        (await Refusal(new ExchangePlan(folder.PathOf(new string('x', 90))))).ShouldContain("zu lang");
    }

    [Fact]
    public async Task An_older_Asterisk_is_refused()
    {
        using var folder = new ScratchFolder();
        var program = folder.PathOf("asterisk/usr/sbin/asterisk");
        Directory.CreateDirectory(folder.PathOf("asterisk/usr/sbin"));
        Directory.CreateDirectory(folder.PathOf("asterisk/usr/lib64"));
        Directory.CreateDirectory(folder.PathOf("asterisk/usr/lib/any-linux-gnu/asterisk/modules"));
        await File.WriteAllTextAsync(program, "", TestContext.Current.CancellationToken);
        // Stands in for the loader, which is what is run.
        File.CreateSymbolicLink(folder.PathOf("asterisk/usr/lib64/ld-linux.so.2"), "/bin/sh");
        (await Refusal(new ExchangePlan(folder.PathOf("anlage")) { Root = folder.PathOf("asterisk") })).ShouldContain("Asterisk 22 oder neuer");
    }

    [Fact]
    public void Secrets_are_for_one_reader()
    {
        var folder = house.Exchange.Folder;
        foreach (var file in (string[])[folder.Within("etc", "ari_durchwahl.conf"), folder.Within("etc", "pjsip_telefone.conf")])
            (OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.ReadAllText(folder.Within("exchange.json")).ShouldNotContain(house.Exchange.SecretOf("124"));
        house.Exchange.SecretOf("124").ShouldNotBe(house.Exchange.SecretOf("125"));
        house.Exchange.SecretOf("124").Length.ShouldBe(32);
    }

    // A word that no module knows would end the dial plan in the middle, with the emergency call in it.
    [Fact]
    public async Task The_exchange_knows_every_word_of_the_dial_plan()
    {
        var plan = await File.ReadAllTextAsync(house.Exchange.Folder.Within("etc", "extensions.conf"), TestContext.Current.CancellationToken);
        foreach (var name in Application().Matches(plan).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
            (await house.Exchange.Cli($"core show application {name}")).ShouldNotContain("Your application(s) is (are) not registered");
        foreach (var name in Function().Matches(plan).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
            (await house.Exchange.Cli($"core show function {name}")).ShouldNotContain("No function");
    }

    [Fact]
    public async Task Every_module_of_the_configuration_is_loaded()
    {
        var known = await house.Exchange.Cli("module show");
        var wanted = (await File.ReadAllLinesAsync(house.Exchange.Folder.Within("etc", "modules.conf"), TestContext.Current.CancellationToken)).Where(line => line.StartsWith("load = ", StringComparison.Ordinal));
        foreach (var line in wanted) known.ShouldContain(line["load = ".Length..]);
    }

    [GeneratedRegex(@"^(exten => [^,]+,1|\s*same => n(\([a-z-]+\))?),(?<name>[A-Za-z]+)\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Application();

    [GeneratedRegex(@"(\$\{|Set\()(?<name>[A-Z_]+)\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Function();
}
