using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class PlaceSelectorTests
{
    [Theory]
    [InlineData("31655", "PLZ 31655")]
    [InlineData("PLZ 31675, 31655", "PLZ 31655, 31675")]
    [InlineData("316xx", "PLZ 316xx")]
    [InlineData("316XX, 31655", "PLZ 316xx")]
    [InlineData("316*", "PLZ 316xx")]
    [InlineData("31655-31657", "PLZ 31655, 31656, 31657")]
    [InlineData("Stadthagen, Bückeburg", "Ort Bückeburg, Ort Stadthagen")]
    [InlineData("Gemeinde Bad Nenndorf und 31655", "PLZ 31655, Ort Bad Nenndorf")]
    public void The_notation_of_real_lists_has_one_canonical_form_that_is_read_back(string text, string canonical)
    {
        var places = PlaceSelector.Read(text);
        places.Write().ShouldBe(canonical);
        PlaceSelector.Read(canonical).ShouldBe(places);
    }

    [Theory]
    [InlineData("3165", "„3165“ ist weder eine Postleitzahl wie „31655“ noch ein Ort.")]
    [InlineData("31657-31655", "In „31657-31655“ ist die zweite Postleitzahl kleiner als die erste.")]
    [InlineData(" ", "Der Ort fehlt.")]
    public void What_is_no_place_is_refused_with_the_reason(string text, string reason)
    {
        PlaceSelector.TryRead(text, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(reason);
    }

    [Fact]
    public void Either_the_postal_code_or_the_municipality_suffices()
    {
        var places = PlaceSelector.Read("316xx, Rinteln");
        places.Contains("31655", "Stadthagen").ShouldBeTrue();
        places.Contains("31737", "Rinteln").ShouldBeTrue();
        places.Contains("31737", null).ShouldBeFalse();
    }

    [Fact]
    public void An_umlaut_and_its_two_letters_are_the_same_municipality() => PlaceSelector.Read("Bückeburg").Contains(null, "BUECKEBURG").ShouldBeTrue();
}
