using System.Diagnostics;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Documents;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Command that converts notebooks with their stored outputs to HTML pages.</summary>
internal sealed class HtmlCommand : Command<HtmlOptions>
{
    private const string Converter = "jupyter-nbconvert";

    public override string Name => "html";

    public override string Summary => "Turns notebooks, with what is stored in them, into HTML pages (by nbconvert).";

    public override IReadOnlyList<Example> Examples =>
        [
            new("notebooks", "all notebooks of the folder, to artifacts/notebooks"),
            new("notebooks/01-explore.ipynb --output /tmp", "one, elsewhere"),
        ];

    public override async Task<int> RunAsync(HtmlOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var output = Directory.CreateDirectory(options.Output).FullName;
        foreach (var notebook in options.Files().Select(NotebookFile.Load).ToList())
        {
            await ConvertAsync(notebook.Path, output, cancellationToken);
            context.Console.Info($"wrote {Path.Combine(output, notebook.Name + ".html")}");
        }

        return ExitCode.Done;
    }

    private static async Task ConvertAsync(string notebook, string output, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(Converter, ["--to", "html", "--log-level", "WARN", "--output-dir", output, notebook])
            {
                RedirectStandardError = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new UsageException($"{Converter} is needed and is not there. Debian, Ubuntu: sudo apt-get install {Converter}", e);
        }

        try
        {
            // nbconvert reports violations of nbformat's schema, but continues.
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0 || said.Contains("invalid", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"{Converter} could not convert {notebook}: {said.Trim()}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
