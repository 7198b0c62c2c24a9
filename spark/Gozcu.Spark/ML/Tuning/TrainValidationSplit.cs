using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

public partial class TrainValidationSplit
{
    private Tuned? _tuned;

    internal override bool RunsInDotnet => Tuned.RunsInDotnet;

    private Tuned Tuned => _tuned ??= new Tuned(this);

    /// <summary>Returns the value of <see cref="Estimator"/>, or its default if it has not been set.</summary>
    public JavaPipelineStage GetEstimator() => Tuned.Estimator;

    /// <summary>Sets <see cref="Estimator"/>. An estimator with stages written in .NET is tuned from .NET, on the rows that the JVM would choose.</summary>
    /// <param name="value">Estimator for selection.</param>
    /// <returns>This object.</returns>
    /// <exception cref="NotSupportedException">The estimator is written in .NET and not part of a pipeline.</exception>
    public TrainValidationSplit SetEstimator(IEstimator<JavaTransformer> value)
    {
        Tuned.SetEstimator(value);
        return this;
    }

    /// <summary>Returns the value of <see cref="EstimatorParamMaps"/>, or its default if it has not been set.</summary>
    public ParamMap[] GetEstimatorParamMaps() => Tuned.Maps;

    /// <summary>Sets <see cref="EstimatorParamMaps"/>.</summary>
    /// <param name="value">Param maps for the estimator.</param>
    /// <returns>This object.</returns>
    public TrainValidationSplit SetEstimatorParamMaps(params ParamMap[] value)
    {
        Tuned.SetMaps(value);
        return this;
    }

    /// <summary>Sets <see cref="EstimatorParamMaps"/> from a sequence.</summary>
    /// <param name="value">Param maps for the estimator.</param>
    /// <returns>This object.</returns>
    public TrainValidationSplit SetEstimatorParamMaps(IEnumerable<ParamMap> value) => SetEstimatorParamMaps(value.ToArray());

    /// <inheritdoc/>
    public override TrainValidationSplitModel Fit(DataFrame dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (!RunsInDotnet)
        {
            return base.Fit(dataset);
        }
        var run = new TuningRun(Tuned, GetEvaluator(), GetParallelism(), GetCollectSubModels());
        var parts = dataset.RandomSplit([GetTrainRatio(), 1 - GetTrainRatio()], GetSeed());
        run.Try(parts[0], parts[1]);
        return TrainValidationSplitModel.Create(this, run.FitBest(dataset), run.Metrics, run.Models?[0]);
    }

    /// <inheritdoc/>
    public override TrainValidationSplitModel Fit(DataFrame dataset, ParamMap paramMap) => Copy(paramMap).Fit(dataset);

    /// <summary>Returns a copy with parameters overridden by <paramref name="extra"/>.</summary>
    public override TrainValidationSplit Copy(ParamMap extra)
    {
        ArgumentNullException.ThrowIfNull(extra);
        // The JVM copies only what has been stored in it.
        Tuning.Tuned.DescribeWhatCanBe(this);
        Tuning.Tuned.DescribeWhatCanBe(extra.Find(GetParam("estimator")) as JavaPipelineStage);
        var copy = Call<TrainValidationSplit>("copy", extra);
        copy.Tuned.CopyFrom(Tuned, extra);
        return copy;
    }

    /// <inheritdoc/>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Stages are among the values to try; Spark cannot save those.</exception>
    public JavaMLWriter Write()
    {
        Tuning.Tuned.RequireWritable(GetEstimatorParamMaps());
        Describe();
        return new JavaMLWriter(Call<JvmObjectReference>("write"));
    }

    internal override void OnSet(Param param, object? value) => Tuned.OnSet(param, value);

    internal override void Describe() => Tuned.Describe();
}
