using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Finding;
using Durchwahl.PhoneBook.PublicSite.Pages;
using Durchwahl.Texts;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Answers the finder's form with a page; what was typed goes no further.</summary>
static class FinderAnswers
{
    public static async Task<IResult> Answer(HttpContext context, PublicFrame frame, IFormCollection form)
    {
        var told = FinderForm.Read(form, frame.Directory.Office.Tasks);
        if (told.Task is null) return OtherTask(context, frame);
        var refusals = told.Question.Read(out var facts);
        return facts is null ? AskAgain(context, frame, told, refusals[0]) : await Answer(context, frame, told, frame.Directory.Answer(facts, frame.At), form.Text("gefragt"));
    }

    /// <summary>The field that tells a fact.</summary>
    public static string FieldOf(FactKind fact) => fact switch
    {
        FactKind.Surname or FactKind.MoreSurnameLetters => "name",
        FactKind.PostalCode => "plz",
        FactKind.Municipality => "ort",
        FactKind.Stage => "erst",
        FactKind.Age => "alter",
        _ => "bg",
    };

    static IResult OtherTask(HttpContext context, PublicFrame frame)
    {
        var ways = frame.Directory.OtherWays(null, frame.At);
        var text = frame.W[ways.Any(way => way.Number is not null) ? "OtherTaskText" : "OtherTaskTextNoPhone"];
        return Page(context, frame, new OtherWaysModel(frame, frame.W["UnclearTitle"], text, null, [], ways));
    }

    static IResult AskAgain(HttpContext context, PublicFrame frame, FinderForm told, (string Field, string Reason) refusal)
    {
        var (fact, error) = refusal.Field switch
        {
            nameof(FinderQuestion.Surname) => (FactKind.Surname, "ErrorSurname"),
            nameof(FinderQuestion.PostalCode) => (FactKind.PostalCode, "ErrorPostalCode"),
            nameof(FinderQuestion.Age) => (FactKind.Age, "ErrorAge"),
            _ => (FactKind.BenefitUnitNumber, "ErrorBenefitUnit"),
        };
        // The rules of the notation speak German; the other language has its own sentence.
        var reason = frame.W.Language is Language.German ? refusal.Reason : frame.W[error];
        return Ask(context, frame, told, fact, frame.Directory.OtherWays(null, frame.At), reason);
    }

    static async Task<IResult> Answer(HttpContext context, PublicFrame frame, FinderForm told, FinderAnswer answer, string asked)
    {
        var w = frame.W;
        return answer switch
        {
            FinderAnswer.Found found => context.Html<FoundPage, FoundModel>(new FoundModel(frame, told, found) { Offers = await context.RequestServices.GetRequiredService<PublicPages>().OffersOn(frame, found.Post) }),
            FinderAnswer.AsksMore more => Ask(context, frame, told, more.Missing[0], more.Otherwise, asked == FieldOf(more.Missing[0]) && asked != "name" ? w["ErrorMissing"] : null),
            FinderAnswer.NotListed hidden => Page(context, frame, new OtherWaysModel(frame, w["NotListedTitle"], w["NotListedText"], told.Summary(w), [], hidden.Otherwise)),
            FinderAnswer.Unclear unclear => Page(context, frame, new OtherWaysModel(frame, w["UnclearTitle"], w["UnclearText"], told.Summary(w), unclear.Candidates, unclear.Otherwise)),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    static IResult Ask(HttpContext context, PublicFrame frame, FinderForm told, FactKind fact, System.Collections.Immutable.ImmutableArray<OtherWay> ways, string? error) =>
        context.Html<AskMorePage, AskMoreModel>(new AskMoreModel(frame, told, fact, frame.Directory.Rules.FactsNeededFor(told.Task!.Key), ways, error));

    static IResult Page(HttpContext context, PublicFrame frame, OtherWaysModel model) => context.Html<OtherWaysPage, OtherWaysModel>(model with { Frame = frame });
}
