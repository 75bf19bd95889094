using System.Collections.Immutable;
using Durchwahl.Domain;
using Durchwahl.Domain.Statistics;
using Durchwahl.Pages.Charts;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Statistics.Pages;

/// <summary>What the public pages of the figures are made from: the release and nothing else.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Release">What the office released; null for nothing.</param>
/// <param name="DataAddress">Where the description of the files lies.</param>
public sealed record PublicFiguresModel(PublicFrame Frame, FigureRelease? Release, string DataAddress) : PublicModel(Frame)
{
    Language Language => Frame.Links.Language;

    /// <summary>Where a file of the figures lies; the same in every language.</summary>
    public string File(string extension) => $"{DataAddress}.{extension}";

    public string NameOf(ReleasedFigure figure) => Language is Language.English ? EnglishFigures.NameOf(figure, Release!) : figure.Name;

    public string DefinitionOf(ReleasedFigure figure) => Language is Language.English ? EnglishFigures.DefinitionOf(figure, Release!) : figure.Definition;

    public string Write(ReleasedFigure figure, FigureValue value) => FigureTexts.Write(figure.Unit, value, Language);

    public string ReleasedOn => Frame.Print.ShortDate(HouseTime.LocalOf(Release!.ReleasedAt).Date);

    public string NewestMonth => FigureTexts.Month(Release!.Months[^1], Language);

    /// <summary>Why values are not shown, each reason once.</summary>
    public IEnumerable<string> Reasons => Release!.Figures.SelectMany(figure => figure.Values).Select(value => value.Why).Distinct().Order().Select(why => FigureTexts.Reason(why, Release.MinimumContacts, Language)).OfType<string>();

    /// <summary>Figures that have a history to draw.</summary>
    public IEnumerable<ReleasedFigure> Drawn => Release!.Months.Length > 1 ? Release.First().Where(figure => figure.Values.Count(value => value.Value is not null) > 1) : [];

    /// <summary>A figure by month.</summary>
    public HistoryModel HistoryOf(ReleasedFigure figure)
    {
        var points = figure.Values.Select((value, month) => new HistoryPoint(
            FigureTexts.ShortMonth(Release!.Months[month], Language), value.Value is { } known ? FigureTexts.OnScale(figure.Unit, known) : null, Write(figure, value))).ToImmutableArray();
        var axis = figure.Unit is FigureUnit.Share ? ChartAxis.Percent : ChartAxis.UpTo(points.Max(point => point.Value) ?? 0, figure.Unit is FigureUnit.Duration ? "s" : null);
        return new HistoryModel($"verlauf-{figure.Key}", Title(figure), Finding(figure, points), Say("Monat", "Month"), NameOf(figure), axis, points)
        {
            Language = Language,
            AsBars = figure.Unit is FigureUnit.Count,
            Target = figure.Targets.Length > 0 ? new ChartTarget(FigureTexts.OnScale(figure.Unit, figure.Targets[0].Value), FigureTexts.TargetName(figure, figure.Targets[0], Language)) : null,
        };
    }

    string Title(ReleasedFigure figure) => figure.Unit switch
    {
        FigureUnit.Share => $"{NameOf(figure)}, {Say("in Prozent", "in per cent")}",
        FigureUnit.Duration => $"{NameOf(figure)}, {Say("in Sekunden", "in seconds")}",
        _ => NameOf(figure),
    };

    string Finding(ReleasedFigure figure, ImmutableArray<HistoryPoint> points)
    {
        var known = points.Where(point => point.Value is not null).ToList();
        if (known.Count == 0) return Say("Kein Monat ist gezeigt.", "No month is shown.");
        var sentence = Say($"Von {known[0].Text} im {known[0].Label} auf {known[^1].Text} im {known[^1].Label}.", $"From {known[0].Text} in {known[0].Label} to {known[^1].Text} in {known[^1].Label}.");
        var target = figure.Targets.Length > 0 ? " " + Say($"{FigureTexts.TargetName(figure, figure.Targets[0])}.", $"{FigureTexts.TargetName(figure, figure.Targets[0], Language)}.") : "";
        var missing = points.Length - known.Count;
        return sentence + target + (missing > 0 ? " " + Say($"{missing} Monate sind nicht gezeigt.", $"{missing} months are not shown.") : "");
    }

    public string Say(string german, string english) => Language is Language.English ? english : german;
}
