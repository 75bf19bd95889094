using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>What whoever plans changes of a scenario. What is null stays as the scenario has it.</summary>
public sealed record ScenarioChoices
{
    /// <summary>Changes nothing.</summary>
    public static ScenarioChoices None { get; } = new();

    /// <summary>Agents of the service number in each half-hour from midnight: 48 values of 0 or more. Without a service number of no effect.</summary>
    public ImmutableArray<int>? Agents { get; init; }

    /// <summary>When case workers are at their telephones. Without direct dials of no effect.</summary>
    public PhoneHourChoice? PhoneHour { get; init; }

    /// <summary>The most talks of a post in a clock hour; 0 for no limit.</summary>
    public int? TalksPerHour { get; init; }

    /// <summary>The shortest pause of a post after a talk, in seconds.</summary>
    public int? PauseSeconds { get; init; }

    /// <summary>Needs on an ordinary Tuesday to Thursday, before <see cref="Growth"/>.</summary>
    public double? NeedsPerDay { get; init; }

    /// <summary>How many more want to reach the office, as a share: .1 for ten in a hundred more.</summary>
    public double? Growth { get; init; }

    /// <summary>The mean talk in seconds, without wrap-up.</summary>
    public double? MeanTalk { get; init; }

    /// <summary>The mean patience in seconds.</summary>
    public double? MeanPatience { get; init; }

    /// <summary>The share of those who were not helped who call again; 0 to less than 1.</summary>
    public double? RedialShare { get; init; }

    /// <summary>As <see cref="Scenario.DialsDirect"/>. Of no effect where there is only one kind of number.</summary>
    public double? DialsDirect { get; init; }

    /// <summary>As <see cref="Scenario.WaitsForPhoneHour"/>.</summary>
    public double? WaitsForPhoneHour { get; init; }

    /// <summary>Minutes after which callers of the service number are offered a callback.</summary>
    public int? LongestWaitMinutes { get; init; }

    /// <summary>As <see cref="Scenario.Shrinkage"/>.</summary>
    public double? Shrinkage { get; init; }

    /// <summary>The scenario with these choices.</summary>
    public Scenario ApplyTo(Scenario scenario) => WithSeats(scenario with
    {
        Book = WithPhoneHours(scenario.Book, scenario.Settings),
        Settings = WithProtection(scenario.Settings),
        Demand = WithDemand(scenario.Demand),
        DialsDirect = HasBothKinds(scenario) ? DialsDirect ?? scenario.DialsDirect : scenario.DialsDirect,
        WaitsForPhoneHour = WaitsForPhoneHour ?? scenario.WaitsForPhoneHour,
        Shrinkage = Shrinkage ?? scenario.Shrinkage,
    });

    OfficeBook WithPhoneHours(OfficeBook book, CallSettings settings)
    {
        if (PhoneHour is null) return book;
        var serving = TeamOf(book, settings);
        var dialled = book.Lines.Where(line => line.Kind == LineKind.DirectDial).Select(line => line.Post).ToHashSet();
        return PhoneHour.Give(book, [.. book.Posts.Where(post => dialled.Contains(post.Id) && (serving is null || post.Team != serving)).Select(post => post.Id)]);
    }

    CallSettings WithProtection(CallSettings settings)
    {
        var guard = settings.Guard with
        {
            TalksPerHour = TalksPerHour is { } talks ? talks == 0 ? null : talks : settings.Guard.TalksPerHour,
            PauseAfterTalk = PauseSeconds is { } pause ? Duration.FromSeconds(pause) : settings.Guard.PauseAfterTalk,
        };
        return settings with
        {
            Guard = guard,
            // What is chosen for all holds for those as well that had a protection of their own.
            Guards = guard == settings.Guard ? settings.Guards : [],
            Service = LongestWaitMinutes is { } minutes ? settings.Service with { LongestWait = Duration.FromMinutes(minutes) } : settings.Service,
        };
    }

    Demand WithDemand(Demand demand)
    {
        var sources = demand.Sources;
        foreach (var name in ChosenOfDemand()) sources = sources.SetItem(name, new ParameterSource(ParameterBasis.Chosen, "In dieser Planung gesetzt."));
        return demand with
        {
            NeedsPerDay = (NeedsPerDay ?? demand.NeedsPerDay) * (1 + (Growth ?? 0)),
            MeanTalk = MeanTalk ?? demand.MeanTalk,
            MeanPatience = MeanPatience ?? demand.MeanPatience,
            RedialShare = RedialShare ?? demand.RedialShare,
            Sources = sources,
        };
    }

    IEnumerable<string> ChosenOfDemand()
    {
        if (NeedsPerDay is not null || Growth is not null and not 0) yield return nameof(Demand.NeedsPerDay);
        if (MeanTalk is not null) yield return nameof(Demand.MeanTalk);
        if (MeanPatience is not null) yield return nameof(Demand.MeanPatience);
        if (RedialShare is not null) yield return nameof(Demand.RedialShare);
    }

    Scenario WithSeats(Scenario scenario) => Agents is { } agents && TeamOf(scenario.Book, scenario.Settings) is not null ? scenario with { AgentsByHalfHour = agents } : scenario;

    static bool HasBothKinds(Scenario scenario) =>
        scenario.Book.Lines.Any(line => line.Kind == LineKind.Service) && scenario.Book.Lines.Any(line => line.Kind == LineKind.DirectDial);

    static TeamId? TeamOf(OfficeBook book, CallSettings settings) => book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service) is { } line ? line.Team ?? settings.Service.Team : null;
}
