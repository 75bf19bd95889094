using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Planning;

/// <summary>An office that nobody has entered: for plans that name numbers only.</summary>
public static class InventedOffice
{
    /// <summary>The most case workers that it can have: each has an extension.</summary>
    public const int MostCaseWorkers = 5_000;

    static readonly BaseNumber Own = BaseNumber.Parse("05721 98");

    /// <summary>Its phone book in Lower Saxony with the usual service time: posts of the service team first, then case workers, each of two standing in for the other.</summary>
    /// <param name="seats">Posts of the service team; without any there is no service number.</param>
    /// <param name="caseWorkers">Case workers, at most <see cref="MostCaseWorkers"/>.</param>
    /// <param name="phoneHours">When these answer their direct dial; null when they have none.</param>
    public static OfficeBook Book(int seats, int caseWorkers, WeeklyHours? phoneHours)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(caseWorkers, MostCaseWorkers);
        var (service, officers) = (new Team(new TeamId(Id(1, 1)), "Serviceteam"), new Team(new TeamId(Id(1, 2)), "Sachbearbeitung"));
        ImmutableArray<Post> workers = [.. Enumerable.Range(0, caseWorkers).Select(number => new Post
        {
            Id = new PostId(Id(2, number)), Title = $"Stelle {number + 1}", Team = officers.Id, PhoneHours = new PhoneHours { Weekly = phoneHours ?? WeeklyHours.None },
            Deputy = (number ^ 1) < caseWorkers ? new PostId(Id(2, number ^ 1)) : null,
        })];
        return new OfficeBook
        {
            Office = new Office { Id = new OfficeId(Id(1, 3)), Key = OfficeKey.Parse("planspiel"), Name = "Jobcenter Planspiel", Land = Land.NI, BaseNumber = Own },
            Teams = [service, officers],
            Posts = [.. Enumerable.Range(0, seats).Select(number => new Post { Id = new PostId(Id(3, number)), Title = $"Platz {number + 1}", Team = service.Id }), .. workers],
            Lines =
            [
                .. seats > 0 ? [new Line { Id = new LineId(Id(1, 4)), Number = Own.NumberOf("0"), Kind = LineKind.Service, Team = service.Id }] : ImmutableArray<Line>.Empty,
                .. phoneHours is null ? [] : workers.Select((post, number) => new Line { Id = new LineId(Id(4, number)), Number = Own.NumberOf((1_000 + number).ToString(CultureInfo.InvariantCulture)), Kind = LineKind.DirectDial, Post = post.Id }),
            ],
        };
    }

    static Guid Id(int kind, int number) => new(kind, 0, 0, BitConverter.GetBytes((long)number));
}
