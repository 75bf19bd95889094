using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Statistics;
using Durchwahl.Pages;
using Durchwahl.Pages.Charts;
using Durchwahl.Statistics.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Statistics.Pages;

/// <summary>The report of a day, a week or a month: measured, beside what was promised and what the plan says.</summary>
static class FigureAnswers
{
    public static async Task<IResult> Show(HttpContext context, FigureBook book, Predictions predictions, HouseTime time)
    {
        var office = context.Office().Id;
        var length = LengthOf(context.Request.Query["zeitraum"]);
        var period = FigurePeriod.Around(DayOf(context.Request.Query["am"], time.Today), length);
        var figures = await book.Of(office, period.From, period.LastDay);
        var settings = await book.Settings(office);
        var plans = await predictions.Of(office, period);
        var rows = FigureCatalogue.All.Select(figure => new FigureRow(figure, AsMeasured(figure, settings, figures), [.. plans.Where(plan => plan.Figure == figure.Key && plan.Period == period)])).ToImmutableArray();
        var days = length is PeriodLength.Day ? [] : await book.History(office, period.From, period.LastDay, PeriodLength.Day);
        return context.Html<FiguresPage, FiguresModel>(new FiguresModel(context.Frame(FigureRoutes.Path), period, length, time.Today, figures, rows, context.May(Permission.ReleaseFigures))
        {
            Days = [.. days.Where(day => day.Period.From <= time.Today)],
            DayPlans = [.. plans.Where(plan => plan.Period.From == plan.Period.LastDay)],
        });
    }

    static PeriodLength LengthOf(string? word) => word switch { "tag" => PeriodLength.Day, "monat" => PeriodLength.Month, _ => PeriodLength.Week };

    static LocalDate DayOf(string? text, LocalDate today) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } day && day.Value.Year is >= 2000 and < 2100 ? day.Value : today;

    static ReleasedFigure AsMeasured(FigureDefinition figure, FigureSettings settings, PeriodFigures figures) => new(
        figure.Key, settings.NameOf(figure), settings.DefinitionOf(figure), figure.Unit, figure.MoreIsBetter, settings.TargetsOf(figure), [figures[figure.Key]]);
}

/// <summary>A figure of the report.</summary>
/// <param name="Definition">Which.</param>
/// <param name="Figure">What was measured and promised.</param>
/// <param name="Predictions">What plans say of the period; empty for nothing.</param>
public sealed record FigureRow(FigureDefinition Definition, ReleasedFigure Figure, ImmutableArray<Prediction> Predictions);

/// <summary>What the report shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Period">Whole days.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Today">The day of the clock in the house.</param>
/// <param name="Figures">What was measured.</param>
/// <param name="Rows">Every figure, in order.</param>
/// <param name="MayRelease">Whether the person may release figures.</param>
public sealed record FiguresModel(StaffFrame Frame, FigurePeriod Period, PeriodLength Length, LocalDate Today, PeriodFigures Figures, ImmutableArray<FigureRow> Rows, bool MayRelease)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{FigureRoutes.Path}";

    /// <summary>Where the report of another period is.</summary>
    public string Address(PeriodLength length, LocalDate day) => $"{Base}?zeitraum={FigureTexts.Word(length)}&am={LocalDatePattern.Iso.Format(day)}";

    /// <summary>What everybody asks first, as on the public page.</summary>
    public IEnumerable<FigureRow> First => FigureRelease.Leading.Take(FigureRelease.MostLeading).Select(key => Rows.Single(row => row.Definition.Key == key));

    /// <summary>Rows of which a plan says something.</summary>
    public IEnumerable<(FigureRow Row, Prediction Prediction)> Predicted => Rows.SelectMany(row => row.Predictions.Select(prediction => (row, prediction)));

    /// <summary>The days of a week or month up to today; empty for a single day.</summary>
    public IReadOnlyList<PeriodFigures> Days { get; init; } = [];

    /// <summary>What plans say of single days in the period, the newest first.</summary>
    public IReadOnlyList<Prediction> DayPlans { get; init; } = [];

    /// <summary>The share answered in time, day by day, in what was predicted for it.</summary>
    public HistoryModel InTimeByDay
    {
        get
        {
            var figure = Rows.Single(row => row.Definition.Key == FigureKeys.InTimeOfAll).Figure;
            var points = PointsOf(figure);
            var known = points.Where(point => point.Value is not null).ToList();
            var finding = known.Count == 0 ? "Noch gibt es keinen Wert." : $"Von {known[0].Text} am {known[0].Label} auf {known[^1].Text} am {known[^1].Label}." + InsideOf(points);
            return new HistoryModel("rechtzeitig", $"{figure.Name}, in Prozent", finding, "Tag", "Gemessen", ChartAxis.Percent, points)
            {
                Target = figure.Targets.Length > 0 ? new ChartTarget(figure.Targets[0].Value * 100, FigureTexts.TargetName(figure, figure.Targets[0])) : null,
            };
        }
    }

    /// <summary>Calls, day by day.</summary>
    public HistoryModel CallsByDay
    {
        get
        {
            var points = PointsOf(Rows.Single(row => row.Definition.Key == FigureKeys.Dialled).Figure);
            var most = points.MaxBy(point => point.Value)!;
            return new HistoryModel("anrufe", "Anrufe je Tag", $"Die meisten Anrufe kamen am {most.Label}: {most.Text}.", "Tag", "Anrufe", ChartAxis.UpTo(most.Value ?? 0), points) { AsBars = true };
        }
    }

    static string InsideOf(ImmutableArray<HistoryPoint> points)
    {
        var judged = points.Where(point => point is { Value: not null, Expected: not null }).ToList();
        return judged.Count == 0 ? "" : $" An {judged.Count(point => point.Value >= point.Expected!.Low && point.Value <= point.Expected.High)} von {judged.Count} Tagen lag der Wert im vorhergesagten Bereich.";
    }

    ImmutableArray<HistoryPoint> PointsOf(ReleasedFigure figure) => [.. Days.Select(day => new HistoryPoint(
        $"{day.Period.From.Day}.{day.Period.From.Month}.", day[figure.Key].Value is { } value ? FigureTexts.OnScale(figure.Unit, value) : null, FigureTexts.Write(figure.Unit, day[figure.Key]), ExpectedOf(figure, day.Period)))];

    ExpectedRange? ExpectedOf(ReleasedFigure figure, FigurePeriod day) => DayPlans.FirstOrDefault(plan => plan.Figure == figure.Key && plan.Period == day) is { } plan
        ? new ExpectedRange(FigureTexts.OnScale(figure.Unit, plan.From), FigureTexts.OnScale(figure.Unit, plan.Until), $"{FigureTexts.Write(figure.Unit, plan.From)} bis {FigureTexts.Write(figure.Unit, plan.Until)}")
        : null;
}
