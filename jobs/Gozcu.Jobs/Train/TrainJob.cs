using System.Globalization;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;

namespace Gozcu.Jobs.Train;

/// <summary>Job <c>train</c>: trains a detector with MLlib, chooses its thresholds on validation data and writes a model package.</summary>
public sealed class TrainJob : Job<TrainOptions>
{
    /// <inheritdoc/>
    public override string Name => "train";

    /// <inheritdoc/>
    public override string Summary => "Trains a detector with MLlib and writes a model package.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "the detector that the definition of ai4i2020 names"),
            new("--detector logistic-regression --model ai4i2020-lr", "another detector, as a model of its own"),
            new("--tune --folds 5 --seed 7", "search the definition's grid"),
        ];

    /// <inheritdoc/>
    protected override void Check(DataSetDefinition dataSet, TrainOptions options)
    {
        if (options.Detector is { } name && DetectorCatalog.All.All(d => d.Name != name))
        {
            throw new UsageException(
                $"--detector is {name}, but must be one of {string.Join(", ", DetectorCatalog.All.Select(d => d.Name))}."
            );
        }
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(JobRun run, TrainOptions options, CancellationToken cancellationToken)
    {
        var result = Training.Run(run, options);
        run.Context.Report.Set("train", result);
        foreach (var trial in result.Trials)
        {
            run.Context.Console.Info(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(", ", trial.Parameters.Select(p => $"{p.Key} {p.Value}"))}: area under precision-recall {trial.AreaUnderPrecisionRecall:F4}"
                )
            );
        }
        run.Context.Console.Info(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Detector} {result.Model} {result.Version}: {result.Rows:N0} rows, {result.Features} features, warning from {result.Threshold.Warning:G4} ({result.Threshold.WarningRule}), critical from {result.Threshold.Critical:G4} ({result.Threshold.CriticalRule})"
            )
        );
        foreach (var remark in result.Remarks())
        {
            run.Context.Console.Warn(remark);
        }
        run.Context.Console.Info($"wrote {result.Folder}");
        return Task.FromResult(ExitCode.Done);
    }
}
