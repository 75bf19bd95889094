namespace Durchwahl.Asterisk.Tests;

public class AriAddressTests
{
    [Theory]
    [InlineData("ari:http://127.0.0.1:8088", "http://127.0.0.1:8088/")]
    [InlineData("ARI:https://exchange.example/asterisk", "https://exchange.example/asterisk/")]
    public void An_address_is_ari_and_a_web_address(string text, string http)
    {
        AriAddress.TryParse(text, "durchwahl", "tel", "geheim", out var address, out _).ShouldBeTrue();
        address!.Http.AbsoluteUri.ShouldBe(http);
    }

    [Theory]
    [InlineData(null, "Die Adresse der Telefonanlage muss mit „ari:“ beginnen, zum Beispiel ari:http://127.0.0.1:8088.")]
    [InlineData("http://127.0.0.1:8088", "Die Adresse der Telefonanlage muss mit „ari:“ beginnen, zum Beispiel ari:http://127.0.0.1:8088.")]
    [InlineData("ari:127.0.0.1:8088", "Die Adresse der Telefonanlage ist nicht lesbar; sie sieht so aus: ari:http://127.0.0.1:8088.")]
    [InlineData("ari:ftp://127.0.0.1", "Die Adresse der Telefonanlage ist nicht lesbar; sie sieht so aus: ari:http://127.0.0.1:8088.")]
    [InlineData("ari:http://127.0.0.1:8088?a=b", "Die Adresse der Telefonanlage darf kein „?“ und kein „#“ enthalten; sie sieht so aus: ari:http://127.0.0.1:8088.")]
    public void A_wrong_address_is_answered_with_one_sentence(string? text, string expected)
    {
        AriAddress.TryParse(text, "durchwahl", "tel", "geheim", out _, out var sentence).ShouldBeFalse();
        sentence.ShouldBe(expected);
    }

    [Fact]
    public void A_password_in_the_address_is_refused_and_not_repeated()
    {
        AriAddress.TryParse("ari:http://tel:geheim@127.0.0.1:8088", "durchwahl", "tel", "geheim", out _, out var sentence).ShouldBeFalse();
        sentence!.ShouldContain("gehören nicht in ihre Adresse");
        sentence!.ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("", "tel", "geheim", "Name der Anwendung")]
    [InlineData("durchwahl", null, "geheim", "Benutzername")]
    [InlineData("durchwahl", "tel", "", "Passwort")]
    [InlineData("durchwahl", "t:el", "geheim", "Doppelpunkt")]
    public void What_is_missing_is_named(string? app, string? user, string? password, string named)
    {
        AriAddress.TryParse("ari:http://127.0.0.1:8088", app, user, password, out _, out var sentence).ShouldBeFalse();
        sentence!.ShouldContain(named);
    }

    [Fact]
    public void The_text_of_an_address_hides_the_password() =>
        new AriAddress(new Uri("http://127.0.0.1:8088/"), "durchwahl", "tel", "geheim").ToString().ShouldBe("ari:http://127.0.0.1:8088/ (durchwahl, tel)");
}
