using System.Collections.Concurrent;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Contract;
using Durchwahl.Texts;
using NodaTime;

namespace Durchwahl.Statistics;

/// <summary>The day so far for the board of the calls; counted at most every few seconds, however often the board is drawn, and beside it: the board never waits but for the first count.</summary>
sealed class CountedToday(FigureBook book, HouseTime time) : ITodayFigures
{
    static readonly Duration Fresh = Duration.FromSeconds(5);

    readonly ConcurrentDictionary<OfficeId, Known> _known = new();

    public Task<TodayFigures?> Of(OfficeId office)
    {
        var now = time.Now;
        var known = _known.AddOrUpdate(office, _ => new Known(now, null, Count(office)), (_, last) => now - last.Begun >= Fresh && last.Next.IsCompleted ? new Known(now, last.Newest, Count(office)) : last);
        return known.Newest is { } newest ? Task.FromResult<TodayFigures?>(newest) : known.Next;
    }

    async Task<TodayFigures?> Count(OfficeId office)
    {
        var figures = await book.Of(office, time.Today, time.Today);
        if (figures.CountedAt == Instant.MinValue) return null;
        var settings = await book.Settings(office);
        return new TodayFigures(figures.CountedAt, [InTime(figures, settings), Answered(figures, settings), Abandoned(figures, settings), Promises(figures, settings)]);
    }

    sealed record Known(Instant Begun, TodayFigures? Before, Task<TodayFigures?> Next)
    {
        // Result waits for nothing: it is only read of a count that is complete.
        public TodayFigures? Newest => Next.IsCompletedSuccessfully ? Next.Result ?? Before : Before;
    }

    static TodayFigure InTime(PeriodFigures figures, FigureSettings settings)
    {
        var (definition, value) = (FigureCatalogue.Get(FigureKeys.InTimeOfAll), figures[FigureKeys.InTimeOfAll].Value);
        var target = settings.TargetsOf(definition).Select(target => (double?)target.Value).FirstOrDefault();
        var (mark, note) = (value, target) switch
        {
            ({ } share, { } least) when share >= least => ("open", $"Ziel {Write(least)} erreicht"),
            ({ }, { } least) => ("later", $"Ziel {Write(least)} nicht erreicht"),
            (null, { } least) => ((string?)null, $"Ziel {Write(least)}"),
            _ => (null, "aller Anrufe"),
        };
        return new TodayFigure($"In {settings.TargetSeconds} Sekunden", value is { } known ? Write(known) : "–", mark, note, settings.DefinitionOf(definition));

        static string Write(double share) => $"{Math.Round(share * 100)}\u00A0%";
    }

    static TodayFigure Answered(PeriodFigures figures, FigureSettings settings) =>
        new("Heute angenommen", Count(figures, FigureKeys.Answered), null, $"von {Count(figures, FigureKeys.Offered)} Anrufen", Defined(settings, FigureKeys.Answered));

    static TodayFigure Abandoned(PeriodFigures figures, FigureSettings settings) =>
        new("Heute aufgelegt", InPrint.German.Number((int)figures[FigureKeys.ShareAbandoned].Numerator), null, $"{Count(figures, FigureKeys.LeftShortly)} weitere sofort", Defined(settings, FigureKeys.ShareAbandoned));

    static TodayFigure Promises(PeriodFigures figures, FigureSettings settings)
    {
        var overdue = figures[FigureKeys.PromisesOverdue].Value ?? 0;
        return new TodayFigure("Zusagen offen", Count(figures, FigureKeys.PromisesOpen), overdue > 0 ? "late" : "open", overdue > 0 ? $"{overdue} überfällig" : "keine überfällig", Defined(settings, FigureKeys.PromisesOverdue));
    }

    static string Count(PeriodFigures figures, string key) => figures[key].Value is { } count ? InPrint.German.Number((int)count) : "–";

    static string Defined(FigureSettings settings, string key) => settings.DefinitionOf(FigureCatalogue.Get(key));
}
