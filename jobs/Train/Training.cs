using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.Running;
using Gozcu.Jobs.Split;
using Gozcu.Models.DataSets;
using Gozcu.Models.Detectors;
using Gozcu.Models.Evaluation;
using Gozcu.Models.Features;
using Gozcu.Models.Packages;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train;

/// <summary>From the parts of a data set to a model package: impute, features, fit, thresholds, package.</summary>
internal static class Training
{
    /// <exception cref="UsageException">The data set is not split yet, or lacks what the detector needs.</exception>
    public static TrainResult Run(JobRun run, TrainOptions options)
    {
        var dataSet = run.DataSet;
        var definition =
            options.Detector is { } other && other != dataSet.Model.Detector
                ? dataSet.Model with
                {
                    Detector = other,
                    Parameters = new Dictionary<string, double>(),
                    Tune = new Dictionary<string, IReadOnlyList<double>>(),
                }
                : dataSet.Model;
        var detector = DetectorCatalog.Get(definition.Detector);
        if (detector.NeedsLabel && dataSet.Label is null)
        {
            throw new UsageException(
                $"detector {detector.Name} needs labelled rows, but data set {dataSet.Name} has no label. Use z-score."
            );
        }
        var seed = options.Seed ?? dataSet.Split.Seed;
        var parts = run.Workspace.Read(run.Spark, run.Workspace.Parts(dataSet.Name), "split");
        var clean = parts.Filter(Col(Part.Column).EqualTo(Part.Train));
        var imputations = FeatureTable.FitImputations(clean, dataSet);
        var names = new FeatureSet(dataSet, imputations).Names;
        var rows = FeatureTable.Of(clean, dataSet, imputations).Cache();
        try
        {
            var (total, positives) = CountLabels(rows);
            var trained = Trainers
                .Get(detector.Name)
                .Train(
                    new TrainingData(run.Spark, Weigh(rows, definition, total, positives, detector.NeedsLabel), names, seed),
                    DetectorCatalog.ParametersOf(definition),
                    options.Tune ? GridOf(definition, options.Folds) : null
                );
            var manifest = new PackageManifest
            {
                Name = options.Model ?? dataSet.Name,
                Created = run.Context.Time.GetUtcNow(),
                Detector = detector.Name,
                Parameters = trained.Parameters,
                DataSet = new PackageDataSet(dataSet.Name, dataSet.Hash, dataSet.Text),
                Features = names,
                Imputations = imputations,
                // Scores come before thresholds, and need a package to travel in: these are replaced below.
                Threshold = Unchosen,
                Metrics = new Dictionary<string, double>(),
                Training = WindowOf(clean, dataSet, total, positives, seed),
                TrainedWith = "Apache Spark " + run.Spark.Version(),
            };
            return Finish(run, definition, new ModelPackage(manifest, trained.Scorer), trained, parts);
        }
        finally
        {
            rows.Unpersist();
        }
    }

    private static ThresholdChoice Unchosen { get; } =
        new()
        {
            Warning = 0,
            Critical = 0,
            WarningRule = "",
            CriticalRule = "",
        };

    private static TrainResult Finish(
        JobRun run,
        ModelDefinition definition,
        ModelPackage package,
        TrainedDetector trained,
        DataFrame parts
    )
    {
        var validation = ScoredRows.Of(parts.Filter(Col(Part.Column).EqualTo(Part.Validation)), package);
        if (validation.Scores.Length == 0)
        {
            throw new UsageException(
                "no validation row has a score and a label, so no threshold can be chosen. Split with another share or method."
            );
        }
        var threshold = ThresholdChooser.Choose(new ScoreCurve(validation.Scores, validation.Labels), definition.Threshold);
        var card = Scorecard.Of(validation.Scores, validation.Labels, threshold.Warning);
        var metrics = new Dictionary<string, double>
        {
            ["validation-rows"] = card.Rows,
            ["validation-f1"] = card.Confusion.F1,
            ["validation-balanced-accuracy"] = card.Confusion.BalancedAccuracy,
            ["validation-area-under-pr"] = card.AreaUnderPr,
            ["validation-area-under-roc"] = card.AreaUnderRoc,
        };
        var finite = metrics.Where(m => double.IsFinite(m.Value)).ToDictionary();
        var store = new ModelStore(run.Workspace.Models);
        var saved = store.Save(package.WithManifest(m => m with { Threshold = threshold, Metrics = finite }));
        var manifest = saved.Manifest;
        return new TrainResult(
            manifest.Name,
            manifest.Version,
            manifest.Detector,
            manifest.Training.Rows,
            manifest.Training.Positives,
            manifest.Features.Count,
            manifest.Parameters,
            threshold,
            finite,
            trained.Trials,
            store.Folder(manifest.Name, manifest.Version)
        );
    }

    private static (long Rows, long Positives) CountLabels(DataFrame rows)
    {
        var counts = rows.Agg(Count(Lit(1)), Sum(Col(FeatureFunction.Label))).First();
        return (counts.GetAs<long>(0), (long)(counts.Get(1) as double? ?? 0));
    }

    private static DataFrame Weigh(DataFrame rows, ModelDefinition definition, long total, long positives, bool needsLabel)
    {
        if (!needsLabel)
        {
            return rows.WithColumn(TrainingData.Weight, Lit(1.0));
        }
        if (positives == 0 || positives == total)
        {
            throw new UsageException(
                $"{positives:N0} of {total:N0} training rows are anomalies, but the detector must see some of both kinds. Split with another method or seed."
            );
        }
        var (negative, positive) = definition.ClassWeight.For(total - positives, positives);
        return rows.Filter(Col(FeatureFunction.Label).IsNotNull())
            .WithColumn(TrainingData.Weight, When(Col(FeatureFunction.Label).EqualTo(1.0), positive).Otherwise(negative));
    }

    private static Tuning GridOf(ModelDefinition definition, int folds) =>
        definition.Tune.Count > 0
            ? new Tuning(definition.Tune, folds)
            : throw new UsageException("--tune is given, but the definition has no grid for this detector (model.tune).");

    private static TrainingWindow WindowOf(DataFrame clean, DataSetDefinition dataSet, long rows, long positives, int seed)
    {
        if (dataSet.Time is not { } time)
        {
            return new TrainingWindow
            {
                Rows = rows,
                Positives = positives,
                Seed = seed,
            };
        }
        var ends = clean.Select(UnixMicros(Min(Col(time.Column))), UnixMicros(Max(Col(time.Column)))).First();
        return new TrainingWindow
        {
            From = DateTimeOffset.UnixEpoch.AddMicroseconds(ends.GetAs<long>(0)),
            To = DateTimeOffset.UnixEpoch.AddMicroseconds(ends.GetAs<long>(1)),
            Rows = rows,
            Positives = positives,
            Seed = seed,
        };
    }
}
