using System.Runtime.ExceptionServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>What Spark's own tuners do, from .NET: for an estimator of which a stage does its work there.</summary>
/// <param name="tuned">The estimator and the maps.</param>
/// <param name="evaluator">Measures the models.</param>
/// <param name="parallelism">So many models are fitted at once.</param>
/// <param name="keepsModels">Whether every model is kept.</param>
internal sealed class TuningRun(Tuned tuned, JavaEvaluator evaluator, int parallelism, bool keepsModels)
{
    private readonly JavaPipelineStage _estimator = tuned.Estimator;
    private readonly ParamMap[] _maps = tuned.Maps;
    private readonly List<JavaTransformer[]> _models = [];
    private readonly List<double[]> _metrics = [];

    /// <summary>The models of each pair of tables and each map; null when they are not kept.</summary>
    internal JavaTransformer[][]? Models => keepsModels ? [.. _models] : null;

    /// <summary>The mean metric of each map.</summary>
    internal double[] Metrics => [.. _maps.Select((_, map) => _metrics.Sum(metrics => metrics[map]) / _metrics.Count)];

    /// <summary>Fits a model for each map on the one table, and measures it on the other.</summary>
    internal void Try(DataFrame training, DataFrame validation)
    {
        training.Cache();
        validation.Cache();
        var models = new JavaTransformer[_maps.Length];
        var metrics = new double[_maps.Length];
        try
        {
            Parallel.For(
                0,
                _maps.Length,
                new ParallelOptions { MaxDegreeOfParallelism = parallelism },
                i =>
                {
                    var model = _estimator.Copy(_maps[i]).FitOn(training);
                    metrics[i] = evaluator.Evaluate(model.Transform(validation, _maps[i]));
                    models[i] = model;
                }
            );
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        finally
        {
            training.Unpersist();
            validation.Unpersist();
        }
        _metrics.Add(metrics);
        if (keepsModels)
        {
            _models.Add(models);
        }
    }

    /// <summary>The model of the best map (of several the first), fitted on all rows.</summary>
    internal JavaTransformer FitBest(DataFrame dataset)
    {
        var sign = evaluator.IsLargerBetter ? 1 : -1;
        // A metric that is no number is never the best: it is below every other.
        var best = Metrics.Select((metric, index) => (Value: sign * metric, Index: index)).MaxBy(metric => metric.Value).Index;
        return _estimator.Copy(_maps[best]).FitOn(dataset);
    }

    /// <summary>Makes the JVM's model, with the parameters of the tuner.</summary>
    internal static JvmObjectReference Model(JavaPipelineStage tuner, string javaClass, JavaTransformer best, double[] metrics)
    {
        var model = SparkEnvironment.JvmBridge.Construct(javaClass, tuner.Uid(), best, metrics);
        Tuned.DescribeWhatCanBe(tuner);
        tuner.Reference.Call("copyValues", model, new ParamMap());
        model.Call("setParent", tuner);
        return model;
    }
}
