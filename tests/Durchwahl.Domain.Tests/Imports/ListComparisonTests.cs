using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Imports;

public class ListComparisonTests
{
    static readonly LocalDate Today = new(2026, 9, 14);
    static readonly PostId Post = new(new Guid(1, 0, 0, new byte[8]));
    static readonly StaffMember Anna = new() { Id = new StaffMemberId(new Guid(2, 0, 0, new byte[8])), GivenName = "Anna", Surname = "Müller" };

    static readonly OfficeBook Book = new()
    {
        Office = new Office { Id = new OfficeId(Guid.Empty), Key = OfficeKey.Parse("amt"), Name = "Amt", Land = Land.NI, BaseNumber = BaseNumber.Parse("05721 98") },
        Staff = [Anna],
        Posts = [new Post { Id = Post, Title = "Geldleistungen", Holder = Anna.Id, Release = new Release { Mode = ReleaseMode.NameAndNumber, ApprovedBy = "x" } }],
        Lines = [Line(1, "+49572198231", null), Line(2, "+49572198219", Today.PlusDays(-1))],
    };

    [Fact]
    public void A_list_that_says_the_same_agrees() => Of(Named("Müller", "+49572198231")).Agrees.ShouldBeTrue();

    [Fact]
    public void A_number_that_forwards_by_now_is_stale_and_the_new_one_is_named() =>
        Of(Named("Müller", "+49572198219"), Named("Müller", "+49572198231")).Stale.ShouldHaveSingleItem().Text.ShouldBe("05721 98-219 ist eine alte Nummer, jetzt 05721 98-231.");

    [Fact]
    public void A_person_who_has_left_the_post_is_stale() => Of(Named("Weber", "+49572198231")).Stale.ShouldHaveSingleItem().Text.ShouldContain("Weber hat die Stelle nicht mehr");

    [Fact]
    public void A_number_that_is_none_of_ours_is_wrong() => Of(Named("Müller", "+49572198231"), Named("Müller", "+4957219999")).Wrong.ShouldHaveSingleItem().Line.ShouldBe(7);

    [Fact]
    public void A_public_number_that_the_list_lacks_is_missing() => Of().Missing.ShouldHaveSingleItem().Number.ShouldBe("05721 98-231");

    [Fact]
    public void A_post_that_is_not_public_is_not_missed() =>
        ListComparison.Of(Book with { Posts = [Book.Posts[0] with { Release = Release.None }] }, [], Today).Agrees.ShouldBeTrue();

    static ListComparison Of(params ListedPost[] found) => ListComparison.Of(Book, found, Today);

    static ListedPost Named(string surname, string number) => new(7) { Person = new PersonName.Named(null, null, null, surname), Numbers = [PhoneNumber.Parse(number)] };

    static Line Line(int id, string number, LocalDate? last) => new() { Id = new LineId(new Guid(id, 0, 0, new byte[8])), Number = PhoneNumber.Parse(number), Kind = LineKind.DirectDial, Post = Post, LastDay = last };
}
