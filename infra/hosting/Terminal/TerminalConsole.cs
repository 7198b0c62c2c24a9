using Spectre.Console;

namespace Gozcu.Hosting.Terminal;

/// <summary>Console for a terminal, with progress bars that are redrawn.</summary>
internal sealed class TerminalConsole(IAnsiConsole console)
    : ConsoleBase(console, AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }))
{
    public override Task<T> ProgressAsync<T>(string what, long? total, Func<IWorkProgress, Task<T>> work) =>
        Output
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new SpinnerColumn()
            )
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(total ?? 1, 1));
                task.IsIndeterminate = total is null;
                var result = await work(new Bar(task, what));
                task.IsIndeterminate = false;
                task.Value = task.MaxValue;
                return result;
            });

    private sealed class Bar(ProgressTask task, string what) : IWorkProgress
    {
        public void Report(long done) => task.Value = done;

        public void Note(string note) => task.Description = Markup.Escape($"{what}: {note}");
    }
}
