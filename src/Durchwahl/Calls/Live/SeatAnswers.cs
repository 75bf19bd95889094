using Durchwahl.Access.Contract;
using Durchwahl.Calls.Live.Pages;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Pages;
using Durchwahl.Queueing;
using NodaTime;
using Choice = Durchwahl.Pages.Choice;

namespace Durchwahl.Calls.Live;

/// <summary>The own telephone: state, budget, pause; in a practice the calls of one post as well.</summary>
static class SeatAnswers
{
    public const string Path = "/mein-telefon";
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    public static async Task<IResult> Show(HttpContext context, ChooseSeat chairs, ChangeSeat seats, PracticeLink practice)
    {
        var (frame, key) = (context.Frame(Path), OfficeKey.Parse(context.Office().Key));
        if (seats.Telephone(key) is not { } telephone) return context.Html<SeatPage, SeatModel>(new SeatModel(frame, [], null, null, false));
        var chosen = await chairs.Find(context.Visitor().Account, context.Office().Id);
        var part = chosen is { } post ? await Part(context, telephone, post, seats, practice) : null;
        var choices = telephone.Compiled.Posts.Where(one => one.Extension is not null).OrderByDescending(one => one.ServesPool)
            .Select(one => new Choice(one.Id.Value.ToString(), $"{one.Title} ({one.Extension})")).ToList();
        return context.Html<SeatPage, SeatModel>(new SeatModel(frame, choices, part is null ? null : chosen?.Value.ToString(), part, practice.Find(key) is not null));
    }

    static async Task<SeatPartModel?> Part(HttpContext context, OfficeTelephone telephone, PostId post, ChangeSeat seats, PracticeLink practice)
    {
        if (telephone.FindSeat(post) is not { } seat || ExtensionOf(telephone, post) is not { } extension) return null;
        var phone = practice.Find(telephone.Office.Key)?.Look(extension, PracticePhoneView.Of);
        var reason = seat.State == AgentState.Paused ? await seats.ReasonOf(telephone.Office.Id, post) : null;
        return new SeatPartModel(context.Base() + Path, context.StaffFrame().AntiforgeryToken, seat, extension, reason, phone);
    }

    static string? ExtensionOf(OfficeTelephone telephone, PostId post) => telephone.Compiled.Posts[telephone.Compiled.AgentOf[post]].Extension;

    public static async Task<IResult> Stream(HttpContext context, ChooseSeat chairs, ChangeSeat seats, PracticeLink practice, PageRenderer renderer)
    {
        if (seats.Telephone(OfficeKey.Parse(context.Office().Key)) is not { } telephone || await chairs.Find(context.Visitor().Account, context.Office().Id) is not { } post) return Results.NoContent();
        if (await Part(context, telephone, post, seats, practice) is not { } first) return Results.NoContent();
        var (changed, shown) = (telephone.Changed, "");
        return context.Stream(async end =>
        {
            var silentUntil = Environment.TickCount64 + (long)LongestSilence.TotalMilliseconds;
            while (true)
            {
                var html = telephone.FindSeat(post) is { } seat ? await renderer.Render<SeatPart, SeatPartModel>(await Again(first, seat, telephone, seats, practice)) : "";
                if (html != shown || Environment.TickCount64 >= silentUntil) return shown = html;
                await Task.WhenAny(changed, Task.Delay(LongestSilence, end));
                end.ThrowIfCancellationRequested();
                changed = telephone.Changed;
                await Task.Delay(Pace, end);
            }
        });
    }

    static async Task<SeatPartModel> Again(SeatPartModel first, BoardSeat seat, OfficeTelephone telephone, ChangeSeat seats, PracticeLink practice) => first with
    {
        Seat = seat,
        Reason = seat.State == AgentState.Paused ? await seats.ReasonOf(telephone.Office.Id, seat.Post) : null,
        Phone = practice.Find(telephone.Office.Key)?.Look(first.Extension, PracticePhoneView.Of),
    };

    public static async Task<IResult> Choose(HttpContext context, ChooseSeat chairs, ChangeSeat seats, PracticeLink practice)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (seats.Telephone(OfficeKey.Parse(context.Office().Key)) is not { } telephone) return Results.NotFound();
        await OnSeat(context, chairs, seats, (_, post) => GiveBack(telephone, post, practice));
        PostId? chosen = Guid.TryParse(form["stelle"], out var id) && telephone.Compiled.AgentOf.ContainsKey(new PostId(id)) ? new PostId(id) : null;
        await chairs.Choose(context.Visitor().Account, context.Office().Id, chosen);
        return Back(context);
    }

    static void GiveBack(OfficeTelephone telephone, PostId post, PracticeLink practice)
    {
        if (practice.Find(telephone.Office.Key) is { } exchange && ExtensionOf(telephone, post) is { } extension) new PracticeSeat(exchange, extension).GiveBack();
    }

    public static async Task<IResult> Pause(HttpContext context, ChooseSeat chairs, ChangeSeat seats)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await OnSeat(context, chairs, seats, (telephone, post) => seats.Change(telephone, post, SeatState.Paused, form["grund"]));
    }

    public static Task<IResult> ComeBack(HttpContext context, ChooseSeat chairs, ChangeSeat seats) =>
        OnSeat(context, chairs, seats, (telephone, post) => seats.Change(telephone, post, SeatState.Present, null));

    public static Task<IResult> GoHome(HttpContext context, ChooseSeat chairs, ChangeSeat seats, PracticeLink practice) => OnSeat(context, chairs, seats, async (telephone, post) =>
    {
        await seats.Change(telephone, post, SeatState.Away, null);
        GiveBack(telephone, post, practice);
    });

    public static Task<IResult> EndWrapUp(HttpContext context, ChooseSeat chairs, ChangeSeat seats) => OnSeat(context, chairs, seats, ChangeSeat.EndWrapUp);

    public static Task<IResult> Practise(HttpContext context, string what, ChooseSeat chairs, ChangeSeat seats, PracticeLink practice) => OnSeat(context, chairs, seats, (telephone, post) =>
    {
        if (practice.Find(telephone.Office.Key) is { } exchange && ExtensionOf(telephone, post) is { } extension) new PracticeSeat(exchange, extension).Do(what);
    });

    static Task<IResult> OnSeat(HttpContext context, ChooseSeat chairs, ChangeSeat seats, Action<OfficeTelephone, PostId> what) => OnSeat(context, chairs, seats, (telephone, post) =>
    {
        what(telephone, post);
        return Task.CompletedTask;
    });

    static async Task<IResult> OnSeat(HttpContext context, ChooseSeat chairs, ChangeSeat seats, Func<OfficeTelephone, PostId, Task> what)
    {
        if (seats.Telephone(OfficeKey.Parse(context.Office().Key)) is { } telephone && await chairs.Find(context.Visitor().Account, context.Office().Id) is { } post && telephone.FindSeat(post) is not null)
            await what(telephone, post);
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
/// <param name="Seat">What the post does.</param>
/// <param name="Extension">Its extension.</param>
/// <param name="Reason">Why it pauses; null for no reason.</param>
/// <param name="Phone">Its telephone in a practice; null otherwise.</param>
public sealed record SeatPartModel(string Base, string? Token, BoardSeat Seat, string Extension, string? Reason, PracticePhoneView? Phone)
{
    public bool IsAway => Seat.State is AgentState.Away or AgentState.Paused;

    public bool HasSpentBudget => Seat is { State: AgentState.Resting, TalksPerHour: { } most } && Seat.TalksInHour >= most;
}

/// <summary>A telephone in a practice, as a page shows it.</summary>
public sealed record PracticePhoneView(bool IsTakenOver, bool Rings, bool Talks, PhoneNumber? Caller, string? Context, Instant Since)
{
    internal static PracticePhoneView Of(PracticePhone phone) => new(
        phone.IsTakenOver, phone is { Call: not null, IsAnswered: false }, phone is { Call: not null, IsAnswered: true }, phone.Shown?.Number, phone.Shown?.Context, Instant.FromUnixTimeTicks(phone.Since));
}
