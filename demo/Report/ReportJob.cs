using System.Diagnostics;
using Gozcu.Charts;
using Gozcu.Demo;
using Gozcu.Demo.Report.Resources;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Jobs.Analyze;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Pages;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Models.Packages;
using Gozcu.Services;

namespace Gozcu.Demo.Report;

/// <summary>Job <c>report</c>: takes a data set through the whole system, as <c>demo</c> does, and writes all results as a page with figures.</summary>
public sealed class ReportJob : SystemRunCommand<ReportOptions>
{
    private const string HtmlFile = "report.html";
    private const string MarkdownFile = "report.md";

    /// <inheritdoc/>
    public override string Name => "report";

    /// <inheritdoc/>
    public override string Summary => "A data set through the whole system, written up as a page with figures.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "ai4i2020: data, model, stream and resources as report.html and report.md"),
            new("--dataset iot --output iot-report", "simulated weather stations, into a folder of your choice"),
            new("--no-tune --limit 2000", "faster: no search for parameters, a short stream"),
        ];

    /// <inheritdoc/>
    protected override async Task PrepareAsync(ReportOptions options, RunContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var drawer = await FigureDrawer.StartAsync(context.Console, cancellationToken);
        }
        catch (ChartException e)
        {
            throw new UsageException($"a report needs its figures. {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, ReportOptions options, CancellationToken cancellationToken)
    {
        var result = await WriteAsync(run, options, cancellationToken);
        DemoSummary.Show(run.Context.Console, result.Demo);
        run.Context.Console.Info($"report: {result.Html}, {result.Markdown}");
        return result.Demo.Ledger.IsBalanced ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Runs the demonstration, draws the figures and writes the report.</summary>
    /// <param name="run">Context of the job.</param>
    /// <param name="options">Options.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <param name="running">Running Kafka and Elasticsearch, which are left running; null to start them.</param>
    internal static async Task<ReportResult> WriteAsync(
        JobRun run,
        ReportOptions options,
        CancellationToken cancellationToken,
        LocalServices? running = null
    )
    {
        var console = run.Context.Console;
        var clock = Stopwatch.StartNew();
        var started = run.Context.Time.GetUtcNow();
        await using var meter = ResourceMeter.Start(run.Spark);
        var demo = await new SystemRun(run, options, running).RunAsync(cancellationToken);
        var resources = await meter.StopAsync();
        var seconds = Math.Round(clock.Elapsed.TotalSeconds, 1);

        var clean = run.Workspace.Read(run.Spark, run.Workspace.Clean(run.DataSet.Name), "preprocess").Cache();
        try
        {
            var package = new ModelStore(run.Workspace.Models).Open(demo.Train.Model, $"{demo.Train.Version}");
            var parts = run.Workspace.Read(run.Spark, run.Workspace.Parts(run.DataSet.Name), "split");
            ScoredRows Scored(string part) => ScoredRows.Of(parts, package, part);
            var findings = await console.ProgressAsync(
                "profile",
                total: null,
                _ =>
                    Task.Run(
                        () =>
                            new ReportFindings(
                                run.DataSet,
                                demo,
                                DataProfile.Of(clean, run.DataSet),
                                package.Manifest,
                                Scored(Part.Validation),
                                Scored(Part.Test),
                                resources,
                                Machine.Describe(run.Spark),
                                started,
                                seconds,
                                CommandOf(options)
                            ),
                        cancellationToken
                    )
            );
            var page = await console.ProgressAsync(
                "figures",
                total: null,
                async _ =>
                {
                    await using var drawer = await FigureDrawer.StartAsync(console, cancellationToken);
                    return await ReportPage.OfAsync(findings, clean, new ReportFigures(drawer, cancellationToken));
                }
            );
            var result = await SaveAsync(
                page,
                findings,
                Path.GetFullPath(options.Output ?? run.Workspace.Pages("report", run.DataSet.Name)),
                cancellationToken
            );
            run.Context.Report.Set("report", result);
            return result;
        }
        finally
        {
            clean.Unpersist();
        }
    }

    private static async Task<ReportResult> SaveAsync(
        Page page,
        ReportFindings findings,
        string output,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(output);
        var (html, markdown) = (Path.Combine(output, HtmlFile), Path.Combine(output, MarkdownFile));
        await File.WriteAllTextAsync(html, HtmlPage.Render(page), cancellationToken);
        MarkdownPage.Write(page, markdown);
        return new ReportResult(html, markdown, findings.Demo, findings.Profile, findings.Resources, findings.Machine);
    }

    /// <summary>Returns the command with the options that differ from their defaults and are not paths.</summary>
    private static string CommandOf(ReportOptions options)
    {
        var defaults = new ReportOptions();
        var words = new List<string> { "./spark-submit.sh report" };
        void Add(string name, object value, object normal)
        {
            if (!value.Equals(normal))
            {
                words.Add(FormattableString.Invariant($"--{name} {value}"));
            }
        }
        Add("dataset", options.Dataset, defaults.Dataset);
        Add("rate", options.Rate, defaults.Rate);
        Add("limit", options.Limit, defaults.Limit);
        Add("malformed", options.Malformed, defaults.Malformed);
        Add("format", options.Format.ToString().ToLowerInvariant(), defaults.Format.ToString().ToLowerInvariant());
        if (options.Seed is { } seed)
        {
            words.Add(FormattableString.Invariant($"--seed {seed}"));
        }
        if (options.NoTune)
        {
            words.Add("--no-tune");
        }
        return string.Join(' ', words);
    }
}
