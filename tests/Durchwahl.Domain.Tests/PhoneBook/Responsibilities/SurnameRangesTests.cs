using Durchwahl.Domain.PhoneBook.Responsibilities;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class SurnameRangesTests
{
    static readonly Gen<string> Keys = Gen.Elements('a', 'b', 'c', 'h', 's', 't', 'y', 'z').ArrayOf().Where(letters => letters.Length is > 0 and < 6).Select(letters => new string(letters));

    static readonly Gen<SurnameRange> AnyRange = Keys.Two().Select(pair => SurnameRange.Between(pair.Item1, pair.Item2) ?? SurnameRange.Between(pair.Item2, pair.Item1)!.Value);

    static readonly Gen<SurnameRanges> AnyRanges = AnyRange.NonEmptyListOf().Select(ranges => SurnameRanges.Of(ranges)!);

    static bool IsIn(string ranges, string name) => SurnameRanges.Read(ranges).Contains(Surname.Read(name));

    [Theory]
    [InlineData("Dietz", true)]
    [InlineData("Dix", true)]
    [InlineData("Di", true)]
    [InlineData("Abel", true)]
    [InlineData("Çelik", true)]
    [InlineData("Djukic", false)]
    [InlineData("Do", false)]
    public void A_to_Di_takes_every_name_up_to_the_last_that_begins_with_Di(string name, bool isIn) => IsIn("A-Di", name).ShouldBe(isIn);

    [Theory]
    [InlineData("Sander", true)]
    [InlineData("Scala", true)]
    [InlineData("Schmidt", false)]
    [InlineData("Stein", false)]
    [InlineData("Szabo", true)]
    [InlineData("Tan", false)]
    public void S_without_Sch_and_St_leaves_those_out(string name, bool isIn) => IsIn("S (ohne Sch, St)", name).ShouldBe(isIn);

    [Theory]
    [InlineData("A-Di", "A–Di")]
    [InlineData("A - K", "A–K")]
    [InlineData("A–Z", "A–Z")]
    [InlineData("a bis f", "A–F")]
    [InlineData("alle", "A–Z")]
    [InlineData("Buchstabe A bis F", "A–F")]
    [InlineData("Buchst.: Sch, St", "Sch, St")]
    [InlineData("Nachnamen A-K", "A–K")]
    [InlineData("Sch-St, M, A-Di", "A–Di, M, Sch–St")]
    [InlineData("A, B, C", "A–C")]
    [InlineData("A/B und D", "A–B, D")]
    [InlineData("Aa-Al", "Aa–Al")]
    [InlineData("Ki-Kz", "Ki–Kz")]
    [InlineData("Ki-K", "Ki–Kz")]
    [InlineData("Ma-Me", "Ma–Me")]
    [InlineData("Ma-Mz", "M")]
    [InlineData("Su-Sz", "Su–Sz")]
    [InlineData("Sa-Sb, Sd-Sz", "S (ohne Sc)")]
    [InlineData("A-C, E-F", "A–C, E–F")]
    [InlineData("Zb-Z", "Zb–Zz")]
    [InlineData("S-Z", "S–Z")]
    [InlineData("Bst-Bz", "Bst–Bz")]
    [InlineData("Bst", "Bst")]
    [InlineData("Sch-Sö", "Sch–So")]
    [InlineData("S ohne Sch, St", "S (ohne Sch, St)")]
    [InlineData("S ohne Sch, St, T-U", "S–U (ohne Sch, St)")]
    [InlineData("A-R, S (ohne Sch und St), T", "A–T (ohne Sch, St)")]
    [InlineData("S (außer Sch-St)", "S (ohne Sch–St)")]
    public void The_notation_of_real_lists_has_one_canonical_form(string text, string canonical) => SurnameRanges.Read(text).Write().ShouldBe(canonical);

    [Fact]
    public void Two_names_with_a_hyphen_are_a_range_and_not_a_double_name()
    {
        IsIn("Müller-Schulz", "Neumann").ShouldBeTrue();
        IsIn("Müller-Schulz", "Müller-Schulz").ShouldBeTrue();
        IsIn("Müller-Schulz", "Schulze").ShouldBeTrue();
        IsIn("Müller-Schulz", "Schumann").ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "Der Buchstabenbereich fehlt.")]
    [InlineData("Schulz-Müller", "In „Schulz-Müller“ kommt der zweite Name im Alphabet vor dem ersten.")]
    [InlineData("A-", "„A-“ ist kein Buchstabenbereich wie „A–Di“ oder „Sch“.")]
    [InlineData("A-D-F", "„A-D-F“ ist kein Buchstabenbereich wie „A–Di“ oder „Sch“.")]
    [InlineData("A-K, 7", "„7“ ist kein Buchstabenbereich wie „A–Di“ oder „Sch“.")]
    [InlineData("А-К", "„А-К“ enthält andere als lateinische Buchstaben.")] // Cyrillic
    [InlineData("S (ohne T)", "„T“ liegt nicht in „S“ und kann dort keine Ausnahme sein.")]
    [InlineData("S (ohne S)", "„S ohne S“ lässt keinen Namen übrig.")]
    public void What_is_no_range_is_refused_with_the_reason(string text, string reason)
    {
        SurnameRanges.TryRead(text, null, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(reason);
    }

    [Fact]
    public void In_telephone_order_the_bounds_are_spelled_out_like_the_names()
    {
        var order = new SurnameOrder(CollationRule.Telephone, SkipNobilityPrefixes: true);
        SurnameRanges.Read("Ma-Mu", order).Contains(Surname.Read("Müller", order)).ShouldBeTrue();
        SurnameRanges.Read("Mo-Mü", order).Contains(Surname.Read("Muhr", order)).ShouldBeFalse();
    }

    [Fact]
    public void What_is_written_is_read_back_unchanged() =>
        Prop.ForAll(AnyRanges.ToArbitrary(), ranges => SurnameRanges.Read(ranges.Write()).Equals(ranges)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_range_takes_exactly_the_names_between_its_beginnings() =>
        Prop.ForAll(Keys.ToArbitrary(), Keys.ToArbitrary(), Keys.ToArbitrary(), (first, last, name) =>
        {
            var cut = name[..Math.Min(last.Length, name.Length)];
            // The bare beginning counts to its a: "ba" begins where "b" does.
            var isBetween = string.CompareOrdinal(first.TrimEnd('a'), name) <= 0 && string.CompareOrdinal(cut, last) <= 0;
            return (SurnameRange.Between(first, last)?.Contains(Surname.Read(name)) ?? false) == (isBetween && SurnameRange.Between(first, last) is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_set_without_others_takes_the_names_that_only_the_first_takes() =>
        Prop.ForAll(AnyRanges.ToArbitrary(), AnyRanges.ToArbitrary(), Keys.ToArbitrary(), (some, others, key) =>
            (some.Without(others)?.Contains(Surname.Read(key)) ?? false) == (some.Contains(Surname.Read(key)) && !others.Contains(Surname.Read(key)))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_beginning_is_in_when_all_names_that_begin_so_are()
    {
        SurnameRanges.Read("A-Hel").Contains(Surname.ReadBeginning("Hei")).ShouldBeTrue();
        SurnameRanges.Read("A-Hel").Contains(Surname.ReadBeginning("He")).ShouldBeFalse();
    }
}
