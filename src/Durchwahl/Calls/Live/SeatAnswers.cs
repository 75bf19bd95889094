using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Live.Pages;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using Durchwahl.Queueing;
using Choice = Durchwahl.Pages.Choice;

namespace Durchwahl.Calls.Live;

/// <summary>The own telephone: state, budget, pause; in a practice the calls of one post as well. For those who work without the desk.</summary>
static class SeatAnswers
{
    public const string Path = "/mein-telefon";
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    public static async Task<IResult> Show(HttpContext context, ChooseSeat chairs, SeatTelephones telephones)
    {
        var frame = context.Frame(Path);
        if (Telephone(context, telephones) is not { } telephone) return context.Html<SeatPage, SeatModel>(new SeatModel(frame, [], null, null, false));
        var chosen = await chairs.Find(context.Visitor().Account, context.Office().Id);
        var part = chosen is { } post && await telephone.Look(post) is { } view ? Part(context, view) : null;
        var choices = telephone.Places.Select(place => new Choice(place.Post.Value.ToString(), $"{place.Title} ({place.Extension})")).ToList();
        return context.Html<SeatPage, SeatModel>(new SeatModel(frame, choices, part is null ? null : chosen?.Value.ToString(), part, telephone.IsPractice));
    }

    static SeatTelephone? Telephone(HttpContext context, SeatTelephones telephones) => telephones.Find(OfficeKey.Parse(context.Office().Key));

    static SeatPartModel Part(HttpContext context, SeatView view) => new(context.Base() + Path, context.StaffFrame().AntiforgeryToken, view);

    public static async Task<IResult> Stream(HttpContext context, ChooseSeat chairs, SeatTelephones telephones, PageRenderer renderer)
    {
        if (Telephone(context, telephones) is not { } telephone || await chairs.Find(context.Visitor().Account, context.Office().Id) is not { } post) return Results.NoContent();
        if (await telephone.Look(post) is not { } now) return Results.NoContent();
        var first = Part(context, now);
        var (changed, shown) = (telephone.Changed, "");
        return context.Stream(async end =>
        {
            var silentUntil = Environment.TickCount64 + (long)LongestSilence.TotalMilliseconds;
            while (true)
            {
                var html = await telephone.Look(post) is { } view ? await renderer.Render<SeatPart, SeatPartModel>(first with { View = view }) : "";
                if (html != shown || Environment.TickCount64 >= silentUntil) return shown = html;
                await Task.WhenAny(changed, Task.Delay(LongestSilence, end));
                end.ThrowIfCancellationRequested();
                changed = telephone.Changed;
                await Task.Delay(Pace, end);
            }
        });
    }

    public static async Task<IResult> Choose(HttpContext context, ChooseSeat chairs, SeatTelephones telephones)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Telephone(context, telephones) is not { } telephone) return Results.NotFound();
        await OnSeat(context, chairs, telephones, (_, post) => telephone.GiveBack(post));
        PostId? chosen = Guid.TryParse(form["stelle"], out var id) && telephone.Has(new PostId(id)) ? new PostId(id) : null;
        await chairs.Choose(context.Visitor().Account, context.Office().Id, chosen);
        return Back(context);
    }

    public static async Task<IResult> Pause(HttpContext context, ChooseSeat chairs, SeatTelephones telephones)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await OnSeat(context, chairs, telephones, (telephone, post) => telephone.Change(post, SeatState.Paused, form["grund"]));
    }

    public static Task<IResult> ComeBack(HttpContext context, ChooseSeat chairs, SeatTelephones telephones) =>
        OnSeat(context, chairs, telephones, (telephone, post) => telephone.Change(post, SeatState.Present, null));

    public static Task<IResult> GoHome(HttpContext context, ChooseSeat chairs, SeatTelephones telephones) => OnSeat(context, chairs, telephones, async (telephone, post) =>
    {
        await telephone.Change(post, SeatState.Away, null);
        telephone.GiveBack(post);
    });

    public static Task<IResult> EndWrapUp(HttpContext context, ChooseSeat chairs, SeatTelephones telephones) => OnSeat(context, chairs, telephones, (telephone, post) => telephone.EndWrapUp(post));

    public static Task<IResult> Practise(HttpContext context, string what, ChooseSeat chairs, SeatTelephones telephones) =>
        OnSeat(context, chairs, telephones, (telephone, post) => telephone.Practise(post, what));

    static Task<IResult> OnSeat(HttpContext context, ChooseSeat chairs, SeatTelephones telephones, Action<SeatTelephone, PostId> what) => OnSeat(context, chairs, telephones, (telephone, post) =>
    {
        what(telephone, post);
        return Task.CompletedTask;
    });

    static async Task<IResult> OnSeat(HttpContext context, ChooseSeat chairs, SeatTelephones telephones, Func<SeatTelephone, PostId, Task> what)
    {
        if (Telephone(context, telephones) is { } telephone && await chairs.Find(context.Visitor().Account, context.Office().Id) is { } post && telephone.Has(post)) await what(telephone, post);
        return Back(context);
    }

    static IResult Back(HttpContext context) => Results.LocalRedirect(context.Base() + Path);
}

/// <summary>What the page of the own telephone shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Posts">Where somebody may sit; empty when the house has no exchange.</param>
/// <param name="Chosen">Where the person sits; null for nowhere.</param>
/// <param name="Part">The live part; null when the person sits nowhere.</param>
/// <param name="IsPractice">Whether the calls are invented.</param>
public sealed record SeatModel(StaffFrame Frame, IReadOnlyList<Choice> Posts, string? Chosen, SeatPartModel? Part, bool IsPractice);

/// <summary>The live part.</summary>
/// <param name="Base">Where its forms go.</param>
/// <param name="Token">The proof of its forms.</param>
/// <param name="View">What the post does.</param>
public sealed record SeatPartModel(string Base, string? Token, SeatView View)
{
    public BoardSeat Seat => View.Seat;

    public string Extension => View.Extension;

    public string? Reason => View.Reason;

    public PracticePhoneView? Phone => View.Phone;

    public bool IsAway => Seat.State is AgentState.Away or AgentState.Paused;

    public bool HasSpentBudget => Seat is { State: AgentState.Resting, TalksPerHour: { } most } && Seat.TalksInHour >= most;
}
