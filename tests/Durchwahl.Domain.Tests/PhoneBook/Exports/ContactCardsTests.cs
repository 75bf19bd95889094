using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Exports;

namespace Durchwahl.Domain.Tests.PhoneBook.Exports;

public class ContactCardsTests
{
    static string[] CardOf(Durchwahl.Domain.PhoneBook.Publishing.PublishedPost post) =>
        ContactCards.Write(Directories.With(post), post, Directories.Today).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    [Fact]
    public void A_person_is_an_individual_with_name_role_number_and_organisation()
    {
        var card = CardOf(Directories.Anna);
        card[..2].ShouldBe(["BEGIN:VCARD", "VERSION:4.0"]);
        card.ShouldContain("KIND:individual");
        card.ShouldContain("UID:urn:uuid:01990000-0000-7000-8000-000000000001");
        card.ShouldContain("FN:Dr. Änne Weiß");
        card.ShouldContain("N:Weiß;Änne;;Dr.;");
        card.ShouldContain("ORG:Jobcenter Musterkreis");
        card.ShouldContain("ROLE:Geldleistungen\\, Stelle 1");
        card.ShouldContain("TEL;VALUE=uri;TYPE=\"voice,work\":tel:+49572198213");
        card.ShouldContain("REV:20260910T120000Z");
        card[^2..].ShouldBe(["END:VCARD", ""]);
    }

    [Fact]
    public void A_post_without_a_released_name_is_a_part_of_the_organisation_and_has_no_name()
    {
        var card = CardOf(Directories.Anna with { Mode = ReleaseMode.FunctionAndNumber, Name = null, SortName = null });
        card.ShouldContain("KIND:org");
        card.ShouldContain("FN:Geldleistungen\\, Stelle 1");
        card.ShouldNotContain(line => line.StartsWith("N:", StringComparison.Ordinal));
    }

    [Fact]
    public void All_cards_together_begin_with_the_office()
    {
        var cards = ContactCards.Write(Directories.With(Directories.Anna), Directories.Today);
        cards.Split("BEGIN:VCARD").Length.ShouldBe(3);
        cards.IndexOf("FN:Jobcenter Musterkreis", StringComparison.Ordinal).ShouldBeLessThan(cards.IndexOf("FN:Dr. Änne Weiß", StringComparison.Ordinal));
    }
}
