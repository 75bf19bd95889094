using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>The finder over 100,000 posts and as many rules, in process: what each kind of question takes.</summary>
static class FinderBenchmark
{
    const int Questions = 2_000;
    const double Limit = 1;

    static readonly LocalDateTime At = new(2026, 11, 2, 9, 10);

    public static IEnumerable<Measurement> Run()
    {
        var directory = LargeOffice.Make();
        foreach (var (kind, ask) in Kinds)
        {
            var chance = new Random(3);
            var questions = Enumerable.Range(0, Questions).Select(_ => ask(chance)).ToList();
            foreach (var question in questions.Take(500)) directory.Answer(question, At);
            var times = new Spread(questions.Select(question => Spread.Time(() => directory.Answer(question, At))));
            yield return new($"finder: {kind}", $"p99 {Spread.Shown(times.P99)}, median {Spread.Shown(times.Median)}", "p99 1 ms", "", times.P99 <= Limit);
        }
    }

    static IEnumerable<(string Kind, Func<Random, CaseFacts> Ask)> Kinds =>
    [
        ("task only", chance => Task(chance)),
        ("first letter", chance => Task(chance) with { Surname = Surname.ReadBeginning($"{(char)('A' + chance.Next(26))}") }),
        ("three letters", chance => Task(chance) with { Surname = Surname.ReadBeginning(Name(chance)[..3]) }),
        ("surname", chance => Task(chance) with { Surname = Surname.Read(Name(chance)) }),
        ("surname, age", chance => Task(chance) with { Surname = Surname.Read(Name(chance)), Age = AgeGroup.Under25 }),
        ("surname, postal code", chance => Task(chance) with { Surname = Surname.Read(Name(chance)), PostalCode = Code(chance) }),
        ("surname, postal code, age, number", chance => Task(chance) with
        {
            Surname = Surname.Read(Name(chance)), PostalCode = Code(chance), Age = AgeGroup.From25, BenefitUnitNumber = BenefitUnitNumber.Read("12345678"),
        }),
        ("postal code only", chance => Task(chance) with { PostalCode = Code(chance) }),
    ];

    static CaseFacts Task(Random chance) => new(LargeOffice.Tasks[chance.Next(LargeOffice.Tasks.Length)]);

    static string Name(Random chance) => InventedList.Person(chance.Next(2), chance).Surname;

    static string Code(Random chance) => LargeOffice.PostalCode(chance.Next(LargeOffice.PostalCodes));
}
