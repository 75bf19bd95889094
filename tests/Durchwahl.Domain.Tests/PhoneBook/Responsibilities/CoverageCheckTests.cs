using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class CoverageCheckTests
{
    static readonly TaskCatalogue Leistung = new([new("leistung", "Leistung", [])]);

    static ResponsibilityRule Rule(int post, ResponsibilityConditions when) => new(new ResponsibilityId(Guid.Empty), "leistung", RuleSets.Post(post), when);

    static ResponsibilityConditions For(string? surnames = null, string? places = null, string? digits = null, AgeGroup? age = null, CaseStage? stage = null) => new()
    {
        Surnames = surnames is null ? null : SurnameRanges.Read(surnames),
        Places = places is null ? null : PlaceSelector.Read(places),
        EndDigits = digits is null ? null : BenefitUnitEndDigits.Read(digits),
        Age = age,
        Stage = stage,
    };

    static CoverageReport Check(params ResponsibilityRule[] rules) => CoverageCheck.Run(new ResponsibilityRules(rules), Leistung);

    static string[] Gaps(params ResponsibilityRule[] rules) => [.. Check(rules).Gaps.Select(gap => gap.Text)];

    static string[] Overlaps(params ResponsibilityRule[] rules) => [.. Check(rules).Overlaps.Select(overlap => overlap.Text)];

    [Fact]
    public void A_case_lies_in_a_gap_exactly_when_nobody_is_in_charge_and_in_an_overlap_exactly_when_several_are() =>
        Prop.ForAll(RuleSets.Lists.ToArbitrary(), RuleSets.Cases.ArrayOf(60).ToArbitrary(), (rules, cases) =>
        {
            var report = CoverageCheck.Run(new ResponsibilityRules(rules), Leistung);
            return Array.TrueForAll(cases, facts => IsReportedAsItIs(report, facts, RuleSets.Oracle(rules, facts)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    static bool IsReportedAsItIs(CoverageReport report, CaseFacts facts, PostId[] posts)
    {
        var gaps = report.Gaps.Count(gap => gap.Task == facts.Task && gap.Where.Contains(facts));
        CoverageOverlap[] overlaps = [.. report.Overlaps.Where(overlap => overlap.Task == facts.Task && overlap.Where.Contains(facts))];
        return gaps == (posts.Length == 0 ? 1 : 0)
            && overlaps.Length == (posts.Length > 1 ? 1 : 0)
            && (overlaps.Length == 0 || overlaps[0].Posts.ToHashSet().SetEquals(posts));
    }

    [Fact]
    public void Missing_letters_for_one_age_group_are_one_readable_gap() =>
        Gaps(Rule(1, For("A-K", age: AgeGroup.From25)), Rule(2, For("L-Z")), Rule(3, For("A-Kh", age: AgeGroup.Under25))).ShouldBe(["Leistung: Nachnamen Ki–Kz, unter 25: niemand"]);

    [Fact]
    public void A_task_without_any_rule_is_told_apart_from_a_task_with_a_gap() =>
        CoverageCheck.Run(new ResponsibilityRules([Rule(1, For())]), TaskCatalogue.Default).Gaps.Select(gap => gap.Text)
            .ShouldBe(["Vermittlung: niemand zuständig", "Fallmanagement: niemand zuständig", "Erstantrag: niemand zuständig", "Widerspruch: niemand zuständig", "Unterhalt: niemand zuständig"]);

    [Fact]
    public void A_list_that_divides_the_alphabet_has_neither_gap_nor_overlap() =>
        Check(Rule(1, For("A-Di")), Rule(2, For("Dj-R")), Rule(3, For("S (ohne Sch, St)")), Rule(4, For("Sch, St")), Rule(5, For("T-Z"))).IsComplete.ShouldBeTrue();

    [Fact]
    public void The_names_between_Di_and_Do_are_a_gap() => Gaps(Rule(1, For("A-Di")), Rule(2, For("Do-Z"))).ShouldBe(["Leistung: Nachnamen Dj–Dn: niemand"]);

    [Fact]
    public void Two_posts_for_the_same_letters_are_an_overlap_that_names_both()
    {
        var overlap = Check(Rule(1, For("A-S")), Rule(2, For("Sch-Z"))).Overlaps.ShouldHaveSingleItem();
        overlap.Text.ShouldBe("Leistung: Nachnamen Sch–Sz: 2 Stellen");
        overlap.Posts.ShouldBe([RuleSets.Post(1), RuleSets.Post(2)]);
    }

    [Fact]
    public void Two_rules_for_the_same_post_do_not_overlap() => Check(Rule(1, For("A-Z")), Rule(1, For("Sch"))).IsComplete.ShouldBeTrue();

    [Fact]
    public void An_exception_for_the_young_is_no_overlap_with_the_general_rule() => Check(Rule(1, For("A-Z")), Rule(2, For(age: AgeGroup.Under25))).IsComplete.ShouldBeTrue();

    [Fact]
    public void Places_that_no_rule_names_are_called_the_others() => Gaps(Rule(1, For(places: "Stadthagen, Rinteln"))).ShouldBe(["Leistung: übrige Orte: niemand"]);

    [Fact]
    public void An_area_with_named_parts_is_the_rest_of_it() =>
        Gaps(Rule(1, For(places: "31655")), Rule(1, For("A-K", places: "316xx")), Rule(2, For("A-K"))).ShouldBe(["Leistung: Nachnamen L–Z, alle PLZ außer 31655: niemand"]);

    [Fact]
    public void A_country_divided_by_first_digits_has_no_other_postal_codes() =>
        Check([.. Enumerable.Range(0, 10).Select(digit => Rule(digit, For(places: $"{digit}xxxx")))]).IsComplete.ShouldBeTrue();

    [Fact]
    public void Missing_end_digits_are_one_range() => Gaps(Rule(1, For(digits: "00-24")), Rule(2, For(digits: "50-99"))).ShouldBe(["Leistung: BG-Endziffern 25–49: niemand"]);

    [Fact]
    public void Rules_by_letter_beside_rules_by_end_digit_overlap() =>
        Overlaps(Rule(1, For("A-Z")), Rule(2, For(digits: "7"))).ShouldBe(["Leistung: BG-Endziffer 7: 2 Stellen"]);

    [Fact]
    public void Tasks_that_only_the_rules_name_are_checked_too() =>
        CoverageCheck.Run(new ResponsibilityRules([Rule(1, For("A-K")) with { Task = "bildung" }]), new TaskCatalogue([])).Gaps.ShouldHaveSingleItem().Text.ShouldBe("bildung: Nachnamen L–Z: niemand");
}
