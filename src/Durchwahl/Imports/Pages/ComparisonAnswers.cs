using Durchwahl.Access.Contract;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Imports.Pages;

/// <summary>Holding a list found elsewhere against ours, in the browser.</summary>
static class ComparisonAnswers
{
    public static IResult Ask(HttpContext context) => context.Html<ComparisonPage, ComparisonModel>(new(context.StaffFrame(), null, null, [], null));

    public static async Task<IResult> Compare(HttpContext context, OfficeBooks books, CompareList compare)
    {
        if ((await context.Form()).Files["datei"] is not { Length: > 0 } file) return Refused(context, "Wählen Sie eine Datei aus, die nicht leer ist.");
        var book = (await books.Find(OfficeKey.Parse(context.Office().Key)))!;
        await using var content = file.OpenReadStream();
        var (comparison, unread, refusal) = compare.Compare(content, file.FileName, book, context.RequestAborted);
        return comparison is null ? Refused(context, refusal) : context.Html<ComparisonPage, ComparisonModel>(new(context.StaffFrame(), Path.GetFileName(file.FileName), comparison, unread, null));
    }

    static IResult Refused(HttpContext context, string refusal) =>
        context.Html<ComparisonPage, ComparisonModel>(new(context.StaffFrame(), null, null, [], refusal), StatusCodes.Status422UnprocessableEntity);
}
