using Spectre.Console;

namespace Durchwahl.House;

/// <summary>Shows on a terminal that work goes on when it takes longer than a second; silent everywhere else.</summary>
static class Progress
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>For work of which nobody knows how far it is.</summary>
    public static Task<T> While<T>(string what, Func<Task<T>> work) => While(work, [new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()], async (bars, running) =>
    {
        bars.AddTask(what).IsIndeterminate();
        return await running;
    });

    /// <summary>For work in steps: a bar with the time that is left.</summary>
    /// <param name="what">What goes on.</param>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="work">The work; tells how many steps it has done, from any thread.</param>
    public static Task<T> While<T>(string what, int steps, Func<IProgress<int>, Task<T>> work)
    {
        var done = new StepsDone();
        return While(() => work(done), [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()], async (bars, running) =>
        {
            var bar = bars.AddTask(what, maxValue: steps);
            do bar.Value = done.Count;
            while (await Task.WhenAny(running, Task.Delay(100)) != running);
            return await running;
        });
    }

    static async Task<T> While<T>(Func<Task<T>> work, ProgressColumn[] columns, Func<ProgressContext, Task<T>, Task<T>> show)
    {
        if (Console.IsErrorRedirected) return await work();
        var running = Task.Run(work);
        if (await Task.WhenAny(running, Task.Delay(Patience)) == running) return await running;
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(enabled: true).Columns(columns).StartAsync(bars => show(bars, running));
    }

    sealed class StepsDone : IProgress<int>
    {
        int _count;

        public int Count => Volatile.Read(ref _count);

        public void Report(int value)
        {
            for (var seen = Count; seen < value; seen = Count)
                if (Interlocked.CompareExchange(ref _count, value, seen) == seen) return;
        }
    }
}
