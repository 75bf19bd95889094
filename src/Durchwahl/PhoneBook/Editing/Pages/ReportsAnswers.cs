using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Tables;
using NodaTime;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>Reports of wrong numbers.</summary>
static class ReportsAnswers
{
    public static async Task<IResult> Show(HttpContext context, Database database, string? hinweis)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var labels = new PostLabels(book);
        var reports = await database.Read(connection => WrongNumberReportTable.Of(connection, book.Office.Id));
        return context.Html<ReportsPage, ReportsModel>(
            new ReportsModel(context.Frame("/meldungen"), DoneWords.Of(hinweis), [.. reports.Select(report => Entry(report, book, labels))], context.May(Permission.EditPhoneBook)));
    }

    public static async Task<IResult> Settle(HttpContext context, Guid report, SettleReport settle)
    {
        await settle.Settle(context.Office().Id, new WrongNumberReportId(report), context.Actor());
        return context.Back("/meldungen", "erledigt");
    }

    static ReportsModel.Entry Entry(WrongNumberReportTable.Report report, OfficeBook book, PostLabels labels)
    {
        var number = report.Number is not null && PhoneNumber.TryParse(report.Number, out var read) ? read : (PhoneNumber?)null;
        var posts = book.Lines.Where(line => line.Number == number && line.Post is not null).Select(line => line.Post!.Value).Distinct();
        return new ReportsModel.Entry(
            report.Id, HouseTime.LocalOf(report.ReportedAt), number?.Display(book.Office.BaseNumber) ?? report.Number, report.Remark, report.SettledAt is not null, report.SettledBy,
            [.. posts.Select(post => new Choice(post.Value.ToString(), labels[post]))]);
    }
}

/// <summary>What the page of reports shows.</summary>
public sealed record ReportsModel(StaffFrame Frame, string? Done, IReadOnlyList<ReportsModel.Entry> Reports, bool MayEdit)
{
    /// <summary>One report.</summary>
    public sealed record Entry(Guid Id, LocalDateTime At, string? Number, string Remark, bool IsSettled, string? SettledBy, IReadOnlyList<Choice> Posts);

    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
