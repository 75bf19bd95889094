using System.Collections.Immutable;
using Durchwahl.Texts;

namespace Durchwahl.Pages.Charts;

/// <summary>What every chart says, besides its values.</summary>
/// <param name="Id">Unique on the page; every id in the chart begins with it.</param>
/// <param name="Title">What is shown, with its unit; stands above the chart.</param>
/// <param name="Finding">What is to be seen, in a sentence or two, for those who do not see it. Plain text.</param>
public abstract record ChartModel(string Id, string Title, string Finding)
{
    /// <summary>The language of the few words that the chart adds.</summary>
    public Language Language { get; init; }

    /// <summary>Where its values stand as a table.</summary>
    public ChartTablePlace Table { get; init; }

    /// <summary>The same values in rows and columns.</summary>
    public abstract ChartTable ToTable();

    /// <summary>The words of the chart's language.</summary>
    protected Words Words => Words.In(Language);
}

/// <summary>Where the values of a chart stand as a table.</summary>
public enum ChartTablePlace
{
    /// <summary>Under it, folded in.</summary>
    Folded,

    /// <summary>Under it, in full: for paper, which nobody can unfold.</summary>
    Open,

    /// <summary>The page shows them in a table of its own.</summary>
    Elsewhere,
}

/// <summary>The values of a chart in rows and columns.</summary>
/// <param name="RowHeading">What the first column names.</param>
/// <param name="Columns">The headings of the other columns.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record ChartTable(string RowHeading, ImmutableArray<string> Columns, ImmutableArray<ChartRow> Rows);

/// <summary>A row of the table of a chart.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Cells">As many as there are columns, as people read them.</param>
public sealed record ChartRow(string Label, ImmutableArray<string> Cells);

/// <summary>A value to be reached, drawn as a dashed line with its name.</summary>
/// <param name="Value">In the unit of the axis.</param>
/// <param name="Text">Its name and value, such as "Versprechen der 115: 75 %".</param>
public sealed record ChartTarget(double Value, string Text);
