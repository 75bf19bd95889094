using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class ResponsibilityRulesTests
{
    static ResponsibilityRule Rule(int post, ResponsibilityConditions when) => new(new ResponsibilityId(Guid.Empty), "leistung", RuleSets.Post(post), when);

    static ResponsibilityConditions For(string surnames) => new() { Surnames = SurnameRanges.Read(surnames) };

    static CaseFacts Case(string? surname = null, string? beginning = null) =>
        new("leistung") { Surname = surname is not null ? Surname.Read(surname) : beginning is not null ? Surname.ReadBeginning(beginning) : null };

    static PostId? PostOf(ResponsibilityAnswer answer) => answer is Responsible responsible ? responsible.Post : null;

    static FactKind[] MissingIn(ResponsibilityAnswer answer) => answer is NeedsMore more ? [.. more.Missing] : [];

    // A-K: post 1; L-Z by end digit: posts 2 and 3; under 25 from S on: post 4.
    static readonly ResponsibilityRules Office = new(
    [
        Rule(1, For("A-K")),
        Rule(2, For("L-Z") with { EndDigits = BenefitUnitEndDigits.Read("0-4") }),
        Rule(3, For("L-Z") with { EndDigits = BenefitUnitEndDigits.Read("5-9") }),
        Rule(4, For("S-Z") with { Age = AgeGroup.Under25 }),
    ]);

    [Fact]
    public void When_all_is_known_the_answer_is_that_of_reading_rule_by_rule() =>
        Prop.ForAll(RuleSets.Lists.ToArbitrary(), RuleSets.Cases.ArrayOf(60).ToArbitrary(), (rules, cases) =>
        {
            var compiled = new ResponsibilityRules(rules);
            return Array.TrueForAll(cases, facts => PostsOf(compiled.Find(facts)) is { } posts && posts.ToHashSet().SetEquals(RuleSets.Oracle(rules, facts)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    static PostId[]? PostsOf(ResponsibilityAnswer answer) => answer switch
    {
        Responsible responsible when responsible.Rule.Post == responsible.Post => [responsible.Post],
        Several several when several.Posts.Length > 1 => [.. several.Posts],
        Nobody => [],
        _ => null,
    };

    [Fact]
    public void While_something_is_unknown_an_answer_holds_for_every_case_that_it_can_turn_out_to_be_and_a_missing_fact_is_unknown() =>
        Prop.ForAll(RuleSets.Lists.ToArbitrary(), RuleSets.Cases.ToArbitrary(), Gen.Choose(0, 127).ToArbitrary(), (rules, whole, forgotten) =>
        {
            var facts = Forget(whole, forgotten);
            var answer = new ResponsibilityRules(rules).Find(facts);
            if (answer is NeedsMore more) return more.Missing.All(fact => IsUnknown(facts, fact)) && more.Missing.Order().SequenceEqual(more.Missing);
            return RuleSets.Completions(facts).All(completion => PostsOf(answer)!.ToHashSet().SetEquals(RuleSets.Oracle(rules, completion)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_fact_is_missing_whenever_two_cases_that_differ_in_it_alone_have_different_posts() =>
        Prop.ForAll(RuleSets.Lists.ToArbitrary(), RuleSets.Cases.ToArbitrary(), Gen.Choose(0, 127).ToArbitrary(), (rules, whole, forgotten) =>
        {
            var facts = Forget(whole, forgotten) with { Age = null };
            var missesAge = MissingIn(new ResponsibilityRules(rules).Find(facts)).Contains(FactKind.Age);
            return missesAge || RuleSets.Completions(facts).GroupBy(completion => completion with { Age = null }).All(pair => Agree(rules, pair));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    static bool Agree(ResponsibilityRule[] rules, IEnumerable<CaseFacts> cases) => cases.Select(facts => string.Join(' ', RuleSets.Oracle(rules, facts).Select(post => post.Value).Order())).Distinct().Count() == 1;

    static CaseFacts Forget(CaseFacts facts, int forgotten) => facts with
    {
        Surname = (forgotten & 1) != 0 ? null : (forgotten & 64) != 0 ? Surname.ReadBeginning(facts.Surname!.Key[..1]) : facts.Surname,
        PostalCode = (forgotten & 2) != 0 ? null : facts.PostalCode,
        Municipality = (forgotten & 4) != 0 ? null : facts.Municipality,
        Stage = (forgotten & 8) != 0 ? null : facts.Stage,
        Age = (forgotten & 16) != 0 ? null : facts.Age,
        BenefitUnitNumber = (forgotten & 32) != 0 ? null : facts.BenefitUnitNumber,
    };

    static bool IsUnknown(CaseFacts facts, FactKind fact) => fact switch
    {
        FactKind.Surname => facts.Surname is null,
        FactKind.MoreSurnameLetters => facts.Surname is { IsBeginning: true },
        FactKind.PostalCode => facts.PostalCode is null,
        FactKind.Municipality => facts.Municipality is null,
        FactKind.Stage => facts.Stage is null,
        FactKind.Age => facts.Age is null,
        _ => facts.BenefitUnitNumber is null,
    };

    [Fact]
    public void Once_the_surname_decides_nothing_more_is_asked() => PostOf(Office.Find(Case("Hansen"))).ShouldBe(RuleSets.Post(1));

    [Fact]
    public void A_surname_that_leaves_two_posts_open_asks_for_the_number_and_not_for_the_age() => MissingIn(Office.Find(Case("Meier"))).ShouldBe([FactKind.BenefitUnitNumber]);

    [Fact]
    public void Where_an_exception_for_the_young_exists_the_age_is_asked_before_the_number() => MissingIn(Office.Find(Case("Sommer"))).ShouldBe([FactKind.Age, FactKind.BenefitUnitNumber]);

    [Fact]
    public void The_exception_for_the_young_makes_the_number_needless() => PostOf(Office.Find(Case("Sommer") with { Age = AgeGroup.Under25 })).ShouldBe(RuleSets.Post(4));

    [Fact]
    public void Somebody_who_is_25_is_not_under_25() => CaseFacts.AgeGroupOf(25).ShouldBe(AgeGroup.From25);

    [Fact]
    public void First_letters_suffice_when_all_names_that_begin_so_have_the_same_post() => PostOf(Office.Find(Case(beginning: "Hei"))).ShouldBe(RuleSets.Post(1));

    [Fact]
    public void First_letters_that_two_ranges_share_need_more_letters() =>
        MissingIn(new ResponsibilityRules([Rule(1, For("A-Hel")), Rule(2, For("Hem-Z"))]).Find(Case(beginning: "He"))).ShouldBe([FactKind.MoreSurnameLetters]);

    [Fact]
    public void A_complete_name_of_two_letters_needs_no_more_letters() =>
        PostOf(new ResponsibilityRules([Rule(1, For("A-Lic")), Rule(2, For("Lid-Z"))]).Find(Case("Li"))).ShouldBe(RuleSets.Post(1));

    [Fact]
    public void When_nothing_is_known_everything_that_matters_is_missing_in_asking_order() =>
        MissingIn(Office.Find(Case())).ShouldBe([FactKind.Surname, FactKind.Age, FactKind.BenefitUnitNumber]);

    [Fact]
    public void A_task_with_one_post_for_all_asks_nothing() => PostOf(new ResponsibilityRules([Rule(1, new())]).Find(Case())).ShouldBe(RuleSets.Post(1));

    [Fact]
    public void A_task_without_rules_has_nobody() => Office.Find(new CaseFacts("unterhalt")).ShouldBeOfType<Nobody>();

    [Fact]
    public void The_facts_of_a_task_come_with_the_places_to_choose_from()
    {
        var needed = new ResponsibilityRules([Rule(1, new() { Places = PlaceSelector.Read("Stadthagen, Bückeburg") }), Rule(2, new() { Stage = CaseStage.FirstApplication })]).FactsNeededFor("leistung");
        needed.Facts.ShouldBe([FactKind.Municipality, FactKind.Stage]);
        needed.Municipalities.ShouldBe(["Bückeburg", "Stadthagen"]);
    }

    [Fact]
    public void Age_goes_before_stage_and_stage_before_place()
    {
        var rules = new ResponsibilityRules(
        [
            Rule(1, new() { Places = PlaceSelector.Read("Stadthagen") }),
            Rule(2, new() { Stage = CaseStage.FirstApplication }),
            Rule(3, new() { Age = AgeGroup.Under25 }),
            Rule(4, new() { Age = AgeGroup.Under25, Places = PlaceSelector.Read("Stadthagen") }),
        ]);
        var stadthagen = Case() with { Municipality = "Stadthagen", Stage = CaseStage.FirstApplication, Age = AgeGroup.From25 };
        PostOf(rules.Find(stadthagen)).ShouldBe(RuleSets.Post(2));
        PostOf(rules.Find(stadthagen with { Age = AgeGroup.Under25, Municipality = "Rinteln" })).ShouldBe(RuleSets.Post(3));
        PostOf(rules.Find(stadthagen with { Age = AgeGroup.Under25 })).ShouldBe(RuleSets.Post(4));
    }

    [Fact]
    public void A_declared_exception_goes_before_everything() =>
        PostOf(new ResponsibilityRules([Rule(1, new() { Age = AgeGroup.Under25 }), Rule(2, new() { IsException = true })]).Find(Case() with { Age = AgeGroup.Under25 })).ShouldBe(RuleSets.Post(2));

    [Fact]
    public void Where_areas_divide_the_country_and_lead_to_one_post_the_postal_code_is_not_asked() =>
        PostOf(new ResponsibilityRules([.. Enumerable.Range(0, 10).Select(digit => Rule(1, new() { Places = PlaceSelector.Read($"{digit}xxxx") }))]).Find(Case())).ShouldBe(RuleSets.Post(1));

    [Fact]
    public void A_postal_code_outside_all_named_areas_has_nobody() =>
        new ResponsibilityRules([Rule(1, new() { Places = PlaceSelector.Read("316xx") })]).Find(Case() with { PostalCode = "10115" }).ShouldBeOfType<Nobody>();

    [Fact]
    public void With_hundreds_of_rules_left_open_every_fact_that_they_ask_about_is_missing_and_each_answer_brings_the_post_nearer()
    {
        var digits = Enumerable.Range(0, 1000).Select(value => Rule(value, For("A-K") with { EndDigits = BenefitUnitEndDigits.Read($"{value:D3}") }));
        var rules = new ResponsibilityRules([.. digits, Rule(1000, For("L-Z"))]);
        MissingIn(rules.Find(Case("Abel"))).ShouldBe([FactKind.BenefitUnitNumber]);
        PostOf(rules.Find(Case("Abel") with { BenefitUnitNumber = BenefitUnitNumber.Read("32504//0000321") })).ShouldBe(RuleSets.Post(321));
        PostOf(rules.Find(Case("Lohse"))).ShouldBe(RuleSets.Post(1000));
    }

    [Fact]
    public void Several_posts_are_named_in_the_order_of_the_list() =>
        new ResponsibilityRules([Rule(2, For("A-K")), Rule(1, For("K"))]).Find(Case("Kern")).ShouldBeOfType<Several>().Posts.ShouldBe([RuleSets.Post(2), RuleSets.Post(1)]);
}
