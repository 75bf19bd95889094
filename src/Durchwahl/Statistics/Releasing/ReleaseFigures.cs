using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using Durchwahl.Statistics.Contract;
using Durchwahl.Statistics.Tables;
using NodaTime;

namespace Durchwahl.Statistics.Releasing;

/// <summary>Shows what would be released, releases exactly that, and takes it back.</summary>
sealed class ReleaseFigures(Database database, FigureBook figures, HouseTime time)
{
    /// <summary>How far back months can be released.</summary>
    public const int MostMonths = 36;

    public abstract record Outcome
    {
        public sealed record Released(int Number) : Outcome;

        public sealed record NothingChosen : Outcome;

        public sealed record NoMonth : Outcome;

        /// <summary>The figures are no longer what was looked at.</summary>
        public sealed record Changed : Outcome;
    }

    /// <summary>The months that are over, the newest first.</summary>
    public IEnumerable<YearMonth> Months()
    {
        var last = time.Today.ToYearMonth().PlusMonths(-1);
        return Enumerable.Range(0, MostMonths).Select(back => last.PlusMonths(-back));
    }

    /// <summary>What would be released; null when nothing is chosen or no month is over.</summary>
    /// <param name="office">The office.</param>
    /// <param name="chosen">The keys of the figures.</param>
    /// <param name="from">The first month, one of <see cref="Months"/>; all that are over since then come with it.</param>
    public async Task<FigureRelease?> Preview(OfficeId office, IReadOnlySet<string> chosen, YearMonth from)
    {
        if (!Months().Contains(from) || !chosen.Any(key => FigureCatalogue.Find(key) is not null)) return null;
        var months = await figures.History(office, from.OnDayOfMonth(1), time.Today.ToYearMonth().OnDayOfMonth(1).PlusDays(-1), PeriodLength.Month);
        return FigureRelease.Of(0, time.Now, await figures.Settings(office), months, chosen);
    }

    /// <summary>Releases what was looked at.</summary>
    /// <param name="office">The office.</param>
    /// <param name="chosen">The keys of the figures.</param>
    /// <param name="from">The first month.</param>
    /// <param name="seen">The <see cref="MarkOf"/> of what was looked at.</param>
    /// <param name="by">Who releases.</param>
    public async Task<Outcome> Release(OfficeId office, IReadOnlySet<string> chosen, YearMonth from, string seen, Actor by)
    {
        if (!chosen.Any(key => FigureCatalogue.Find(key) is not null)) return new Outcome.NothingChosen();
        if (await Preview(office, chosen, from) is not { } next) return new Outcome.NoMonth();
        if (MarkOf(next) != seen) return new Outcome.Changed();
        return await database.Write<Outcome>(async transaction =>
        {
            var release = next with { Number = await FigureReleaseTable.LastNumber(transaction, office) + 1 };
            await FigureReleaseTable.Insert(transaction, office, release);
            await Audit.Append(transaction, time.Now, by, office, "Zahlen freigegeben", $"figures:{release.Number}", after: new { release.Months, Figures = release.Figures.Select(figure => figure.Key) });
            return new Outcome.Released(release.Number);
        });
    }

    /// <summary>Takes the release back, so that the public sees no figures; false when there is none.</summary>
    public Task<bool> Withdraw(OfficeId office, Actor by) => database.Write(async transaction =>
    {
        if (await FigureReleaseTable.Current(transaction.Connection!, office, transaction) is not { } release) return false;
        await FigureReleaseTable.Withdraw(transaction, office, time.Now);
        await Audit.Append(transaction, time.Now, by, office, "Freigabe der Zahlen zurückgezogen", $"figures:{release.Number}");
        return true;
    });

    /// <summary>Differs as soon as anything differs that the public would see, but the moment of the release.</summary>
    public static string MarkOf(FigureRelease release) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(release with { Number = 0, ReleasedAt = Instant.MinValue }, JsonForm.Stored)).AsSpan(0, 16));
}
