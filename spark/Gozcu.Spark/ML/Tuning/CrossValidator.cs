using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Tuning;

public partial class CrossValidator
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
    public CrossValidator SetEstimator(IEstimator<JavaTransformer> value)
    {
        Tuned.SetEstimator(value);
        return this;
    }

    /// <summary>Returns the value of <see cref="EstimatorParamMaps"/>, or its default if it has not been set.</summary>
    public ParamMap[] GetEstimatorParamMaps() => Tuned.Maps;

    /// <summary>Sets <see cref="EstimatorParamMaps"/>.</summary>
    /// <param name="value">Param maps for the estimator.</param>
    /// <returns>This object.</returns>
    public CrossValidator SetEstimatorParamMaps(params ParamMap[] value)
    {
        Tuned.SetMaps(value);
        return this;
    }

    /// <summary>Sets <see cref="EstimatorParamMaps"/> from a sequence.</summary>
    /// <param name="value">Param maps for the estimator.</param>
    /// <returns>This object.</returns>
    public CrossValidator SetEstimatorParamMaps(IEnumerable<ParamMap> value) => SetEstimatorParamMaps(value.ToArray());

    /// <inheritdoc/>
    public override CrossValidatorModel Fit(DataFrame dataset)
    {
        if (!RunsInDotnet)
        {
            return base.Fit(dataset);
        }
        var run = new TuningRun(Tuned, GetEvaluator(), GetParallelism(), GetCollectSubModels());
        foreach (var fold in Folds(dataset))
        {
            run.Try(fold.Training, fold.Validation);
        }
        return CrossValidatorModel.Create(this, run.FitBest(dataset), run.Metrics, run.Models);
    }

    /// <summary>Returns the pairs of training and validation rows that Spark's own cross-validator uses.</summary>
    private IEnumerable<(DataFrame Training, DataFrame Validation)> Folds(DataFrame dataset)
    {
        const string utilities = "org.apache.spark.mllib.util.MLUtils";
        var jvm = dataset.Reference.Jvm;
        var schema = (GetFoldCol() is { Length: > 0 } fold ? dataset.Drop(fold) : dataset).Schema();
        var rows = dataset.Reference.InvokeObject("rdd");
        var pairs = GetFoldCol() is { Length: > 0 } column
            ? jvm.CallStatic<JvmObjectReference>(utilities, "kFold", dataset, GetNumFolds(), column)
            : jvm.CallStatic<JvmObjectReference>(utilities, "kFold", rows, GetNumFolds(), GetSeed(), rows.InvokeObject("elementClassTag"));
        var session = dataset.Reference.InvokeObject("sparkSession");
        DataFrame Table(JvmObjectReference part) => session.Call<DataFrame>("createDataFrame", part, schema);
        return JvmArrays.ToReferences(pairs).Select(pair => (Table(pair.InvokeObject("_1")), Table(pair.InvokeObject("_2"))));
    }

    /// <inheritdoc/>
    public override CrossValidatorModel Fit(DataFrame dataset, ParamMap paramMap) => Copy(paramMap).Fit(dataset);

    /// <summary>Returns a copy with parameters overridden by <paramref name="extra"/>.</summary>
    public override CrossValidator Copy(ParamMap extra)
    {
        ArgumentNullException.ThrowIfNull(extra);
        // The JVM copies only what has been stored in it.
        Tuning.Tuned.DescribeWhatCanBe(this);
        Tuning.Tuned.DescribeWhatCanBe(extra.Find(GetParam("estimator")) as JavaPipelineStage);
        var copy = Call<CrossValidator>("copy", extra);
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
