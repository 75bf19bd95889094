using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>An office of 100,000 posts, far more than any: each post has a person, a number, hours and one rule over task, letters and postal code; every hundredth rule is about people under 25.</summary>
static class LargeOffice
{
    public const int Posts = 100_000;
    public const int PostalCodes = 200;

    public static readonly string[] Tasks = ["leistung", "vermittlung", "fallmanagement", "erstantrag", "widerspruch", "unterhalt"];

    static readonly WeeklyHours Mornings = ((HoursReading.Hours)HoursNotation.Read("Mo, Mi, Fr 8:00-12:00; Do 13-16")).Weekly;

    /// <summary>Ranges that share the alphabet out.</summary>
    public static SurnameRanges[] Ranges { get; } = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ".SelectMany(letter => new[] { $"{letter}a-{letter}f", $"{letter}g-{letter}m", $"{letter}n-{letter}z" }).Select(range => SurnameRanges.Read(range))];

    public static PublicDirectory Make()
    {
        var chance = new Random(11);
        var posts = Enumerable.Range(0, Posts).Select(number => Post(number, chance)).ToList();
        return new PublicDirectory(new Publication(new OfficeId(Id(1, 0)), 1, Instant.FromUtc(2026, 11, 2, 8, 0), new PublishedOffice
        {
            Key = "grosskreis",
            Name = "Jobcenter Großkreis",
            Land = Land.NI,
            ServiceTime = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(8, 0), new LocalTime(18, 0))),
            ServiceLine = new PublishedLine(PhoneNumber.Parse("+4957219824")),
            Tasks = [.. PublicTask.Usual],
            Teams = [.. Enumerable.Range(0, Posts / 50).Select(number => new PublishedTeam(Team(number), $"Team {number + 1}", null, null, null, null))],
            Posts = [.. posts],
            Rules = [.. posts.Select((post, number) => new PublishedRule(Rule(number, post.Id), Listed: true, post.Team))],
        }));
    }

    public static string PostalCode(int number) => (31_000 + number).ToString(CultureInfo.InvariantCulture);

    static PublishedPost Post(int number, Random chance)
    {
        var (surname, givenName) = InventedList.Person(number, chance);
        return new PublishedPost
        {
            Id = new PostId(Id(2, number)),
            Mode = ReleaseMode.NameAndNumber,
            Title = $"Sachbearbeitung {number % 400}",
            Name = $"{givenName} {surname}",
            SortName = $"{surname}, {givenName}",
            Team = Team(number / 50),
            Placements = [new Placement(null, null, $"{number % 5}.{number % 90:00}")],
            Lines = [new PublishedLine(PhoneNumber.Parse($"+49572198{number:00000}"))],
            Tasks = [Tasks[number % Tasks.Length]],
            PhoneHours = new PhoneHours { Weekly = Mornings },
        };
    }

    static ResponsibilityRule Rule(int number, PostId post)
    {
        var place = number / Tasks.Length;
        return new ResponsibilityRule(new ResponsibilityId(Id(3, number)), Tasks[number % Tasks.Length], post, new ResponsibilityConditions
        {
            Surnames = Ranges[place / PostalCodes % Ranges.Length],
            Places = PlaceSelector.Read(PostalCode(place % PostalCodes)),
            Age = number % 100 == 99 ? AgeGroup.Under25 : null,
        });
    }

    static TeamId Team(int number) => new(Id(4, number));

    static Guid Id(int kind, int number) => new(kind, (short)(number >> 16), (short)number, new byte[8]);
}
