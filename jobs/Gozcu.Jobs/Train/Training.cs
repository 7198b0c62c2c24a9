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

/// <summary>Trains a model package from the parts of a data set: imputation, features, fit, thresholds, package.</summary>
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
                $"detector {detector.Name} needs labelled rows, but data set {dataSet.Name} has no label. Use one that learns without: {string.Join(", ", DetectorCatalog.All.Where(d => !d.NeedsLabel).Select(d => d.Name))}."
            );
        }
        if (options.Tune && !detector.NeedsLabel)
        {
            throw new UsageException(
                $"--tune is given, but {detector.Name} learns without labels, so nothing says which parameters are the best."
            );
        }
        var seed = options.Seed ?? dataSet.Split.Seed;
        var parts = run.Workspace.Read(run.Spark, run.Workspace.Parts(dataSet.Name), "split");
        var clean = Part.RowsOf(parts, dataSet, Part.Train);
        var imputations = FeatureTable.FitImputations(clean, dataSet);
        var names = new FeatureSet(dataSet, imputations).Names;
        var rows = FeatureTable.Of(parts, dataSet, imputations, Part.Train).Cache();
        try
        {
            var counts = LabelCounts.Of(rows);
            var trainer = Trainers.Get(detector.Name);
            var learned = trainer.LearnedFrom(rows);
            var weighted = Weigh(learned, definition, counts, detector.NeedsLabel);
            var constants = FeatureCheck.Constants(learned, names);
            var trained = trainer.Train(
                new TrainingData(run.Spark, weighted, names, seed),
                DetectorCatalog.ParametersOf(definition),
                options.Tune ? GridOf(definition, options.Folds, counts) : null
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
                // Thresholds need scores, which need a package: these are replaced below.
                Threshold = Unchosen,
                Metrics = new Dictionary<string, double>(),
                Training = WindowOf(clean, dataSet, counts, detector.NeedsLabel, seed),
                TrainedWith = "Apache Spark " + run.Spark.Version(),
            };
            return Finish(run, definition, new ModelPackage(manifest, trained.Scorer), trained, parts) with
            {
                ConstantFeatures = constants,
            };
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
        var validation = ScoredRows.Of(parts, package, Part.Validation);
        var threshold = ChooseThreshold(validation, definition.Threshold);
        var finite = Metrics(Scorecard.Of(validation.Scores, validation.Labels, threshold.Warning));
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
        )
        {
            Unlabelled = manifest.Training.Unlabelled,
        };
    }

    private static ThresholdChoice ChooseThreshold(ScoredRows validation, ThresholdDefinition definition)
    {
        var curve = new ScoreCurve(validation.Scores, validation.Labels);
        if (definition.Objective != ThresholdObjective.Fixed && (curve.Positives == 0 || curve.Negatives == 0))
        {
            throw new UsageException(
                $"of the validation rows that have a score and a label, {curve.Positives:N0} are anomalies and {curve.Negatives:N0} normal, but a threshold is chosen on some of both"
                    + $"{validation.LeftOut(" (", ")")}. Split with another share, method or seed, or fix the threshold (model.threshold: objective: fixed)."
            );
        }
        return ThresholdChooser.Choose(curve, definition);
    }

    private static Dictionary<string, double> Metrics(Scorecard card)
    {
        var (matrix, intervals) = (card.Confusion, card.Intervals);
        var metrics = new Dictionary<string, double>
        {
            ["validation-rows"] = card.Rows,
            ["validation-anomalies"] = card.Positives,
            ["validation-f1"] = matrix.F1,
            ["validation-balanced-accuracy"] = matrix.BalancedAccuracy,
            ["validation-area-under-pr"] = card.AreaUnderPr,
            ["validation-area-under-roc"] = card.AreaUnderRoc,
        };
        if (intervals is not null)
        {
            (metrics["validation-f1-low"], metrics["validation-f1-high"]) = intervals.F1;
            (metrics["validation-balanced-accuracy-low"], metrics["validation-balanced-accuracy-high"]) = intervals.BalancedAccuracy;
            (metrics["validation-area-under-pr-low"], metrics["validation-area-under-pr-high"]) = intervals.AreaUnderPr;
            (metrics["validation-area-under-roc-low"], metrics["validation-area-under-roc-high"]) = intervals.AreaUnderRoc;
        }
        return metrics.Where(m => double.IsFinite(m.Value)).ToDictionary();
    }

    private static DataFrame Weigh(DataFrame rows, ModelDefinition definition, LabelCounts counts, bool needsLabel)
    {
        if (!needsLabel)
        {
            return rows.WithColumn(TrainingData.Weight, Lit(1.0));
        }
        if (counts.Positives == 0 || counts.Negatives == 0)
        {
            throw new UsageException(
                $"{counts.Positives:N0} of {counts.Labelled:N0} labelled training rows are anomalies, but the detector must see some of both kinds. Split with another method or seed."
            );
        }
        var (negative, positive) = definition.ClassWeight.For(counts.Negatives, counts.Positives);
        return rows.WithColumn(TrainingData.Weight, When(Col(FeatureFunction.Label).EqualTo(1.0), positive).Otherwise(negative));
    }

    private static Tuning GridOf(ModelDefinition definition, int folds, LabelCounts counts)
    {
        if (definition.Tune.Count == 0)
        {
            throw new UsageException("--tune is given, but the definition has no grid for this detector (model.tune).");
        }
        var rarer = Math.Min(counts.Positives, counts.Negatives);
        return rarer >= folds
            ? new Tuning(definition.Tune, folds)
            : throw new UsageException(
                $"--folds is {folds}, but there are only {counts.Positives:N0} anomalies and {counts.Negatives:N0} normal rows to train on, and each fold needs one of both. Use fewer folds, or no --tune."
            );
    }

    private static TrainingWindow WindowOf(DataFrame clean, DataSetDefinition dataSet, LabelCounts counts, bool needsLabel, int seed)
    {
        var window = new TrainingWindow
        {
            Rows = needsLabel ? counts.Labelled : counts.Rows,
            Unlabelled = dataSet.Label is null ? 0 : counts.Unlabelled,
            Positives = counts.Positives,
            Seed = seed,
        };
        if (dataSet.Time is not { } time)
        {
            return window;
        }
        var ends = clean.Select(UnixMicros(Min(Col(time.Column))), UnixMicros(Max(Col(time.Column)))).First();
        return window with { From = Moment(ends.Get(0)), To = Moment(ends.Get(1)) };
    }

    private static DateTimeOffset? Moment(object? microseconds) =>
        microseconds is long value ? DateTimeOffset.UnixEpoch.AddMicroseconds(value) : null;
}
