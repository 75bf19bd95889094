using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Live.Pages;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Calls.Live;

/// <summary>The board: who waits, who is there.</summary>
static class BoardAnswers
{
    public static async Task<IResult> Show(HttpContext context, LiveBoards boards)
    {
        var office = OfficeKey.Parse(context.Office().Key);
        return context.Html<BoardPage, BoardModel>(new BoardModel(context.Frame("/tafel"), await boards.Now(office), boards.IsPractice(office)));
    }

    public static IResult Stream(HttpContext context, LiveBoards boards)
    {
        if (boards.Find(OfficeKey.Parse(context.Office().Key)) is not { } board) return Results.NoContent();
        var seen = board.Number;
        return context.Stream(async end =>
        {
            var drawing = await board.After(seen).WaitAsync(end);
            seen = drawing.Number;
            return drawing.Html;
        });
    }
}

/// <summary>What the page of the board shows.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Now">The live part; null when the house has no exchange.</param>
/// <param name="IsPractice">Whether the calls are invented.</param>
public sealed record BoardModel(StaffFrame Frame, BoardPartModel? Now, bool IsPractice);

/// <summary>What the live part shows.</summary>
/// <param name="State">The calls of the house.</param>
/// <param name="BaseNumber">For numbers in print.</param>
/// <param name="Trouble">Why the exchange cannot be reached; null while it can.</param>
/// <param name="Today">The day so far; null when nothing was counted yet.</param>
public sealed record BoardPartModel(BoardState State, BaseNumber? BaseNumber, string? Trouble, TodayFigures? Today)
{
    public LocalDateTime Clock => HouseTime.LocalOf(State.At);

    /// <summary>Callers who wait in the telephone, without those who are called back.</summary>
    public int Waiting => State.Waiting.Count(call => !call.IsKept);

    public Instant? LongestSince => State.Waiting.Where(call => !call.IsKept).Select(call => (Instant?)call.Since).Min();

    /// <summary>Seats of the service that can take a call now.</summary>
    public int Free => State.Seats.Count(seat => seat is { ServesService: true, State: Queueing.AgentState.Free });

    /// <summary>The service number, and what has something to do.</summary>
    public IEnumerable<BoardLine> BusyLines => State.Lines.Where(IsOfInterest).OrderByDescending(line => line.Kind == LineKind.Service);

    /// <summary>The rest.</summary>
    public IEnumerable<BoardLine> QuietLines => State.Lines.Where(line => !IsOfInterest(line));

    public int Paused => State.Seats.Count(seat => seat is { ServesService: true, State: Queueing.AgentState.Paused });

    static bool IsOfInterest(BoardLine line) => line.Kind == LineKind.Service || line.Waiting + line.Kept > 0 || line.Busy > 0;
}
