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
}
