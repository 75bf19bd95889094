using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Statistics;
using Durchwahl.Pages;
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
        var predicted = (await predictions.Of(office, period)).ToLookup(prediction => prediction.Figure);
        var rows = FigureCatalogue.All.Select(figure => new FigureRow(figure, AsMeasured(figure, settings, figures), [.. predicted[figure.Key]])).ToImmutableArray();
        return context.Html<FiguresPage, FiguresModel>(new FiguresModel(context.Frame(FigureRoutes.Path), period, length, time.Today, figures, rows, context.May(Permission.ReleaseFigures)));
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
    public string Address(PeriodLength length, LocalDate day) => $"{Base}?zeitraum={FigureWords.Word(length)}&am={LocalDatePattern.Iso.Format(day)}";

    /// <summary>Rows of which a plan says something.</summary>
    public IEnumerable<(FigureRow Row, Prediction Prediction)> Predicted => Rows.SelectMany(row => row.Predictions.Select(prediction => (row, prediction)));
}
