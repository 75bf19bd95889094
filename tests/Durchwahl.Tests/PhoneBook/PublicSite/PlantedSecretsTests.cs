using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook.PublicSite;

/// <summary>
/// Strings that were never released stand everywhere in the working state; every public address is fetched, in every format and language, and searched for them. The addresses come from
/// the list of routes, so that a later route is searched too.
/// </summary>
public class PlantedSecretsTests
{
    // No released string contains these; "98-777" and the like are numbers that nobody released.
    const string Planted = "Zyxgeheim";

    static readonly string[] Traces = [Planted, "98777", "98-777", "98 777", "98666", "98-666", "Verborgen", "2.99"];

    static readonly PostId[] Posts = [.. Enumerable.Range(101, 12).Select(number => new PostId(new Guid($"01900000-0000-7000-8000-{number:x12}"))), .. new[] { 0xabcd, 0xabce, 0xabcf }.Select(id => new PostId(IdOf(id)))];

    [Fact]
    public async Task Nothing_that_was_not_released_leaves_by_any_public_door()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice { With = PlantBefore }.Publish(house.Web.Services);
        await house.Get<OfficeBooks>().Change(OfficeKey.Parse("musterkreis"), Actor.Program, book => new BookDecision.Change(PlantAfter(book), "geändert", "office"));
        using var browser = house.Browser();
        var fetched = 0;
        foreach (var address in DoorList.Of(house.Web).Where(door => door is { Method: "GET", Statement: DoorStatement.Public }).SelectMany(Addresses))
        {
            using var answer = await browser.Get(address);
            Search(address, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Search(address, answer.Headers + answer.Content.Headers.ToString());
            if (answer.IsSuccessStatusCode) fetched++;
        }
        fetched.ShouldBeGreaterThan(60, "the search must really see pages");
        foreach (var (path, fields) in Forms)
        {
            using var answer = await browser.Post(path, fields);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Search(path, text.Replace("„Zyxgeheim“", "", StringComparison.Ordinal).Replace("value=\"Zyxgeheim\"", "", StringComparison.Ordinal).Replace("“Zyxgeheim”", "", StringComparison.Ordinal));
        }
    }

    static void Search(string where, string text)
    {
        foreach (var trace in Traces) text.ShouldNotContain(trace, Case.Insensitive, where);
    }

    // What stands in the working state when the office publishes, but is not released.
    static BookChange PlantBefore(BookChange book) => book with
    {
        Staff = [.. book.Staff, Person(0x901), Person(0x902), Person(0x903)],
        Posts =
        [
            .. book.Posts.Select(post => post.Id == ExampleOffice.Hidden ? post with { Title = $"{Planted}stelle", Email = $"{Planted}@musterkreis.example", Languages = [Planted] }
                : post.Id == ExampleOffice.Vacant ? post with { Holder = Person(0x901).Id, Email = $"{Planted}.funktion@musterkreis.example" }
                : post.Id == ExampleOffice.TeamOnly ? post with { Title = $"{Planted}titel", Holder = Person(0x902).Id, Placements = [new Placement(null, null, $"{Planted}raum")], Email = $"{Planted}@team.example" }
                : post).Select(post => post with { Release = post.Release with { Reason = $"{Planted}grund" }, Qualifications = [Planted] }),
            new Post
            {
                Id = new PostId(new Guid("01900000-0000-7000-8000-00000000abcd")), Title = "Objekt", Holder = Person(0x903).Id,
                Release = Release.None with { Mode = ReleaseMode.NameAndNumber, ApprovedBy = $"{Planted}konto", SafetyObjection = true },
            },
            Dated(0xabce, release => release with { FirstDay = new LocalDate(2026, 12, 1) }),
            Dated(0xabcf, release => release with { LastDay = new LocalDate(2026, 9, 13) }),
        ],
        Lines =
        [
            .. book.Lines.Select(line => line.Post == ExampleOffice.TeamOnly ? line with { Number = PhoneNumber.Parse("+49572198777") } : line),
            .. new[] { 0xabce, 0xabcf }.Select(id => new Line { Id = new LineId(IdOf(id)), Number = PhoneNumber.Parse("+49572198777"), Kind = LineKind.DirectDial, Post = new PostId(IdOf(id)) }),
        ],
        Rules = [.. book.Rules, new ResponsibilityRule(new ResponsibilityId(IdOf(0xabce)), "unterhalt", new PostId(IdOf(0xabce)), ResponsibilityConditions.Everyone)],
    };

    // Released, but not on the day on which somebody looks.
    static Post Dated(int id, Func<Release, Release> on) => new()
    {
        Id = new PostId(IdOf(id)),
        Title = $"{Planted}datum",
        Holder = Person(0x903).Id,
        LeadsTeam = true,
        Email = $"{Planted}@datum.example",
        Placements = [new Placement(null, null, "2.99")],
        Languages = ["xx"],
        Release = on(new Release { Mode = ReleaseMode.NameAndNumber, ApprovedBy = "anna" }),
    };

    static Guid IdOf(int id) => new($"01900000-0000-7000-8000-{id:x12}");

    // What was changed since: approved, but not published.
    static BookChange PlantAfter(OfficeBook book) => new()
    {
        Office = book.Office with { Name = $"{Planted}amt", Settings = book.Office.Settings with { Email = $"{Planted}@amt.example", Otherwise = Planted, PostalAddress = Planted } },
        Sites = [.. book.Sites.Select(site => site with { Street = $"{Planted}weg", Name = $"{Planted}ort" })],
        Teams = [.. book.Teams.Select(team => team with { Name = $"{Planted}team", Mailbox = $"{Planted}@postfach.example" })],
        Staff = [.. book.Staff.Select(person => person with { Surname = $"{Planted}name" })],
        Posts = [.. book.Posts.Select(post => post with { Title = $"{Planted}neu", PhoneHours = new PhoneHours { Weekly = post.PhoneHours.Weekly, Exceptions = [new HoursException(new LocalDate(2026, 9, 15), [], $"{Planted}anlass")] } })],
        Lines = [.. book.Lines.Where(line => line.Kind is not LineKind.DirectDial).Select(line => line with { Number = PhoneNumber.Parse("+49572198777"), CostNote = $"{Planted}kosten" })],
        Closures = [new HouseClosure.Once(new LocalDate(2026, 9, 16), new LocalDate(2026, 9, 17), $"{Planted}fest")],
    };

    static StaffMember Person(int id) => new() { Id = new StaffMemberId(new Guid($"01900000-0000-7000-8000-{id:x12}")), GivenName = "Erna", Surname = $"{Planted}person" };

    static (string Path, (string, string)[] Fields)[] Forms =>
    [
        .. from prefix in new[] { "", "/en" }
           from form in new (string, (string, string)[])[]
           {
               ("/musterkreis/verzeichnis", [("q", "Zyxgeheim")]), ("/musterkreis/verzeichnis", [("q", "Verborge")]), ("/musterkreis/verzeichnis", [("q", "777")]), ("/musterkreis/verzeichnis", [("q", "666")]),
               ("/musterkreis/finden", [("aufgabe", "leistung"), ("name", "Zander")]), ("/musterkreis/finden", [("aufgabe", "widerspruch")]), ("/musterkreis/finden", [("aufgabe", "unterhalt")]), ("/musterkreis/finden", [("aufgabe", "anderes")]),
               ("/musterkreis/finden", [("aufgabe", "leistung"), ("name", "Hinz")]),
           }
           select (prefix + form.Item1, form.Item2),
    ];

    static IEnumerable<string> Addresses(DoorList.Door door)
    {
        IEnumerable<string> addresses = [""];
        foreach (var segment in door.Endpoint.RoutePattern.PathSegments)
            addresses = addresses.SelectMany(start => Fillings(segment).Select(part => $"{start}/{part}"));
        return addresses.Select(address => address.Length == 0 ? "/" : address);
    }

    static IEnumerable<string> Fillings(RoutePatternPathSegment segment)
    {
        IEnumerable<string> texts = [""];
        foreach (var part in segment.Parts)
            texts = texts.SelectMany(start => (part switch
            {
                RoutePatternLiteralPart literal => [literal.Content],
                RoutePatternSeparatorPart separator => [separator.Content],
                RoutePatternParameterPart parameter => Values(parameter.Name),
                _ => throw new InvalidOperationException($"Unknown part {part}."),
            }).Select(value => start + value));
        return texts;
    }

    static IEnumerable<string> Values(string parameter) => parameter switch
    {
        "office" or "key" => ["musterkreis"],
        "post" or "id" => Posts.Select(post => post.Value.ToString("D")),
        "number" => ["1"],
        _ => ["verzeichnis.pdf", "verzeichnis.csv", "verzeichnis.json", "verzeichnis.vcf", "sprechzeiten.ics", "1"],
    };
}
