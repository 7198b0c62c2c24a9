using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A fitted pipeline: a sequence of transformers.</summary>
public class PipelineModel : JavaModel<PipelineModel>, IJavaMLReadable<PipelineModel>, IJavaMLWritable
{
    private const string JavaClass = "org.apache.spark.ml.PipelineModel";

    private readonly DotnetStages<JavaTransformer> _stages;

    /// <summary>Creates a model of the given stages.</summary>
    public PipelineModel(string uid, JavaTransformer[] stages)
        : base(SparkEnvironment.JvmBridge.Construct(JavaClass, uid, new List<JavaTransformer>(stages)))
    {
        _stages = new();
        _stages.Set([.. stages]);
    }

    internal PipelineModel(JvmObjectReference reference)
        : base(reference) => _stages = new(() => Call<JavaTransformer[]>("stages"));

    internal override bool RunsInDotnet => _stages.Found is not null;

    /// <summary>Stages in order, each in its own class; a <see cref="JvmTransformer"/> if there is no .NET class for it.</summary>
    public JavaTransformer[] Stages => _stages.Found is { } stages ? [.. stages] : Call<JavaTransformer[]>("stages");

    /// <inheritdoc/>
    public override DataFrame Transform(DataFrame dataset) =>
        _stages.Found is { } stages ? stages.Aggregate(dataset, (table, stage) => stage.Transform(table)) : base.Transform(dataset);

    /// <inheritdoc/>
    public override DataFrame Transform(DataFrame dataset, ParamMap paramMap) =>
        RunsInDotnet ? Copy(paramMap).Transform(dataset) : base.Transform(dataset, paramMap);

    /// <inheritdoc/>
    public override StructType TransformSchema(StructType schema) =>
        _stages.Found is { } stages
            ? stages.Aggregate(schema, (known, stage) => stage.TransformSchema(known))
            : base.TransformSchema(schema);

    /// <summary>Returns a copy with parameters overridden by <paramref name="extra"/>. Stages written in .NET are shared, because they have no parameters.</summary>
    public override PipelineModel Copy(ParamMap extra) =>
        _stages.Found is { } stages
            ? new PipelineModel(Uid(), Array.ConvertAll(stages, stage => stage.Copy(extra)))
            : Call<PipelineModel>("copy", extra);

    /// <summary>Sets a parameter to a value of its type.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public PipelineModel Set<T>(Param<T> param, T value)
    {
        SetValue(param, value);
        return this;
    }

    /// <summary>Sets a parameter by its name.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    public PipelineModel Set(string paramName, object value)
    {
        SetValue(GetParam(paramName), value);
        return this;
    }

    /// <summary>Clears the value that was set for <paramref name="param"/>.</summary>
    /// <returns>This object.</returns>
    public PipelineModel Clear(Param.Param param)
    {
        ClearValue(param);
        return this;
    }

    /// <inheritdoc/>
    public override PipelineModel Copy() => Copy(new ParamMap());

    /// <summary>Loads a model that was saved to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">Nothing is saved there, or an object of another class.</exception>
    public static PipelineModel Load(string path) => CallStatic<PipelineModel>(JavaClass, "load", path);

    /// <inheritdoc/>
    public JavaMLReader<PipelineModel> Read() => new(CallStatic<JvmObjectReference>(JavaClass, "read"));

    /// <inheritdoc/>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    public JavaMLWriter Write()
    {
        Describe();
        return new JavaMLWriter(Call<JvmObjectReference>("write"));
    }

    internal override void Describe() => _stages.Describe();
}
