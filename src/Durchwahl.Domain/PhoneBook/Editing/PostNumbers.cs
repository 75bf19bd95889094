using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The numbers of one post over time: new ones from a day on, old ones forwarding afterwards.</summary>
public static class PostNumbers
{
    /// <summary>The numbers to call on <paramref name="day"/>.</summary>
    public static IEnumerable<Line> Current(OfficeBook book, PostId post, LocalDate day) => book.Lines.Where(line => line.Post == post && line.HoldsOn(day));

    /// <summary>Former numbers, which forward.</summary>
    public static IEnumerable<Line> Forwarding(OfficeBook book, PostId post, LocalDate day) => book.Lines.Where(line => line.Post == post && line.ForwardsOn(day));

    /// <summary>Numbers that are planned for later.</summary>
    public static IEnumerable<Line> Planned(OfficeBook book, PostId post, LocalDate day) => book.Lines.Where(line => line.Post == post && line.FirstDay > day);

    /// <summary>From a day on the post has exactly these numbers. Those it had forward; those that were only planned, or wrong, go.</summary>
    /// <param name="change">What changes besides.</param>
    /// <param name="lines">The lines of the post.</param>
    /// <param name="post">The post.</param>
    /// <param name="numbers">All numbers from that day on; empty for none.</param>
    /// <param name="from">The first day.</param>
    /// <param name="wereWrong">Whether the numbers before never rang here: they go instead of forwarding.</param>
    /// <param name="newId">Makes ids.</param>
    internal static BookChange Renumber(this BookChange change, IReadOnlyCollection<Line> lines, PostId post, ImmutableArray<PhoneNumber> numbers, LocalDate from, bool wereWrong, Func<Guid> newId)
    {
        var standing = lines.Where(line => line.LastDay is not { } last || last >= from).ToList();
        var kept = standing.Where(line => numbers.Contains(line.Number)).DistinctBy(line => line.Number).ToList();
        var ended = standing.Except(kept).ToList();
        var gone = ended.Where(line => wereWrong || line.FirstDay >= from).ToList();
        var isFirst = lines.Count == 0 || wereWrong;
        return change with
        {
            Lines =
            [
                .. change.Lines,
                .. ended.Except(gone).Select(line => line with { LastDay = from.PlusDays(-1) }),
                .. kept.Where(line => line.LastDay is not null || line.FirstDay > from).Select(line => line with { LastDay = null, FirstDay = LocalDate.Min(line.FirstDay ?? from, from) }),
                .. numbers.Where(number => kept.All(line => line.Number != number))
                    .Select(number => new Line { Id = new LineId(newId()), Number = number, Kind = LineKind.DirectDial, Post = post, FirstDay = isFirst ? null : from }),
            ],
            RemovedLines = [.. change.RemovedLines, .. gone.Select(line => line.Id)],
        };
    }
}
