using System.Text;
using AngleSharp.Html.Parser;
using Durchwahl.Data;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Exports;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Durchwahl.Tests.PhoneBook.Exports;

public class StaticCopyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("https://telefon.example.de")]
    public async Task Every_link_is_relative_and_leads_to_a_file_of_the_copy_or_to_the_named_server(string? server)
    {
        var (folder, _) = await Copy(server);
        var followed = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            foreach (var element in page.QuerySelectorAll("[href], [src], [action]"))
            {
                var address = (element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action"))!;
                if (address.Length == 0 || address[0] == '#' || IsElsewhere(element, address, server)) continue;
                address.ShouldNotStartWith("/", customMessage: file);
                File.Exists(Path.Combine(Path.GetDirectoryName(file)!, address.Split('#', '?')[0])).ShouldBeTrue($"{file}: {address}");
                followed++;
            }
            if (server is null) page.QuerySelector("form[method=post]").ShouldBeNull(file);
        }
        followed.ShouldBeGreaterThan(100);
    }

    // What a page loads always lies in the copy; only links that a person follows and forms of the named server may lead out of it.
    static bool IsElsewhere(AngleSharp.Dom.IElement element, string address, string? server) =>
        new[] { "tel:", "mailto:", "data:", "sms:" }.Any(start => address.StartsWith(start, StringComparison.Ordinal))
        || (element.LocalName == "a" && address.StartsWith("https://", StringComparison.Ordinal))
        || (server is not null && element.LocalName == "form" && address.StartsWith(server + "/", StringComparison.Ordinal));

    [Fact]
    public async Task The_copy_has_every_entry_its_files_and_nothing_unreleased()
    {
        var (folder, _) = await Copy(null);
        foreach (var name in new[] { "index.html", "index.html", $"verzeichnis/{ReleasedBook.Named.Value}/index.html", $"verzeichnis/{ReleasedBook.Named.Value}.vcf", "daten/verzeichnis.csv", "daten/sprechzeiten.ics" })
            File.Exists(Path.Combine(folder, "musterkreis", name)).ShouldBeTrue(name);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldNotContain(ReleasedBook.Secret, Case.Insensitive, file);
    }

    [Fact]
    public async Task A_foreign_folder_is_left_alone_and_our_own_is_replaced_whole()
    {
        var (folder, house) = await Copy(null);
        StaticCopy.Refusal(folder).ShouldBeNull();
        var stale = Path.Combine(folder, "musterkreis", "alt.html");
        await File.WriteAllTextAsync(stale, "alt", TestContext.Current.CancellationToken);
        await house.GetRequiredService<StaticCopy>().Write(house.GetRequiredService<PublicationShelf>().Find("musterkreis")!.Directory, folder, null);
        File.Exists(stale).ShouldBeFalse();
        File.Delete(Path.Combine(folder, StaticCopy.Marker));
        StaticCopy.Refusal(folder).ShouldNotBeNull().ShouldContain("nicht leer");
        StaticCopy.Refusal(Path.Combine(folder, "index.html")).ShouldNotBeNull();
    }

    static async Task<(string Folder, IServiceProvider House)> Copy(string? server)
    {
        var parent = Directory.CreateTempSubdirectory("durchwahl-test-").FullName;
        var house = await OpenHouse.WithoutDoors(new HouseOptions(Path.Combine(parent, "data"), null, new FakeClock()) { Chromium = "" });
        await TestOffices.Save(house.GetRequiredService<Database>());
        await ReleasedBook.Publish(house);
        var folder = Path.Combine(parent, "kopie");
        await house.GetRequiredService<StaticCopy>().Write(house.GetRequiredService<PublicationShelf>().Find("musterkreis")!.Directory, folder, server);
        return (folder, house);
    }
}
