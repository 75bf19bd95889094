using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

/// <summary>Random lists of rules and cases of a small world in which everything meets everything, and the outcome by the plain words of the decision record.</summary>
static class RuleSets
{
    static readonly string[] Tasks = ["leistung", "vermittlung"];
    static readonly string[] Ranges = ["A-Di", "Do-K", "L-Z", "S (ohne Sch, St)", "Sch", "St", "Sch-St", "A-R", "Ki-Kz", "K", "A-Z", "Dj-Dn", "Di", "A, M, Z"];
    static readonly string[] Places = ["31655", "316xx", "31655, Stadthagen", "Stadthagen", "Bückeburg, Rinteln", "31675, 31655", "3165x", "3xxxx"];
    static readonly string[] Digits = ["0-4", "5-9", "00-24", "25-99", "7", "123", "gerade"];
    static readonly string[] Names = ["Abel", "Dietz", "Dix", "Djukic", "Doll", "Kiel", "Kern", "Koch", "Lohse", "M", "Sander", "Schmidt", "Stein", "Szabo", "Zander", "Özdemir"];
    static readonly string?[] Codes = ["31655", "31659", "31675", "32000", "10115", "31600"];
    static readonly string?[] Municipalities = ["Stadthagen", "Bückeburg", "Rinteln", "Anderswo"];
    static readonly int[] Numbers = [100, 104, 105, 107, 123, 130, 199, 224, 225, 998];

    public static PostId Post(int number) => new(new Guid(number, 0, 0, new byte[8]));

    static Gen<T?> Maybe<T>(int outOf, Gen<T> some) where T : class => Gen.Frequency((outOf - 1, Gen.Constant<T?>(null)), (1, some.Select(value => (T?)value)));

    static Gen<T?> MaybeValue<T>(int outOf, Gen<T> some) where T : struct => Gen.Frequency((outOf - 1, Gen.Constant<T?>(null)), (1, some.Select(value => (T?)value)));

    static Gen<AgeGroup> Ages { get; } = Gen.Elements(AgeGroup.Under25, AgeGroup.From25);

    static Gen<CaseStage> Stages { get; } = Gen.Elements(CaseStage.FirstApplication, CaseStage.RunningCase);

    public static Gen<ResponsibilityConditions> Conditions { get; } =
        from surnames in Gen.Frequency((2, Gen.Elements(Ranges).Select(text => (SurnameRanges?)SurnameRanges.Read(text))), (1, Gen.Constant<SurnameRanges?>(null)))
        from places in Maybe(3, Gen.Elements(Places).Select(text => PlaceSelector.Read(text)))
        from digits in Maybe(4, Gen.Elements(Digits).Select(text => BenefitUnitEndDigits.Read(text)))
        from age in MaybeValue(4, Ages)
        from stage in MaybeValue(5, Stages)
        from exception in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new ResponsibilityConditions { Surnames = surnames, Places = places, EndDigits = digits, Age = age, Stage = stage, IsException = exception };

    static Gen<ResponsibilityRule> Rule { get; } =
        from task in Gen.Frequency((4, Gen.Constant(Tasks[0])), (1, Gen.Constant(Tasks[1])))
        from post in Gen.Choose(1, 4)
        from when in Conditions
        select new ResponsibilityRule(new ResponsibilityId(Guid.Empty), task, Post(post), when);

    public static Gen<ResponsibilityRule[]> Lists { get; } = Gen.Choose(0, 12).SelectMany(count => Rule.ArrayOf(count));

    /// <summary>Cases of which everything is known.</summary>
    public static Gen<CaseFacts> Cases { get; } =
        from name in Gen.Elements(Names)
        from code in Gen.Elements(Codes)
        from municipality in Gen.Elements(Municipalities)
        from number in Gen.Elements(Numbers)
        from age in Ages
        from stage in Stages
        select new CaseFacts(Tasks[0])
        {
            Surname = Surname.Read(name), PostalCode = code, Municipality = municipality, BenefitUnitNumber = BenefitUnitNumber.Read($"{number}"), Age = age, Stage = stage,
        };

    /// <summary>Every combination of the known or possible values: what a case can still turn out to be.</summary>
    public static IEnumerable<CaseFacts> Completions(CaseFacts facts) =>
        from name in facts.Surname is { IsBeginning: false } known ? [known] : Names.Select(name => Surname.Read(name)).Where(name => name.Key.StartsWith(facts.Surname?.Key ?? "", StringComparison.Ordinal))
        from code in facts.PostalCode is { } code ? [code] : Codes
        from municipality in facts.Municipality is { } place ? [place] : Municipalities
        from number in facts.BenefitUnitNumber is { } number ? [number] : Numbers.Select(number => BenefitUnitNumber.Read($"{number}"))
        from age in facts.Age is { } age ? [age] : Enum.GetValues<AgeGroup>()
        from stage in facts.Stage is { } stage ? [stage] : Enum.GetValues<CaseStage>()
        select new CaseFacts(facts.Task) { Surname = name, PostalCode = code, Municipality = municipality, BenefitUnitNumber = number, Age = age, Stage = stage };

    /// <summary>The posts in charge of a case of which everything is known: rule by rule, without any index.</summary>
    public static PostId[] Oracle(IEnumerable<ResponsibilityRule> rules, CaseFacts facts)
    {
        ResponsibilityRule[] fitting = [.. rules.Where(rule => rule.Task == facts.Task && Fits(rule.When, facts))];
        return [.. fitting.Where(rule => !fitting.Any(other => GoesBefore(other.When, rule.When))).Select(rule => rule.Post).Distinct()];
    }

    static bool Fits(ResponsibilityConditions when, CaseFacts facts) =>
        (when.Surnames?.Contains(facts.Surname!) ?? true)
        && (when.Places?.Contains(facts.PostalCode, facts.Municipality) ?? true)
        && (when.EndDigits?.Contains(facts.BenefitUnitNumber!.Value) ?? true)
        && (when.Age is null || when.Age == facts.Age)
        && (when.Stage is null || when.Stage == facts.Stage);

    // The first of exception, age, stage and place on which the two differ decides.
    static bool GoesBefore(ResponsibilityConditions some, ResponsibilityConditions other)
    {
        bool[] ones = [some.IsException, some.Age is not null, some.Stage is not null, some.Places is not null];
        bool[] others = [other.IsException, other.Age is not null, other.Stage is not null, other.Places is not null];
        return ones.Zip(others).FirstOrDefault(pair => pair.First != pair.Second).First;
    }
}
