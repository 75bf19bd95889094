using System.Collections.Immutable;
using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Statistics.Tables;
using NodaTime;

namespace Durchwahl.Statistics.Contract;

/// <summary>The figures of the offices. Reads running sums only; they are brought up to date every half minute by a job, or by <see cref="BringUpToDate"/>.</summary>
sealed class FigureBook(Database database, CountDays counting, HouseTime time, HouseOptions options)
{
    /// <summary>The name of the small groups together.</summary>
    public const string Others = "übrige";

    const string WithoutTeam = "ohne Team";

    /// <summary>What this house shows: a house that practises, and a demonstration, shows what was practised, and its pages say so.</summary>
    public FigureBasis Basis => options.IsDemo || options.Exchange is ExchangeChoice.Practice ? FigureBasis.Practised : FigureBasis.Measured;

    /// <summary>What an office chose about its figures.</summary>
    public Task<FigureSettings> Settings(OfficeId office) => database.Read(connection => FigureSettingsTable.Of(connection, office));

    /// <summary>Counts what has changed since the job last did, as a verb or a test wants it.</summary>
    public Task BringUpToDate(OfficeId office) => counting.BringUpToDate(office);

    /// <summary>The figures of a period.</summary>
    /// <param name="office">The office.</param>
    /// <param name="from">The first day.</param>
    /// <param name="lastDay">The last day, itself included.</param>
    /// <param name="basis">From what contacts; null for what this house shows.</param>
    public async Task<PeriodFigures> Of(OfficeId office, LocalDate from, LocalDate lastDay, FigureBasis? basis = null)
    {
        var period = new FigurePeriod(from, lastDay);
        return await database.Read(async connection => (await Read(connection, office, [period], period, basis ?? Basis))[0]);
    }

    /// <summary>The figures of the days, weeks, months ... that touch a stretch of time, in order; those at the ends are told as a whole.</summary>
    public Task<IReadOnlyList<PeriodFigures>> History(OfficeId office, LocalDate from, LocalDate lastDay, PeriodLength length, FigureBasis? basis = null) => database.Read(async connection =>
    {
        var periods = new FigurePeriod(from, lastDay).Split(length).ToList();
        return periods.Count == 0 ? [] : await Read(connection, office, periods, new FigurePeriod(periods[0].From, periods[^1].LastDay), basis ?? Basis);
    });

    /// <summary>
    /// The figures of the teams of an office, as far as they may be shown apart, then those of the small ones together; empty when only the total may be shown. By whole months only: from shorter and longer periods
    /// beside each other a hidden team could be computed.
    /// </summary>
    public Task<IReadOnlyList<GroupFigures>> Teams(OfficeBook book, YearMonth month, FigureBasis? basis = null) => database.Read(async connection =>
    {
        var period = FigurePeriod.Around(month.OnDayOfMonth(1), PeriodLength.Month);
        var settings = await FigureSettingsTable.Of(connection, book.Office.Id);
        var days = await Days(connection, book.Office.Id, period, settings.Rule, basis ?? Basis);
        var countedAt = await CountedAt(connection, book.Office.Id);
        var teams = days.GroupBy(day => day.Group.Team).OrderBy(team => NameOf(book, team.Key), StringComparer.Ordinal).Select(team => (Team: team.Key, Days: team.ToList())).ToList();
        var split = DisclosureControl.Split([.. teams.Select(team => SizeOf(book, team.Team, team.Days))], settings.MinimumStaff, settings.MinimumContacts);
        var shown = split.Apart.Select(at => new GroupFigures(teams[at].Team, NameOf(book, teams[at].Team), Compute(teams[at].Days))).ToList();
        if (split is { Together.IsEmpty: false, Apart.IsEmpty: false }) shown.Add(new GroupFigures(null, Others, Compute(split.Together.SelectMany(at => teams[at].Days))));
        return (IReadOnlyList<GroupFigures>)shown;

        PeriodFigures Compute(IEnumerable<DaySums> sums) => new(period, basis ?? Basis, FigureCatalogue.Of(FigureSums.Of(sums, time.Today, settings.Rule)), countedAt);
    });

    static string NameOf(OfficeBook book, TeamId? team) => team is null ? WithoutTeam : book.Teams.FirstOrDefault(one => one.Id == team)?.Name ?? WithoutTeam;

    static GroupSize SizeOf(OfficeBook book, TeamId? team, List<DaySums> days) =>
        new(team is null ? 0 : book.Posts.Count(post => post.Team == team && post.Holder is not null), days.Sum(day => day.Calls.Dialled + day.Promises.Of(PromiseCount.Opened)));

    async Task<IReadOnlyList<PeriodFigures>> Read(DbConnection connection, OfficeId office, IReadOnlyList<FigurePeriod> periods, FigurePeriod whole, FigureBasis basis)
    {
        var settings = await FigureSettingsTable.Of(connection, office);
        var days = (await Days(connection, office, whole, settings.Rule, basis)).ToLookup(day => day.Day);
        var state = whole.Contains(time.Today) ? await CountedPromises.State(connection, office, time.Now) : (PromiseState?)null;
        var ratings = await RatedMonths.Load(connection, office, whole, settings.MinimumContacts);
        var countedAt = await CountedAt(connection, office);
        return [.. periods.Select(period => new PeriodFigures(period, basis, Compute(period), countedAt))];

        ImmutableArray<FigureValue> Compute(FigurePeriod period)
        {
            var inside = period.Split(PeriodLength.Day).SelectMany(day => days[day.From]);
            var (answers, why) = ratings.Of(period);
            var figures = FigureCatalogue.Of(FigureSums.Of(inside, time.Today, settings.Rule, period.Contains(time.Today) ? state : null, answers));
            return why == Withheld.TooFew ? [.. figures.Select(figure => figure.Key == FigureKeys.Satisfaction ? FigureValue.Hidden(figure.Key, why) : figure)] : figures;
        }
    }

    // Days that are still to be counted by a new rule are left out until they are.
    static async Task<IReadOnlyList<DaySums>> Days(DbConnection connection, OfficeId office, FigurePeriod period, CountingRule rule, FigureBasis basis) =>
        [.. (await FigureDayTable.Within(connection, office, period.From, period.LastDay)).Where(day => day.Calls.Rule == rule && Belongs(day.Group.Source, basis))];

    static bool Belongs(ContactSource? source, FigureBasis basis) => source switch
    {
        null or ContactSource.Hand => true,
        ContactSource.Live => basis == FigureBasis.Measured,
        ContactSource.Practice => basis == FigureBasis.Practised,
        _ => false,
    };

    static async Task<Instant> CountedAt(DbConnection connection, OfficeId office) => await FigureStateTable.Of(connection, office) ?? Instant.MinValue;
}
