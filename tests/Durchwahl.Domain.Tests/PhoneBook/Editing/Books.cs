using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.PhoneBook.Editing;

/// <summary>A small invented office, and the ways to ask decisions of it.</summary>
static class Books
{
    static int s_ids;

    public static readonly LocalDate Today = new(2026, 9, 14);
    public static readonly PostId First = new(new Guid("01900000-0000-7000-8000-0000000000a1"));
    public static readonly PostId Second = new(new Guid("01900000-0000-7000-8000-0000000000a2"));
    public static readonly TeamId TheTeam = new(new Guid("01900000-0000-7000-8000-0000000000b1"));
    public static readonly SiteId TheSite = new(new Guid("01900000-0000-7000-8000-0000000000c1"));

    /// <summary>Two posts, one team, one site; "Leistung A–K" and "Leistung L–Z".</summary>
    public static OfficeBook Small { get; } = new()
    {
        Office = new Office { Id = new OfficeId(new Guid("01900000-0000-7000-8000-000000000001")), Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = BaseNumber.Parse("05721 98") },
        Sites = [new Site { Id = TheSite, Name = "Musterstadt" }],
        Teams = [new Team(TheTeam, "Geldleistungen 1")],
        Staff = [new StaffMember { Id = new StaffMemberId(NewId()), Salutation = "Frau", GivenName = "Dörte", Surname = "Möllering" }],
        Posts = [],
        Lines = [Line(First, "+49572198213"), Line(Second, "+49572198214")],
        Rules = [Rule(First, "A-K"), Rule(Second, "L-Z")],
    };

    public static OfficeBook Book { get; } = Small with
    {
        Posts =
        [
            new Post { Id = First, Title = "Geldleistungen, Stelle 1", Team = TheTeam, Holder = Small.Staff[0].Id, Release = new Release { Mode = ReleaseMode.NameAndNumber, Reason = "einverstanden", ApprovedBy = "b" } },
            new Post { Id = Second, Title = "Geldleistungen, Stelle 2", Team = TheTeam },
        ],
    };

    public static Guid NewId() => new(Interlocked.Increment(ref s_ids), 0, 0, [0, 0, 0, 0, 0, 0, 0, 9]);

    public static PostInput Form(PostId post) => PostInput.Of(Book, Book.Posts.First(known => known.Id == post), Today);

    public static Line Line(PostId post, string number) => new() { Id = new LineId(NewId()), Number = PhoneNumber.Parse(number), Kind = LineKind.DirectDial, Post = post };

    public static ResponsibilityRule Rule(PostId post, string surnames) =>
        new(new ResponsibilityId(NewId()), "leistung", post, new ResponsibilityConditions { Surnames = SurnameRanges.Read(surnames) });

    /// <summary>The office after a decision that must be a change.</summary>
    public static OfficeBook After(this EditDecision decision, OfficeBook? book = null) => decision.ShouldBeOfType<EditDecision.Change>().What.ApplyTo(book ?? Book);

    /// <summary>The one refusal of a decision.</summary>
    public static FieldRefusal Refusal(this EditDecision decision) => decision.ShouldBeOfType<EditDecision.Refused>().Refusals.ShouldHaveSingleItem();

    public static PhoneHours PhoneHoursOf(string week) => new() { Weekly = HoursNotation.Read(week) is HoursReading.Hours hours ? hours.Weekly : WeeklyHours.None };

    public static ImmutableArray<string> NumbersOn(this OfficeBook book, PostId post, LocalDate day) => [.. PostNumbers.Current(book, post, day).Select(line => line.Number.Display(book.Office.BaseNumber))];
}
