using Durchwahl.House;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.House;

public class SettingsTests
{
    [Fact]
    public void Without_a_file_the_usual_values_hold()
    {
        var options = Settings.Read(Folder(), null).Options(new FakeClock());
        options.Urls.ShouldBe("http://127.0.0.1:8115");
        options.TrustedProxies.ShouldBeEmpty();
        options.Chromium.ShouldBeNull();
    }

    [Fact]
    public void Every_setting_can_stand_in_the_file()
    {
        var folder = Folder();
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), """
            {"database":"Host=db","urls":"http://127.0.0.1:9000","publicAddress":"https://telefon.example.de","trustedProxies":["10.0.0.5","10.1.0.0/16"],"securityContact":"mailto:x@example.de","chromium":""}
            """);
        var options = Settings.Read(folder, null).Options(new FakeClock());
        options.Connection.ShouldBe("Host=db");
        options.Urls.ShouldBe("http://127.0.0.1:9000");
        options.PublicAddress.ShouldBe("https://telefon.example.de");
        options.TrustedProxies.ShouldBe(["10.0.0.5", "10.1.0.0/16"]);
        options.SecurityContact.ShouldBe("mailto:x@example.de");
        options.Chromium.ShouldBe("");
    }

    [Fact]
    public void A_file_that_was_named_must_be_there() => Should.Throw<FileNotFoundException>(() => Settings.Read(Folder(), "gibt-es-nicht.json"));

    [Fact]
    public async Task The_environment_goes_before_the_file_and_the_option_before_both()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        File.WriteAllText(Path.Combine(database.Folder, "appsettings.json"), """{"urls":"http://127.0.0.1:1","securityContact":"mailto:datei@example.de"}""");
        using var process = OwnProcess.StartVerb(["serve", "--data", database.Folder, "--chromium", ""], ("DURCHWAHL_URLS", "http://127.0.0.1:0"));
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        line.ShouldNotBeNull().ShouldStartWith("Durchwahl antwortet auf http://127.0.0.1:");
        line.ShouldNotEndWith(":1");
    }

    static string Folder() => Directory.CreateTempSubdirectory("durchwahl-test-").FullName;
}
