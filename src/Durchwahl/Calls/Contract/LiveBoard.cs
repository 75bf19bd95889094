using System.Diagnostics;

namespace Durchwahl.Calls.Contract;

/// <summary>A live part of a page for everybody who looks at it: drawn once for each change, and only while somebody looks.</summary>
/// <param name="changed">Completes when what it shows changes; asked for before each drawing.</param>
/// <param name="draw">Draws it.</param>
sealed class LiveBoard(Func<Task> changed, Func<Task<string>> draw)
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100); // what changes again within it is drawn together
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
            if (Pace - Stopwatch.GetElapsedTime(last.DrawnAt) is var rest && rest > TimeSpan.Zero) await Task.Delay(rest);
        }
        var next = changed(); // asked for first: what changes while we draw is drawn next
        var drawing = new Drawing(Number + 1, await draw(), next, Stopwatch.GetTimestamp());
        lock (_gate) return _last = drawing;
    }

    /// <summary>The part at one moment.</summary>
    /// <param name="Number">Counts up.</param>
    /// <param name="Html">The fragment.</param>
    /// <param name="Changed">Completes when it is out of date.</param>
    /// <param name="DrawnAt">When it was drawn, by the stopwatch of this process.</param>
    public sealed record Drawing(int Number, string Html, Task Changed, long DrawnAt);
}
