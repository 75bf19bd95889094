using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Tests.PhoneBook.Numbers;

public class BaseNumberTests
{
    [Theory]
    [InlineData("05721 98")]
    [InlineData("05721/98")]
    [InlineData("05721 / 98 -")]
    [InlineData("05721 98-0")]
    [InlineData("(0 57 21) 98")]
    [InlineData("0572198")]
    [InlineData("+49 5721 98")]
    [InlineData("+49 (0) 5721 98-0")]
    [InlineData("0049 5721 98–")]
    [InlineData("05721\u00A098\u20110")]
    public void Area_code_and_head_number_are_read_from_any_usual_notation(string text)
    {
        var baseNumber = BaseNumber.Parse(text);
        (baseNumber.AreaCode, baseNumber.Head).ShouldBe(("5721", "98"));
        baseNumber.ToString().ShouldBe("05721 98");
    }

    [Theory]
    [InlineData("", "„“ ist keine Stammnummer. Schreiben Sie Vorwahl und Kopfnummer, zum Beispiel 05721 98.")]
    [InlineData("98", "„98“ hat keine deutsche Vorwahl. Schreiben Sie die Stammnummer mit Vorwahl, zum Beispiel 05721 98.")]
    [InlineData("+43 1 98", "„+43 1 98“ hat keine deutsche Vorwahl. Schreiben Sie die Stammnummer mit Vorwahl, zum Beispiel 05721 98.")]
    [InlineData("05729 98", "„05729 98“ beginnt mit keiner Vorwahl, die es gibt. Schreiben Sie Vorwahl und Kopfnummer, zum Beispiel 05721 98.")]
    [InlineData("0800 4", "„0800 4“ beginnt mit keiner Vorwahl, die es gibt. Schreiben Sie Vorwahl und Kopfnummer, zum Beispiel 05721 98.")]
    [InlineData("05721", "„05721“ ist nur eine Vorwahl. Dahinter fehlt die Kopfnummer, zum Beispiel 05721 98.")]
    [InlineData("05721 098", "„05721 098“: Hinter der Vorwahl 05721 folgt eine 0. So beginnt keine Rufnummer.")]
    [InlineData("05721 9x", "„05721 9x“ enthält einen Buchstaben.")]
    [InlineData("05721 981234567", "„05721 981234567“ ist zu lang: Für eine Durchwahl bleibt keine Ziffer übrig. Eine deutsche Nummer hat mit der 0 höchstens 14 Ziffern.")]
    public void What_is_no_base_number_is_refused_with_the_reason(string text, string reason)
    {
        BaseNumber.TryParse(text, out var value, out var refusal).ShouldBeFalse();
        value.ShouldBeNull();
        refusal.ShouldBe(reason);
        Should.Throw<FormatException>(() => BaseNumber.Parse(text)).Message.ShouldBe(reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-24")]
    [InlineData("12345678")]
    public void An_extension_is_made_of_digits_and_fits_behind_the_base_number(string extension) =>
        Should.Throw<ArgumentException>(() => BaseNumber.Parse("05721 98").NumberOf(extension));
}
