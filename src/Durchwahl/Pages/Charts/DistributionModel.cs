using System.Collections.Immutable;
using Durchwahl.Domain.Statistics;
using Durchwahl.Texts;

namespace Durchwahl.Pages.Charts;

/// <summary>How often a value fell where; with lines at values that matter.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Finding">What is to be seen.</param>
/// <param name="RowHeading">What the bins are, for the table: "Wartezeit".</param>
/// <param name="ValueHeading">What is counted, for the table: "Anrufe".</param>
/// <param name="Bins">Of equal width, from 0; the last may have no end and takes all beyond.</param>
/// <param name="Marks">Lines with their names, such as the target and a percentile.</param>
public sealed record DistributionModel(string Id, string Title, string Finding, string RowHeading, string ValueHeading, ImmutableArray<DistributionBin> Bins, ImmutableArray<ChartTarget> Marks)
    : ChartModel(Id, Title, Finding)
{
    /// <inheritdoc/>
    public override ChartTable ToTable() => new(RowHeading, [ValueHeading], [.. Bins.Select(bin => new ChartRow(bin.Label, [bin.Text]))]);

    /// <summary>The waits of callers in stretches of equal length, and one for all beyond.</summary>
    /// <param name="waits">How many waited how long.</param>
    /// <param name="width">Of a bin, in whole seconds; from 120 s on the waits are only known to 5 s, so a multiple of 5.</param>
    /// <param name="until">Where the last bin begins, in seconds; a multiple of <paramref name="width"/>, at most 600.</param>
    /// <param name="language">The language of its words.</param>
    public static ImmutableArray<DistributionBin> BinsOf(WaitHistogram waits, int width, int until, Language language = Language.German)
    {
        var counts = new long[(until / width) + 1];
        for (var bin = 0; bin < waits.Bins; bin++) counts[(int)Math.Min((WaitHistogram.EndOf(bin) - 1) / width, counts.Length - 1)] += waits[bin];
        var (words, print) = (Words.In(language), InPrint.In(language));
        return [.. counts.Select((count, bin) => bin == counts.Length - 1
            ? new DistributionBin(until, null, count, words.Say("ChartFrom", until) + "\u00A0s", print.Number((int)count))
            : new DistributionBin(bin * width, (bin + 1) * width, count, words.Say("ChartFromBelow", bin * width, (bin + 1) * width) + "\u00A0s", print.Number((int)count)))];
    }
}

/// <summary>A stretch of values.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Until">Where it ends, itself outside; null for no end.</param>
/// <param name="Count">How many fell in it.</param>
/// <param name="Label">The stretch as people read it.</param>
/// <param name="Text">The count as people read it.</param>
public sealed record DistributionBin(double From, double? Until, double Count, string Label, string Text);
