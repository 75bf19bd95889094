using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.Statistics.Contract;
using Durchwahl.Statistics.Releasing;
using Durchwahl.Statistics.Tables;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Statistics.Pages;

/// <summary>What the public sees of the figures: chosen, looked at, released, taken back; and by which rules figures are counted.</summary>
static class ReleaseAnswers
{
    const string Path = FigureRoutes.Path + "/freigabe";
    const int UsualMonths = 13;

    static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    public static async Task<IResult> Show(HttpContext context, ReleaseFigures release)
    {
        var current = await Current(context);
        var usual = current is not null ? current.Figures.Select(figure => figure.Key).ToHashSet() : [FigureKeys.PromisesKept, FigureKeys.InTimeOfAll, FigureKeys.Solved];
        return await Page(context, usual, release.Months().ElementAt(UsualMonths - 1), null, []);
    }

    public static async Task<IResult> Preview(HttpContext context, ReleaseFigures release)
    {
        var (chosen, from) = Read(await context.Form());
        return await release.Preview(context.Office().Id, chosen, from) is { } preview ? await Page(context, chosen, from, preview, []) : await Page(context, chosen, from, null, [Nothing]);
    }

    public static async Task<IResult> Release(HttpContext context, ReleaseFigures release)
    {
        var form = await context.Form();
        var (chosen, from) = Read(form);
        return await release.Release(context.Office().Id, chosen, from, form.Text("gesehen"), context.Actor()) switch
        {
            ReleaseFigures.Outcome.Released => context.Back(Path, "freigegeben"),
            ReleaseFigures.Outcome.Changed => await Page(context, chosen, from, await release.Preview(context.Office().Id, chosen, from), [Changed]),
            _ => await Page(context, chosen, from, null, [Nothing]),
        };
    }

    public static async Task<IResult> Withdraw(HttpContext context, ReleaseFigures release)
    {
        await release.Withdraw(context.Office().Id, context.Actor());
        return context.Back(Path, "zurueckgezogen");
    }

    static readonly FieldRefusal Nothing = new("kennzahl", "Wählen Sie mindestens eine Kennzahl und einen Monat, der vorbei ist.");

    static readonly FieldRefusal Changed = new("", "Die Zahlen haben sich geändert, seit Sie die Vorschau gesehen haben. Sehen Sie noch einmal nach und geben Sie dann frei.");

    static (HashSet<string> Chosen, YearMonth From) Read(IFormCollection form) =>
        ([.. form["kennzahl"].OfType<string>()], Month.Parse(form.Text("ab")) is { Success: true } month ? month.Value : new YearMonth(9999, 1));

    static async Task<IResult> Page(HttpContext context, IReadOnlySet<string> chosen, YearMonth from, FigureRelease? preview, ImmutableArray<FieldRefusal> refusals)
    {
        var frame = context.Frame(FigureRoutes.Path);
        var model = new ReleaseModel(
            frame, frame.Form(refusals), await context.RequestServices.GetRequiredService<FigureBook>().Settings(context.Office().Id), await Current(context), chosen,
            [.. context.RequestServices.GetRequiredService<ReleaseFigures>().Months().Select(month => new Choice(Month.Format(month), FigureTexts.Month(Month.Format(month))))], Month.Format(from), preview,
            context.Request.Query["hinweis"].ToString() switch { "freigegeben" => "Die Zahlen sind freigegeben", "zurueckgezogen" => "Die Freigabe ist zurückgezogen. Die Öffentlichkeit sieht keine Zahlen.", "geaendert" => "Die Einstellungen sind geändert", _ => null });
        return context.Html<ReleasePage, ReleaseModel>(model, OfficePages.StatusOf(refusals));
    }

    static Task<FigureRelease?> Current(HttpContext context) => context.RequestServices.GetRequiredService<Database>().Read(connection => FigureReleaseTable.Current(connection, context.Office().Id));

    public static async Task<IResult> Change(HttpContext context, ChangeFigureSettings change)
    {
        var form = await context.Form();
        var refusal = await change.Change(context.Office().Id, settings => settings with
        {
            ShortAbandonSeconds = Number(form, "kurz"), TargetSeconds = Number(form, "ziel"), MinimumStaff = Number(form, "stellen"), MinimumContacts = Number(form, "kontakte"), OwnSolvedShare = Number(form, "eigen") / 100d,
        }, context.Actor());
        if (refusal is null) return context.Back(Path, "geaendert");
        var release = context.RequestServices.GetRequiredService<ReleaseFigures>();
        return await Page(context, new HashSet<string>(), release.Months().ElementAt(UsualMonths - 1), null, [new FieldRefusal("", refusal)]);
    }

    // What is no number is outside every limit.
    static int Number(IFormCollection form, string field) => int.TryParse(form.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

/// <summary>What the page of the release shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Form">Its proof and its refusals.</param>
/// <param name="Settings">By which rules figures are counted.</param>
/// <param name="Current">What the public sees now; null for nothing.</param>
/// <param name="Chosen">The keys of the figures that are ticked.</param>
/// <param name="Months">Months that are over, the newest first.</param>
/// <param name="From">The first month that is chosen.</param>
/// <param name="Preview">What would be released; null before somebody looked.</param>
/// <param name="Done">What was just done; null for nothing.</param>
public sealed record ReleaseModel(
    StaffFrame Frame, EditForm Form, FigureSettings Settings, FigureRelease? Current, IReadOnlySet<string> Chosen, IReadOnlyList<Choice> Months, string From, FigureRelease? Preview, string? Done)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}{FigureRoutes.Path}";
}
