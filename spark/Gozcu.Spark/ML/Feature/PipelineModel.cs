using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A fitted pipeline: transformers that run one after another.</summary>
public class PipelineModel : JavaModel<PipelineModel>, IJavaMLReadable<PipelineModel>, IJavaMLWritable
{
    private const string JavaClass = "org.apache.spark.ml.PipelineModel";

    /// <summary>A model of the given stages.</summary>
    public PipelineModel(string uid, JavaTransformer[] stages)
        : base(SparkEnvironment.JvmBridge.Construct(JavaClass, uid, new List<JavaTransformer>(stages))) { }

    internal PipelineModel(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>The stages, in order, each of its own class; one without a .NET class is a <see cref="JvmTransformer"/>.</summary>
    public JavaTransformer[] Stages => Call<JavaTransformer[]>("stages");

    /// <summary>A copy with <paramref name="extra"/> over its own parameters.</summary>
    public PipelineModel Copy(ParamMap extra) => Call<PipelineModel>("copy", extra);

    /// <summary>Loads a model that was saved to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">Nothing is there, or it is of another class.</exception>
    public static PipelineModel Load(string path) => CallStatic<PipelineModel>(JavaClass, "load", path);

    /// <inheritdoc/>
    public JavaMLReader<PipelineModel> Read() => new(CallStatic<JvmObjectReference>(JavaClass, "read"));

    /// <inheritdoc/>
    public void Save(string path) => Call("save", path);

    /// <inheritdoc/>
    public JavaMLWriter Write() => new(Call<JvmObjectReference>("write"));
}
