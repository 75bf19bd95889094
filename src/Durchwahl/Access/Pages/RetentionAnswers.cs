using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.Access.Pages;

/// <summary>What is kept for how long, and what was deleted.</summary>
static class RetentionAnswers
{
    public const string Path = "/aufbewahrung";
    const int MostRuns = 100;

    public static async Task<IResult> Show(HttpContext context, Database database, string? hinweis)
    {
        var times = await database.Read(connection => RetentionTable.TimesOf(connection, context.Office().Id));
        return await Page(context, database, kept => times.DaysOf(kept).ToString(CultureInfo.InvariantCulture), [], hinweis == "gespeichert" ? "Gespeichert. Ab heute Nacht gelten die neuen Tage." : null);
    }

    public static async Task<IResult> Change(HttpContext context, Database database, ChangeRetention change)
    {
        var form = await context.Form();
        var refusals = await change.Change(context.Office().Id, kept => form.Text(kept.Key), context.Actor());
        return refusals.IsEmpty ? context.Back(Path, "gespeichert") : await Page(context, database, kept => form.Text(kept.Key), refusals, null);
    }

    static async Task<IResult> Page(HttpContext context, Database database, Func<RetentionClass, string> days, ImmutableArray<FieldRefusal> refusals, string? done)
    {
        var frame = context.Frame(Path);
        var runs = await database.Read(connection => RetentionTable.Runs(connection, context.Office().Id, MostRuns));
        return context.Html<RetentionPage, RetentionModel>(
            new RetentionModel(frame, frame.Form(refusals), done, [.. RetentionClass.All.Select(kept => (kept, days(kept)))], [.. runs.Select(RunOf)], context.May(Permission.AnswerPersons)), OfficePages.StatusOf(refusals));
    }

    static RetentionModel.Run RunOf(RetentionTable.Run run) => new(run.At, RetentionClass.All.FirstOrDefault(kept => kept.Key == run.Class)?.Name ?? run.Class, run.What, run.Number);
}

/// <summary>What the page of retention shows.</summary>
public sealed record RetentionModel(
    StaffFrame Frame, EditForm Form, string? Done, IReadOnlyList<(RetentionClass Class, string Days)> Classes, IReadOnlyList<RetentionModel.Run> Runs, bool MayChange)
{
    /// <summary>What one night deleted of one class.</summary>
    public sealed record Run(NodaTime.Instant At, string Class, string What, int Number);

    public string Base => $"/verwaltung/{Frame.OfficeKey}{RetentionAnswers.Path}";
}
