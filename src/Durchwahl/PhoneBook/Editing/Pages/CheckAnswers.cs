using System.Collections.Immutable;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.House;
using Durchwahl.Pages;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>What is wrong in the working state, and the way to mend it.</summary>
static class CheckAnswers
{
    public static async Task<IResult> Show(HttpContext context, string? hinweis)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        return context.Html<CheckPage, CheckModel>(
            new CheckModel(context.Frame("/pruefung"), DoneWords.Of(hinweis), OfficeCheck.Run(book, context.Today()), new PostLabels(book), book.Posts.Length, context.May(Permission.EditPhoneBook)));
    }

    public static Task<IResult> ShowGap(HttpContext context, string? bereich) => Gap(context, new GapInput { Range = bereich ?? "" });

    public static async Task<IResult> CloseGap(HttpContext context, NewIds ids)
    {
        var form = await context.Form();
        var input = new GapInput { Range = form.Text("Range"), Post = form.Text("Post") };
        return await context.Edit(book => GapClosing.Close(book, input, ids.Next), "/pruefung", "geschlossen", refusals => Gap(context, input, refusals));
    }

    static async Task<IResult> Gap(HttpContext context, GapInput input, ImmutableArray<FieldRefusal> refusals = default)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var frame = context.Frame("/pruefung");
        return context.Html<GapPage, GapModel>(new GapModel(frame, frame.Form(refusals), input, book.PostChoices()), OfficePages.StatusOf(refusals));
    }
}

/// <summary>What the page of the check shows.</summary>
public sealed record CheckModel(StaffFrame Frame, string? Done, OfficeReport Report, PostLabels Labels, int Posts, bool MayEdit)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}

/// <summary>What the page that closes a gap shows.</summary>
public sealed record GapModel(StaffFrame Frame, EditForm Form, GapInput Input, IReadOnlyList<Choice> Posts)
{
    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
