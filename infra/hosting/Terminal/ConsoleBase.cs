using Spectre.Console;

namespace Gozcu.Hosting.Terminal;

/// <summary>Base class of terminal and plain consoles.</summary>
internal abstract class ConsoleBase(IAnsiConsole output, IAnsiConsole error) : IProgramConsole
{
    protected IAnsiConsole Output { get; } = output;

    public void Info(string line) => Output.WriteLine(line);

    public void Heading(string text) => Output.MarkupLine($"\n[bold]{Markup.Escape(text)}[/]");

    public void Warn(string line) => error.MarkupLine($"[yellow]warning:[/] {Markup.Escape(line)}");

    public void Fail(string line) => error.MarkupLine($"[red]error:[/] {Markup.Escape(line)}");

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap());
        }
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }
        Output.Write(table);
    }

    public abstract Task<T> ProgressAsync<T>(string what, long? total, Func<IWorkProgress, Task<T>> work);
}
