using Durchwahl.Access.Contract;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Durchwahl.Tests.House;

public class SecurityHeadersTests(TestHouse house) : IClassFixture<TestHouse>
{
    public static TheoryData<string> Paths => ["/verwaltung/anmelden", "/verwaltung", "/gibt/es/nicht", "/durchwahl.css", "/.well-known/security.txt", "/api/v1/gibt-es-nicht"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_answer_carries_the_headers_that_keep_browsers_safe(string path)
    {
        using var browser = house.Browser();
        using var answer = await browser.Get(path);
        Header(answer, "Content-Security-Policy").ShouldBe("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("geolocation=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("plain http must not promise https");
    }

    [Fact]
    public async Task Every_get_route_carries_them_and_only_stated_ones_may_be_framed()
    {
        using var browser = house.Browser();
        foreach (var door in DoorList.Of(house.Web).Where(door => door.Method == "GET" && !door.Pattern.Contains('{', StringComparison.Ordinal)))
        {
            using var answer = await browser.Get(door.Pattern);
            var mayBeFramed = door.Endpoint.Metadata.GetMetadata<DoorMark.MayBeFramed>() is not null;
            Header(answer, "Content-Security-Policy").ShouldEndWith(mayBeFramed ? "frame-ancestors *" : "frame-ancestors 'none'", customMessage: door.Pattern);
            Header(answer, "Content-Security-Policy").ShouldNotContain("unsafe");
        }
    }

    [Fact]
    public async Task Public_routes_set_no_cookie_apart_from_the_sign_in()
    {
        using var browser = house.Browser();
        foreach (var door in DoorList.Of(house.Web).Where(door => door is { Method: "GET", Statement: DoorStatement.Public } && !door.Pattern.StartsWith("/verwaltung", StringComparison.Ordinal)))
        {
            using var answer = await browser.Get(door.Pattern.Replace("{office}", "musterkreis", StringComparison.Ordinal));
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(door.Pattern);
        }
    }

    [Theory]
    [InlineData("/verwaltung/anmelden")]
    [InlineData("/verwaltung")]
    [InlineData("/verwaltung/musterkreis/konten")]
    public async Task Staff_pages_are_kept_nowhere(string path)
    {
        using var browser = await house.SignIn(Domain.Access.Role.Administrator);
        using var answer = await browser.Get(path);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Pages_carry_no_style_or_script_that_the_policy_would_block()
    {
        using var browser = await house.SignIn(Domain.Access.Role.Administrator);
        foreach (var path in new[] { "/verwaltung/anmelden", "/verwaltung", "/verwaltung/kennwort", "/verwaltung/musterkreis/konten", "/verwaltung/musterkreis/protokoll" })
        {
            var page = await browser.Page(path);
            page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onsubmit]").ShouldBeEmpty(path);
        }
    }

    static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
