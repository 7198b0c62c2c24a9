using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Tuning;

public partial class TrainValidationSplitModel
{
    private JavaTransformer? _best;
    private JavaTransformer[]? _subModels;

    internal override bool RunsInDotnet => BestModel.RunsInDotnet;

    /// <summary>Best model, in its own class.</summary>
    public JavaTransformer BestModel => _best ??= Call<JavaTransformer>("bestModel");

    /// <summary>Models of all combinations, if they were collected.</summary>
    public JavaTransformer[] SubModels => _subModels ??= Call<JavaTransformer[]>("subModels");

    /// <inheritdoc/>
    public override DataFrame Transform(DataFrame dataset) => RunsInDotnet ? BestModel.Transform(dataset) : base.Transform(dataset);

    /// <inheritdoc/>
    public override DataFrame Transform(DataFrame dataset, ParamMap paramMap) =>
        RunsInDotnet ? BestModel.Transform(dataset, paramMap) : base.Transform(dataset, paramMap);

    /// <inheritdoc/>
    public override StructType TransformSchema(StructType schema) =>
        RunsInDotnet ? BestModel.TransformSchema(schema) : base.TransformSchema(schema);

    /// <summary>Returns a copy with parameters overridden by <paramref name="extra"/>.</summary>
    public override TrainValidationSplitModel Copy(ParamMap extra)
    {
        // The JVM copies only what has been stored in it.
        Tuned.DescribeWhatCanBe(this);
        var copy = Call<TrainValidationSplitModel>("copy", extra);
        copy._best = RunsInDotnet ? BestModel.Copy(extra) : null;
        copy._subModels = RunsInDotnet ? _subModels : null;
        return copy;
    }

    /// <inheritdoc/>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Stages are among the values to try; Spark cannot save those.</exception>
    public JavaMLWriter Write()
    {
        Tuned.RequireWritable(GetEstimatorParamMaps());
        Describe();
        return new JavaMLWriter(Call<JvmObjectReference>("write"));
    }

    internal static TrainValidationSplitModel Create(
        TrainValidationSplit tuner,
        JavaTransformer best,
        double[] metrics,
        JavaTransformer[]? subModels
    )
    {
        var model = new TrainValidationSplitModel(TuningRun.Model(tuner, JavaClass, best, metrics))
        {
            _best = best,
            _subModels = subModels,
        };
        if (subModels is not null)
        {
            var jvm = model.Reference.Jvm;
            var array = JvmArrays.ToJvm(jvm, "org.apache.spark.ml.Model", subModels);
            model.Call("setSubModels", jvm.CallStatic<JvmObjectReference>("scala.Option", "apply", array));
        }
        return model;
    }

    internal override void Describe()
    {
        BestModel.Describe();
        foreach (var model in _subModels ?? [])
        {
            model.Describe();
        }
    }
}
