using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Models;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Packages;

namespace Gozcu.Jobs.Evaluate;

/// <summary>Job <c>evaluate</c>: evaluates a model on the test rows, together with trivial baselines. A model that does not beat them is unfit.</summary>
public sealed class EvaluateJob : Job<EvaluateOptions>
{
    /// <inheritdoc/>
    public override string Name => "evaluate";

    /// <inheritdoc/>
    public override string Summary => "Judges a model on test rows beside baselines, and promotes it when asked.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the latest model of ai4i2020"),
            new("--promote", "and make it the current one, when it is fit"),
            new("--model ai4i2020/3 --promote --force", "an older version, fit or not"),
        ];

    /// <inheritdoc/>
    protected override Task<int> RunAsync(JobRun run, EvaluateOptions options, CancellationToken cancellationToken)
    {
        var result = Judge(run, options);
        ScorecardTable.Show(run.Context.Console, result);
        Promote(run, options, result);
        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>Scores the test rows, stores the scorecard next to the package, and promotes the model if requested.</summary>
    /// <exception cref="PackageException">The model does not exist, or it is unfit and is to be promoted without force.</exception>
    internal static EvaluateResult Run(JobRun run, EvaluateOptions options)
    {
        var result = Judge(run, options);
        Promote(run, options, result);
        return result;
    }

    private static EvaluateResult Judge(JobRun run, EvaluateOptions options)
    {
        var choice = ModelChoice.Parse(options.Model, run.DataSet.Name, ModelStore.Latest);
        var store = new ModelStore(run.Workspace.Models);
        var package = store.Open(choice.Name, choice.Version);
        var manifest = package.Manifest;
        var parts = run.Workspace.Read(run.Spark, run.Workspace.Parts(manifest.DataSet.Name), "split");
        var test = ScoredRows.Of(parts, package, Part.Test);
        if (test.Scores.Length == 0)
        {
            throw new UsageException($"no test row has a score and a label, so the model cannot be judged{test.LeftOut(" (", ")")}.");
        }
        var card = Scorecard.Of(test.Scores, test.Labels, manifest.Threshold.Warning);
        var result = new EvaluateResult(manifest.Name, manifest.Version, manifest.Detector, test.Unscored, card)
        {
            Unlabelled = test.Unlabelled,
        };
        run.Context.Report.Set("evaluate", result);
        store.SaveEvaluation(manifest.Name, manifest.Version, card);
        return result;
    }

    private static void Promote(JobRun run, EvaluateOptions options, EvaluateResult result)
    {
        if (options.Promote)
        {
            new ModelStore(run.Workspace.Models).Promote(result.Model, result.Version, options.Force);
        }
    }
}
