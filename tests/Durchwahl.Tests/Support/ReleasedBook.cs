using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.Tests.Support;

/// <summary>A small published phone book in "musterkreis": one entry of each mode, and in everything that is not released a word that no public answer may hold.</summary>
static class ReleasedBook
{
    /// <summary>Stands in every fact that the public may not see.</summary>
    public const string Secret = "Geheimnisvoll";

    /// <summary>The number that the public may not see.</summary>
    public const string SecretNumber = "98666";

    public static readonly PostId Named = Post(1), Function = Post(2), TeamOnly = Post(3), Hidden = Post(4), Unapproved = Post(5);

    static readonly TeamId Money = new(new Guid("01900000-0000-7000-8000-0000000000b1"));
    static readonly OfficeKey Key = OfficeKey.Parse("musterkreis");

    static PostId Post(int number) => new(new Guid($"01900000-0000-7000-8000-0000000000a{number}"));

    /// <summary>Fills the book and publishes it as Nr. 1.</summary>
    public static Task Publish(TestHouse house) => Publish(house.Web.Services);

    /// <summary>As above, in a house without doors, whose office is there already.</summary>
    public static async Task Publish(IServiceProvider house)
    {
        var book = (await house.GetRequiredService<OfficeBooks>().Find(Key))!;
        (await house.GetRequiredService<OfficeBooks>().Change(Key, Actor.Program, _ => new BookDecision.Change(Content(book.Office), "Geladen", "office"))).ShouldBeNull();
        await Again(house);
    }

    /// <summary>Changes one post and publishes.</summary>
    public static async Task Change(TestHouse house, PostId id, Func<Post, Post> change)
    {
        (await house.Get<OfficeBooks>().Change(Key, Actor.Program, book => new BookDecision.Change(new BookChange { Posts = [change(book.Posts.Single(post => post.Id == id))] }, "Geändert", "post"))).ShouldBeNull();
        await Again(house.Web.Services);
    }

    /// <summary>The office in its working state.</summary>
    public static Task<Office> Office(TestHouse house) => Office(house.Web.Services);

    /// <summary>As above.</summary>
    public static async Task<Office> Office(IServiceProvider house) => (await house.GetRequiredService<OfficeBooks>().Find(Key))!.Office;

    static async Task Again(IServiceProvider house) => await house.GetRequiredService<PublishPhoneBook>().Publish(await Office(house), Actor.Program, Secret);

    static BookChange Content(Office office) => new()
    {
        Office = office with { BaseNumber = BaseNumber.Parse("05721 98"), Settings = office.Settings with { Email = "post@musterkreis.example" } },
        Sites = [new Site { Id = new SiteId(new Guid("01900000-0000-7000-8000-0000000000c1")), Name = "Musterstadt", Street = "Kreisstraße 14", PostalCode = "31655", Town = "Musterstadt" }],
        Teams = [new Team(Money, "Geldleistungen 1")],
        Staff = [Person(1, "Anna", "Müller"), Person(2, Secret, Secret), Person(3, Secret, Secret), Person(4, Secret, Secret), Person(5, Secret, Secret)],
        Posts =
        [
            Of(Named, "Geldleistungen, Stelle 1", ReleaseMode.NameAndNumber),
            Of(Function, "Geldleistungen, Stelle 2", ReleaseMode.FunctionAndNumber) with { Email = $"{Secret}@musterkreis.example" },
            Of(TeamOnly, Secret, ReleaseMode.TeamNumberOnly) with { Email = $"{Secret}@musterkreis.example", Placements = [new(null, null, Secret)] },
            Of(Hidden, Secret, ReleaseMode.NotListed) with { Placements = [new(null, null, Secret)] },
            Of(Unapproved, Secret, ReleaseMode.NameAndNumber) with { Release = Release.None with { Mode = ReleaseMode.NameAndNumber, Reason = Secret } },
        ],
        Lines =
        [
            Line(1, "+49572198213", Named), Line(2, "+49572198214", Function), Line(3, "+495721986661", TeamOnly), Line(4, "+495721986662", Hidden), Line(5, "+495721986663", Unapproved),
            new Line { Id = new(new Guid("01900000-0000-7000-8000-0000000000d8")), Number = PhoneNumber.Parse("+4957219820"), Kind = LineKind.Team, Team = Money },
            new Line { Id = new(new Guid("01900000-0000-7000-8000-0000000000d9")), Number = PhoneNumber.Parse("+4957219824"), Kind = LineKind.Service, CostNote = "Ortstarif" },
        ],
        Rules =
        [
            Rule(1, Named, "A-K"), Rule(2, Function, "L-M"), Rule(3, TeamOnly, "N-R"), Rule(4, Hidden, "S-T"), Rule(5, Unapproved, "U-Z"),
        ],
    };

    static StaffMember Person(int number, string given, string surname) => new() { Id = new(new Guid($"01900000-0000-7000-8000-0000000000e{number}")), Salutation = "Frau", GivenName = given, Surname = surname };

    static Post Of(PostId id, string title, ReleaseMode mode) => new()
    {
        Id = id,
        Title = title,
        Team = Money,
        Holder = new StaffMemberId(new Guid(id.Value.ToString().Replace("00a", "00e", StringComparison.Ordinal))),
        PhoneHours = new PhoneHours { Weekly = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(9, 0), new LocalTime(11, 30))) },
        Release = Release.None with { Mode = mode, ApprovedBy = Secret, ApprovedAt = Instant.FromUtc(2026, 9, 1, 8, 0), Reason = Secret },
    };

    static Line Line(int number, string e164, PostId post) => new() { Id = new(new Guid($"01900000-0000-7000-8000-0000000000d{number}")), Number = PhoneNumber.Parse(e164), Kind = LineKind.DirectDial, Post = post };

    static ResponsibilityRule Rule(int number, PostId post, string surnames) =>
        new(new(new Guid($"01900000-0000-7000-8000-0000000000f{number}")), "leistung", post, new ResponsibilityConditions { Surnames = SurnameRanges.Read(surnames) });
}
