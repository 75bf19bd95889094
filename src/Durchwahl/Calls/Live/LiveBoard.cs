using Durchwahl.Calls.Switching;

namespace Durchwahl.Calls.Live;

/// <summary>The board of one office for everybody who looks at it: drawn once for each change, and only while somebody looks.</summary>
/// <param name="telephone">What it shows.</param>
/// <param name="draw">Draws it.</param>
sealed class LiveBoard(OfficeTelephone telephone, Func<BoardState, Task<string>> draw)
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5); // times go on although nothing changes

    readonly Lock _gate = new();
    Drawing? _last;
    Task<Drawing>? _next;

    /// <summary>The number of the last drawing; 0 before the first.</summary>
    public int Number => _last?.Number ?? 0;

    /// <summary>The drawing that follows another one, the newest if there are several.</summary>
    public Task<Drawing> After(int number)
    {
        lock (_gate)
        {
            if (_last is { } last && last.Number > number) return Task.FromResult(last);
            if (_next is null or { IsCompleted: true }) _next = Task.Run(Draw);
            return _next;
        }
    }

    async Task<Drawing> Draw()
    {
        if (_last is { } last)
        {
            await Task.WhenAny(last.Changed, Task.Delay(LongestSilence));
            await Task.Delay(Pace);
        }
        var changed = telephone.Changed; // asked for first: what changes while we draw is drawn next
        var drawing = new Drawing(Number + 1, await draw(telephone.Board()), changed);
        lock (_gate) return _last = drawing;
    }

    /// <summary>The board at one moment.</summary>
    /// <param name="Number">Counts up.</param>
    /// <param name="Html">The fragment.</param>
    /// <param name="Changed">Completes when it is out of date.</param>
    public sealed record Drawing(int Number, string Html, Task Changed);
}
