using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.House;

public class TrueAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("192.0.2.7", false)]
    [InlineData(null, false)]
    public async Task Only_configured_proxies_are_believed(string? proxy, bool believed)
    {
        await using var house = await TestHouse.Open(with: options => options with { TrustedProxies = proxy is null ? [] : [proxy] });
        using var browser = house.Browser();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        using var answer = await browser.Get("/gibt-es-nicht");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(believed);
    }
}
