using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Jobs.Train;

/// <summary>Result of fitting once or, with a grid, of cross-validating every point and fitting the best on all rows.</summary>
/// <param name="Model">Fitted model.</param>
/// <param name="Parameters">Parameters of the fitted model.</param>
/// <param name="Trials">Points of the grid; empty without a grid.</param>
internal sealed record GridSearch<TModel>(TModel Model, IReadOnlyDictionary<string, double> Parameters, IReadOnlyList<TuningTrial> Trials)
    where TModel : JavaModel<TModel>
{
    private const string Fold = "fold";

    /// <param name="estimator">Estimator with its parameters set.</param>
    /// <param name="rows">Training rows.</param>
    /// <param name="parameters">Parameters of the detector that were set.</param>
    /// <param name="tuning">Grid; null for none.</param>
    /// <param name="seed">Seed of the division into folds.</param>
    /// <param name="mllibNames">MLlib's names of the detector's parameters.</param>
    public static GridSearch<TModel> Run(
        JavaEstimator<TModel> estimator,
        DataFrame rows,
        IReadOnlyDictionary<string, double> parameters,
        Tuning? tuning,
        int seed,
        IReadOnlyDictionary<string, string> mllibNames
    )
    {
        if (tuning is null)
        {
            return new GridSearch<TModel>(estimator.Fit(rows), parameters, []);
        }
        var points = Points(tuning.Grid);
        var evaluator = new BinaryClassificationEvaluator()
            .SetLabelCol(FeatureFunction.Label)
            .SetWeightCol(TrainingData.Weight)
            .SetMetricName("areaUnderPR");
        var validated = new CrossValidator()
            .SetEstimator(estimator)
            .SetEvaluator(evaluator)
            .SetEstimatorParamMaps([.. points.Select(p => MapOf(estimator, p, mllibNames))])
            .SetNumFolds(tuning.Folds)
            .SetFoldCol(Fold)
            .Fit(Divide(rows, tuning.Folds, seed));
        var trials = points.Zip(validated.AvgMetrics, (point, metric) => new TuningTrial(point, metric)).ToList();
        var best = trials.MaxBy(t => t.AreaUnderPrecisionRecall)!.Parameters;
        var chosen = parameters.ToDictionary(p => p.Key, p => best.GetValueOrDefault(p.Key, p.Value));
        return new GridSearch<TModel>((TModel)(object)validated.BestModel, chosen, trials);
    }

    /// <summary>Assigns the rows of each class to the folds in turn. With a random assignment, the few anomalies of a data set might all be in one fold.</summary>
    private static DataFrame Divide(DataFrame rows, int folds, int seed)
    {
        var dealt = Window.PartitionBy(FeatureFunction.Label).OrderBy(XXHash64(Lit(seed), Col(TrainingData.Vector)));
        return rows.WithColumn(Fold, Pmod(RowNumber().Over(dealt), Lit(folds)));
    }

    /// <summary>Returns all combinations of the grid's values.</summary>
    private static List<IReadOnlyDictionary<string, double>> Points(IReadOnlyDictionary<string, IReadOnlyList<double>> grid) =>
        grid.Aggregate(
            new List<IReadOnlyDictionary<string, double>> { new Dictionary<string, double>() },
            (points, axis) =>
                [
                    .. points.SelectMany(point =>
                        axis.Value.Select(value =>
                            (IReadOnlyDictionary<string, double>)new Dictionary<string, double>(point) { [axis.Key] = value }
                        )
                    ),
                ]
        );

    private static ParamMap MapOf(
        JavaEstimator<TModel> estimator,
        IReadOnlyDictionary<string, double> point,
        IReadOnlyDictionary<string, string> mllibNames
    )
    {
        var map = new ParamMap();
        foreach (var (name, value) in point)
        {
            var param = estimator.GetParam(mllibNames[name]);
            map = IsWhole(name) ? map.Put(param, (int)value) : map.Put(param, value);
        }
        return map;
    }

    private static bool IsWhole(string parameter) =>
        DetectorCatalog.All.SelectMany(d => d.Parameters).First(p => p.Name == parameter).IsWhole;
}
