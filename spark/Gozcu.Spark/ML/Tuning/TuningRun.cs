using System.Runtime.ExceptionServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>Runs the tuning from .NET as Spark's tuners do, for an estimator with a stage that runs in .NET.</summary>
/// <param name="tuned">Estimator and maps.</param>
/// <param name="evaluator">Evaluator of the models.</param>
/// <param name="parallelism">Number of models that are fitted at the same time.</param>
/// <param name="keepsModels">True to keep all models.</param>
internal sealed class TuningRun(Tuned tuned, JavaEvaluator evaluator, int parallelism, bool keepsModels)
{
    private readonly JavaPipelineStage _estimator = tuned.Estimator;
    private readonly ParamMap[] _maps = tuned.Maps;
    private readonly List<JavaTransformer[]> _models = [];
    private readonly List<double[]> _metrics = [];

    /// <summary>Models of each pair of training and validation rows and each map; null if they are not kept.</summary>
    internal JavaTransformer[][]? Models => keepsModels ? [.. _models] : null;

    /// <summary>Mean metric of each map.</summary>
    internal double[] Metrics => [.. _maps.Select((_, map) => _metrics.Sum(metrics => metrics[map]) / _metrics.Count)];

    /// <summary>Fits a model for each map to the training rows and evaluates it on the validation rows.</summary>
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

    /// <summary>Fits the best map, the first in case of a tie, to all rows.</summary>
    internal JavaTransformer FitBest(DataFrame dataset)
    {
        var sign = evaluator.IsLargerBetter ? 1 : -1;
        // NaN is never the best metric: it compares as less than any other.
        var best = Metrics.Select((metric, index) => (Value: sign * metric, Index: index)).MaxBy(metric => metric.Value).Index;
        return _estimator.Copy(_maps[best]).FitOn(dataset);
    }

    /// <summary>Creates the JVM's model, with the parameters of the tuner.</summary>
    internal static JvmObjectReference Model(JavaPipelineStage tuner, string javaClass, JavaTransformer best, double[] metrics)
    {
        var model = SparkEnvironment.JvmBridge.Construct(javaClass, tuner.Uid(), best, metrics);
        Tuned.DescribeWhatCanBe(tuner);
        tuner.Reference.Call("copyValues", model, new ParamMap());
        model.Call("setParent", tuner);
        return model;
    }
}
