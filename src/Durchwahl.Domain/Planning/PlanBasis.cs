using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>Where every scenario begins: the office as it is, and how many want to reach it.</summary>
/// <param name="Book">The working state of the phone book.</param>
/// <param name="Settings">What the office chose about its calls.</param>
/// <param name="Demand">How many want to reach it.</param>
/// <param name="Day">The day on which the plan begins: it decides which numbers hold.</param>
public sealed record PlanBasis(OfficeBook Book, CallSettings Settings, Demand Demand, LocalDate Day)
{
    /// <summary>The line of the service number; null when there is none.</summary>
    public Line? ServiceLine => Current.FirstOrDefault(line => line.Kind == LineKind.Service);

    /// <summary>The team that serves the service number; null when nobody does.</summary>
    public TeamId? ServiceTeam => ServiceLine?.Team ?? Settings.Service.Team;

    /// <summary>The posts that serve the service number; empty when there are none.</summary>
    public ImmutableArray<Post> ServicePosts => ServiceTeam is { } team ? [.. Book.Posts.Where(post => post.Team == team)] : [];

    /// <summary>
    /// Posts with a direct dial that look after people: those in charge of somebody and the others of their teams; where the phone book says nobody is in charge of anybody, all but the service team.
    /// </summary>
    public ImmutableArray<Post> CaseWorkers
    {
        get
        {
            var dialled = Current.Where(line => line.Kind == LineKind.DirectDial).Select(line => line.Post).ToHashSet();
            var inCharge = Book.Rules.Select(rule => rule.Post).ToHashSet();
            var teams = Book.Posts.Where(post => inCharge.Contains(post.Id)).Select(post => post.Team).Where(team => team is not null).ToHashSet();
            var (serving, all) = (ServicePosts.Select(post => post.Id).ToHashSet(), Book.Rules.IsEmpty);
            return [.. Book.Posts.Where(post => dialled.Contains(post.Id) && !serving.Contains(post.Id) && (all || inCharge.Contains(post.Id) || teams.Contains(post.Team)))];
        }
    }

    /// <summary>The share of case workers whose direct dial is released to the public, with or without the name; 0 to 1.</summary>
    public double ShareReleased => CaseWorkers is { IsEmpty: false } workers ? workers.Count(post => post.Release.Granted >= ReleaseMode.FunctionAndNumber) / (double)workers.Length : 0;

    /// <summary>The numbers to call on <see cref="Day"/>.</summary>
    public IEnumerable<Line> Current => Book.Lines.Where(line => line.HoldsOn(Day));
}
