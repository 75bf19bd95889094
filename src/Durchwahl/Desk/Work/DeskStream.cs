using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Desk.Work.Pages;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;

namespace Durchwahl.Desk.Work;

/// <summary>What a desk receives while it is open: the part that is the same for all, drawn once, and the own call and state when they change. The form is never among it.</summary>
sealed class DeskStream(DeskBoards boards, DeskSeats seats, DeskPresence presence, PageRenderer renderer)
{
    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    public async Task<IResult> Open(HttpContext context, Guid? kontakt)
    {
        if (boards.Find(OfficeKey.Parse(context.Office().Key)) is not { } board) return Results.NoContent();
        var (place, _) = await seats.Arrive(context);
        var first = await seats.Show(context, place, new ContactId(kontakt ?? Guid.Empty));
        if (place.Post is { } post) context.Response.RegisterForDispose(presence.Stream(post));
        var desk = new OpenDesk(board, place, first, renderer);
        return context.Stream(desk.Next);
    }

    sealed class OpenDesk(LiveBoard board, DeskPlace place, SeatAtDesk first, PageRenderer renderer)
    {
        int _seen;
        SeatView? _shown;
        bool _hasShown;

        public async Task<string> Next(CancellationToken end)
        {
            var silence = Task.Delay(LongestSilence, end);
            while (true)
            {
                var changed = place.Telephone!.Changed; // asked for first: what changes while we look is seen next
                if (await OwnPart() is { } own) return own;
                var house = board.After(_seen);
                if (await Task.WhenAny(house, place.Post is null ? silence : changed, silence) == house)
                {
                    var drawing = await house;
                    _seen = drawing.Number;
                    return drawing.Html;
                }
                end.ThrowIfCancellationRequested();
                if (silence.IsCompleted) return " "; // so that a connection that is gone is noticed
            }
        }

        async Task<string?> OwnPart()
        {
            var view = place.Post is { } post ? await place.Telephone!.Look(post) : null;
            if (_hasShown && view == _shown) return null;
            (_shown, _hasShown) = (view, true);
            return await renderer.Render<OwnParts, SeatAtDesk>(first with { View = view, Now = place.Telephone!.Now });
        }
    }
}
