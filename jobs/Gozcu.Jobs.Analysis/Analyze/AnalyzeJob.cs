using System.Globalization;
using Gozcu.Charts;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Terminal;
using Gozcu.Jobs.Pages;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Analyze;

/// <summary>Job <c>analyze</c>: answers questions to a data set in SQL, on the terminal, as CSV and as a page with charts.</summary>
public sealed class AnalyzeJob : Job<AnalyzeOptions>
{
    private const string PageFile = "analysis.html";

    /// <inheritdoc/>
    public override string Name => "analyze";

    /// <inheritdoc/>
    public override string Summary => "Asks a data set questions in SQL; writes the answers as CSV and as a page with charts.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the questions that come with ai4i2020"),
            new("--dataset skab --question alerts-by-experiment --rows 50", "one question, more of its rows"),
            new("--questions my-questions --param since=2026-01-01 --output answers", "your own questions, with a value for a parameter"),
            new("--workspace hdfs://namenode/gozcu --format delta", "Delta tables on HDFS"),
            new(
                "--workspace s3a://bucket/gozcu --format delta",
                "Delta tables on S3, with the credentials of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            ),
        ];

    /// <inheritdoc/>
    protected override void Check(DataSetDefinition dataSet, AnalyzeOptions options) => CheckParameters(options);

    /// <summary>Rejects a value for a parameter that no question has, which is likely a typing error.</summary>
    /// <exception cref="UsageException">There is such a value, or the question or folder does not exist.</exception>
    internal static void CheckParameters(AnalyzeOptions options)
    {
        var known = new HashSet<string>();
        foreach (var file in FilesOf(options))
        {
            try
            {
                known.UnionWith(Question.Load(file).Parameters.Select(p => p.Name));
            }
            catch (QuestionException)
            {
                // Reported when it is its turn; the others run.
            }
        }
        if (options.ParameterValues().Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            var there =
                known.Count > 0
                    ? $"the questions take {string.Join(", ", known.Order(StringComparer.Ordinal))}"
                    : "the questions take none";
            throw new UsageException($"--param {unknown} is given, but {there}.");
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(JobRun run, AnalyzeOptions options, CancellationToken cancellationToken)
    {
        var result = await AnswerAsync(run, options, cancellationToken);
        var console = run.Context.Console;
        console.Heading("Answers");
        console.Info($"{result.Answered} answered, {result.Skipped} skipped, {result.Failed} failed");
        console.Info($"wrote {result.Page}");
        if (result.Failed > 0)
        {
            console.Fail(
                $"{result.Failed} of {result.Answers.Count} questions failed: {string.Join(", ", result.Answers.Where(a => a.State == AnswerState.Failed).Select(a => a.Name))}"
            );
            return ExitCode.Failed;
        }
        return ExitCode.Done;
    }

    /// <summary>Answers all questions, shows each answer immediately, and writes files, page and report.</summary>
    internal static async Task<AnalyzeResult> AnswerAsync(JobRun run, AnalyzeOptions options, CancellationToken cancellationToken)
    {
        var output = Path.GetFullPath(options.Output ?? run.Workspace.Pages("analysis", run.DataSet.Name));
        Directory.CreateDirectory(output);
        var tables = AnalysisTables.Open(run, options.Model);
        await using var drawer = options.NoCharts ? null : await DrawerAsync(run.Context.Console, cancellationToken);
        var runner = new QuestionRunner(run.Spark, tables, output, Math.Max(options.Rows, options.PageRows), drawer);
        var answers = new List<Answer>();
        foreach (var file in FilesOf(options))
        {
            var answer = await runner.AskAsync(file, options.ParameterValues(), cancellationToken);
            Show(run.Context.Console, answer, options.Rows);
            answers.Add(answer);
        }
        var page = Path.Combine(output, PageFile);
        var made = run.Context.Time.GetUtcNow();
        await File.WriteAllTextAsync(
            page,
            HtmlPage.Render(AnalysisPage.Of(run.DataSet, tables.Model, answers, options.PageRows, made)),
            cancellationToken
        );
        int Count(AnswerState state) => answers.Count(a => a.State == state);
        var model = tables.Model is { } manifest ? $"{manifest.Name}/{manifest.Version}" : null;
        var result = new AnalyzeResult(
            run.DataSet.Name,
            model,
            page,
            Count(AnswerState.Answered),
            Count(AnswerState.Skipped),
            Count(AnswerState.Failed),
            answers
        );
        run.Context.Report.Set("analyze", result);
        return result;
    }

    /// <summary>Starts the drawer of the charts. Returns null after a warning if charts cannot be drawn, as the answers are useful without them.</summary>
    private static async Task<FigureDrawer?> DrawerAsync(IProgramConsole console, CancellationToken cancellationToken)
    {
        try
        {
            return await FigureDrawer.StartAsync(console, cancellationToken);
        }
        catch (ChartException e)
        {
            console.Warn($"there will be no charts: {e.Message}");
            return null;
        }
    }

    private static IReadOnlyList<string> FilesOf(AnalyzeOptions options) =>
        QuestionFolder.Files(options.Questions ?? QuestionFolder.Of(options.Dataset, options.Definitions), options.Question);

    private static void Show(IProgramConsole console, Answer answer, int rows)
    {
        console.Heading(answer.Title ?? answer.Name);
        switch (answer)
        {
            case { State: AnswerState.Failed }:
                console.Fail(answer.Reason!);
                break;
            case { State: AnswerState.Skipped }:
                console.Info($"skipped: {answer.Reason}");
                break;
            case { Rows: 0 }:
                console.Info("no row fits");
                break;
            case { Table: { } table }:
                console.Table([.. table.Columns], table.PaddedRows(rows));
                if (answer.Rows > rows)
                {
                    console.Info(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the first {rows:N0} of {answer.Rows:N0} rows; all are in {answer.Csv}"
                        )
                    );
                }
                break;
            default:
                throw new InvalidOperationException($"the answer of {answer.Name} has no table");
        }
    }
}
