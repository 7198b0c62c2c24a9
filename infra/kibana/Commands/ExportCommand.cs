using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Commands;

/// <summary>Command that writes the saved objects to a file, for a manual import.</summary>
internal sealed class ExportCommand : Command<ExportOptions>
{
    public override string Name => "export";

    public override string Summary => "Write boards, charts and lists to a file that Kibana imports (Stack Management, Saved Objects).";

    public override IReadOnlyList<Example> Examples =>
        [
            new("--output gozcu.ndjson", "everything for the indices gozcu-*"),
            new("--dataset ai4i2020", "with the drift of this data set's columns"),
            new("--readable --output boards.json", "to read, and to compare with an earlier one"),
        ];

    public override async Task<int> RunAsync(ExportOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var objects = SavedObjectFile.Objects(options.Catalogue(), options.Naming());
        var text = options.Readable ? SavedObjectFile.Readable(objects) : SavedObjectFile.Lines(objects);
        try
        {
            await File.WriteAllTextAsync(options.Output, text, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output is {options.Output}, which cannot be written: {e.Message}", e);
        }
        context.Report.Set("objects", objects.Select(o => new { o.Type, o.Id }));
        context.Console.Info($"{options.Output}: {Counts.Of(objects)}");
        return ExitCode.Done;
    }
}
