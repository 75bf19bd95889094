using Spectre.Console;

namespace Durchwahl.House;

/// <summary>Shows on a terminal that work goes on when it takes longer than a second; silent everywhere else.</summary>
static class Progress
{
    public static async Task<T> While<T>(string what, Func<Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work();
        var running = Task.Run(work);
        if (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1))) == running) return await running;
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                bars.AddTask(what).IsIndeterminate();
                return await running;
            });
    }

    /// <summary>Shows how much of the work is done, and how much time is left.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="of">How much there is.</param>
    /// <param name="work">Tells how much is done, from any thread.</param>
    public static async Task<T> Of<T>(string what, int of, Func<Action<int>, T> work)
    {
        if (Console.IsErrorRedirected) return await Task.Run(() => work(_ => { }));
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars =>
            {
                var bar = bars.AddTask(what, maxValue: of);
                return Task.Run(() => work(done => bar.Value = Math.Max(bar.Value, done)));
            });
    }
}
