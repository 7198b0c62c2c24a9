using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Stages that run one after another: an estimator among them is fitted on what the stages before it make, and its model takes its place.</summary>
public class Pipeline : JavaEstimator<PipelineModel>, IJavaMLReadable<Pipeline>, IJavaMLWritable
{
    private const string JavaClass = "org.apache.spark.ml.Pipeline";

    /// <summary>A pipeline without stages, with a random id.</summary>
    public Pipeline()
        : base(JavaClass) { }

    /// <summary>A pipeline without stages, with an id.</summary>
    public Pipeline(string uid)
        : base(JavaClass, uid) { }

    internal Pipeline(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>The parameter that holds the stages.</summary>
    public Param.Param Stages => GetParam("stages");

    /// <summary>The stages, in order.</summary>
    public JavaPipelineStage[] GetStages() => Call<JavaPipelineStage[]>("getStages");

    /// <summary>Sets the stages, in order.</summary>
    public Pipeline SetStages(JavaPipelineStage[] value)
    {
        // A copy, so that an array of a derived class travels as an array of stages.
        ArgumentNullException.ThrowIfNull(value);
        Call("setStages", Array.ConvertAll(value, stage => stage));
        return this;
    }

    /// <inheritdoc/>
    public override PipelineModel Fit(DataFrame dataset) => base.Fit(dataset);

    /// <summary>A copy with <paramref name="extra"/> over its own parameters.</summary>
    public Pipeline Copy(ParamMap extra) => Call<Pipeline>("copy", extra);

    /// <summary>Loads a pipeline that was saved to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">Nothing is there, or it is of another class.</exception>
    public static Pipeline Load(string path) => CallStatic<Pipeline>(JavaClass, "load", path);

    /// <inheritdoc/>
    public JavaMLReader<Pipeline> Read() => new(CallStatic<JvmObjectReference>(JavaClass, "read"));

    /// <inheritdoc/>
    public void Save(string path) => Call("save", path);

    /// <inheritdoc/>
    public JavaMLWriter Write() => new(Call<JvmObjectReference>("write"));
}
