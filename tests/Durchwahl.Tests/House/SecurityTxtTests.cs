using System.Net;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.House;

public class SecurityTxtTests
{
    [Fact]
    public async Task It_names_the_contact_and_an_end_and_is_absent_without_a_contact()
    {
        await using var house = await TestHouse.Open(with: options => options with { SecurityContact = "mailto:sicherheit@example.org", PublicAddress = "https://telefon.example/" });
        using var browser = house.Browser();
        var text = await browser.Http.GetStringAsync("/.well-known/security.txt", TestContext.Current.CancellationToken);
        text.ShouldBe("Contact: mailto:sicherheit@example.org\nExpires: 2027-03-13T08:00:00Z\nPreferred-Languages: de, en\nCanonical: https://telefon.example/.well-known/security.txt\n");

        await using var silent = await TestHouse.Open();
        using var other = silent.Browser();
        (await other.Get("/.well-known/security.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
