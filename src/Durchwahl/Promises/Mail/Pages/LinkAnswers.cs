using System.Collections.Immutable;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Microsoft.Net.Http.Headers;

namespace Durchwahl.Promises.Mail.Pages;

/// <summary>Answers whoever follows the link in a mail. The token is the proof of each form; it is never logged and never sent on.</summary>
static class LinkAnswers
{
    public static async Task<IResult> Show(HttpContext context, string token, UseLink use)
    {
        Hide(context);
        return await use.Look(token) is { } seen ? await Page(context, token, seen) : Results.NotFound();
    }

    public static async Task<IResult> Take(HttpContext context, string token, UseLink use) => await Answer(context, token, "", await use.Take(token));

    public static async Task<IResult> PassOn(HttpContext context, string token, UseLink use)
    {
        var form = await context.Form();
        var input = new LinkInput(form.Text("Ziel"), form.Text("Warum"), "");
        return await Answer(context, token, input.Target.Length == 0 ? "Ziel" : "Warum", await use.PassOn(token, input.Target, input.Why), input);
    }

    public static async Task<IResult> AskBack(HttpContext context, string token, UseLink use)
    {
        var input = new LinkInput("", "", (await context.Form()).Text("Frage"));
        return await Answer(context, token, "Frage", await use.AskBack(token, input.Question), input);
    }

    static async Task<IResult> Answer(HttpContext context, string token, string field, UseLink.Outcome outcome, LinkInput? input = null)
    {
        Hide(context);
        return outcome switch
        {
            UseLink.Outcome.Done => Results.LocalRedirect($"{LinkRoutes.Path}/{Uri.EscapeDataString(token)}"),
            UseLink.Outcome.Refused refused => await Page(context, token, refused.Seen, input, [new FieldRefusal(field, refused.Reason)], StatusCodes.Status422UnprocessableEntity),
            UseLink.Outcome.Over over => await Page(context, token, over.Seen, status: StatusCodes.Status409Conflict),
            _ => Results.NotFound(),
        };
    }

    // Kept nowhere on the way, found by nobody.
    static void Hide(HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    static async Task<IResult> Page(
        HttpContext context, string token, SeenLink seen, LinkInput? input = null, ImmutableArray<FieldRefusal> refusals = default, int status = StatusCodes.Status200OK)
    {
        var services = context.RequestServices;
        var book = (await services.GetRequiredService<OfficeBooks>().Find(seen.Link.OfficeId))!;
        var settings = await services.GetRequiredService<PromiseBook>().Settings(seen.Link.OfficeId);
        var model = new LinkModel
        {
            Path = $"{LinkRoutes.Path}/{Uri.EscapeDataString(token)}",
            Seen = seen,
            Book = book,
            Settings = settings,
            Now = services.GetRequiredService<Domain.HouseTime>().Now,
            Form = new EditForm(null, refusals.IsDefault ? [] : refusals),
            Input = input ?? new LinkInput("", "", ""),
            IsDemo = services.GetRequiredService<HouseOptions>().IsDemo,
        };
        return context.Html<LinkPage, LinkModel>(model, status);
    }
}

/// <summary>What was typed.</summary>
public sealed record LinkInput(string Target, string Why, string Question);

/// <summary>What the page of a link shows: nothing about the person.</summary>
public sealed record LinkModel
{
    /// <summary>The address of the link in this house.</summary>
    public required string Path { get; init; }

    public required SeenLink Seen { get; init; }

    public required Domain.PhoneBook.OfficeBook Book { get; init; }

    public required PromiseSettings Settings { get; init; }

    public required NodaTime.Instant Now { get; init; }

    public required EditForm Form { get; init; }

    public required LinkInput Input { get; init; }

    public required bool IsDemo { get; init; }

    public Promise Promise => Seen.Promise;

    public string Kind => Settings.KindOf(Promise.Kind).Name;

    public string? Topic => Settings.FindTopic(Promise.Topic)?.Name;

    /// <summary>The function, never the person: whoever has the mail may not be signed in.</summary>
    public string Owner => Promise.ActingOwner is { Post: { } post }
        ? Book.Posts.FirstOrDefault(one => one.Id == post)?.Title ?? "eine entfernte Stelle"
        : Book.Teams.FirstOrDefault(team => team.Id == Promise.Owner.Team)?.Name ?? Book.Office.Name;

    /// <summary>Teams and posts by their names in the office, without people.</summary>
    public IReadOnlyList<Choice> Targets =>
    [
        .. Book.Teams.Select(team => new Choice($"team:{team.Id.Value}", $"Team {team.Name}")),
        .. Book.Posts.Where(post => post.Id != Promise.ActingOwner.Post).Select(post => new Choice($"post:{post.Id.Value}", post.Title)),
    ];

    public string SignIn => $"/verwaltung/{Book.Office.Key}/zusagen/{Promise.Id.Value}";

    public (string Mark, string Word) State => PromiseWords.Of(Promise, Now);

    public string Heading => Seen.State switch
    {
        LinkState.Used => Seen.Link.UsedFor switch
        {
            PromiseStepKind.Taken => "Sie haben die Zusage angenommen",
            PromiseStepKind.PassedOn => "Sie haben die Zusage weitergegeben",
            _ => "Sie haben zurückgefragt",
        },
        LinkState.Ended => "Diese Zusage ist beendet",
        LinkState.Expired => "Dieser Link ist abgelaufen",
        LinkState.PassedOn => "Diese Zusage liegt jetzt bei jemand anderem",
        LinkState.Replaced => "Es gibt eine neuere Mail zu dieser Zusage",
        _ => "Ihre Zusage",
    };

    public string Sentence => Seen.State switch
    {
        LinkState.Used => $"Das war am {Moment(Seen.Link.UsedAt!.Value)}. Der Link ist damit verbraucht. Alles Weitere geht nach der Anmeldung.",
        LinkState.Ended => $"Sie ist seit {Moment(Promise.EndedAt!.Value)} beendet: {State.Word}. Es ist nichts mehr zu tun.",
        LinkState.Expired => $"Er galt bis {Moment(Seen.Link.ExpiresAt)}. Nach der Anmeldung sehen Sie die Zusage weiter.",
        LinkState.PassedOn => "Sie wurde weitergegeben, oder jemand vertritt. Die neue Stelle hat eine eigene Mail bekommen. Sie brauchen nichts zu tun.",
        LinkState.Replaced => "Nehmen Sie den Link aus der neuesten Mail, oder melden Sie sich an.",
        _ => "",
    };

    public string Moment(NodaTime.Instant at) => MailWords.Moment(at);
}
