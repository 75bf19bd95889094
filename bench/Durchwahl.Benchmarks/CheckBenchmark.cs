using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Benchmarks;

/// <summary>The proof over all combinations for 500 rules: in each of 6 tasks surname ranges, places, end digits and age meet each other.</summary>
static class CheckBenchmark
{
    const int Rules = 500;
    const double Limit = 50;

    public static IEnumerable<Measurement> Run()
    {
        var first = Spread.Time(() => Check());
        for (var warming = 0; warming < 40; warming++) Check();
        var times = new Spread(Enumerable.Range(0, 100).Select(_ => Spread.Time(() => Check())));
        yield return new("check: 500 rules, warm", $"median {Spread.Shown(times.Median)}, p99 {Spread.Shown(times.P99)}", "50 ms", "", times.Median <= Limit);
        yield return new("check: 500 rules, first call of a process", Spread.Shown(first), Peer: $"finds {Check().Gaps.Length} gaps, {Check().Overlaps.Length} overlaps");
    }

    static CoverageReport Check() => CoverageCheck.Run(new ResponsibilityRules(List), TaskCatalogue.Default);

    // 80 ranges: 66 share the alphabet, the rest cut across it.
    static readonly string[] Ranges =
    [
        .. "ABCDEFGHIJKLMNOPRSTUVW".SelectMany(letter => new[] { $"{letter}a-{letter}e", $"{letter}f-{letter}n", $"{letter}o-{letter}z" }),
        "X-Z", "Q", "A-Di", "Sch", "St", "A-K", "L-Z", "A-H", "I-R", "S-Z", "Ki-Kz", "Ba-Bl", "M-O", "Sch-St",
    ];

    static readonly ResponsibilityRule[] List = [.. Enumerable.Range(0, Rules).Select(number => new ResponsibilityRule(Id(number), LargeOffice.Tasks[number % 6], Post(number), Conditions(number / 6)))];

    static ResponsibilityId Id(int number) => new(new Guid(number, 1, 0, new byte[8]));

    static PostId Post(int number) => new(new Guid(number, 2, 0, new byte[8]));

    // Within a task: 50 of the ranges, 10 places, 20 rules for end digits, 4 for people under 25.
    static ResponsibilityConditions Conditions(int number) => number switch
    {
        < 50 => new() { Surnames = SurnameRanges.Read(Ranges[number * 8 % Ranges.Length]) },
        < 60 => new() { Surnames = SurnameRanges.Read(Ranges[66 + number % 14]), Places = PlaceSelector.Read(LargeOffice.PostalCode(number)) },
        < 80 => new() { Surnames = SurnameRanges.Read(number % 2 == 0 ? "A-K" : "L-Z"), EndDigits = BenefitUnitEndDigits.Read(((number - 60) / 2).ToString(CultureInfo.InvariantCulture)) },
        _ => new() { Surnames = SurnameRanges.Read(Ranges[number % 14 + 66]), Age = AgeGroup.Under25 },
    };
}
