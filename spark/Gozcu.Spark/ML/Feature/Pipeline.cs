using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A sequence of stages. An estimator among them is fitted to the output of the stages before it, and its model takes its place.</summary>
public class Pipeline : JavaEstimator<PipelineModel>, IJavaMLReadable<Pipeline>, IJavaMLWritable
{
    private const string JavaClass = "org.apache.spark.ml.Pipeline";

    private readonly DotnetStages<JavaPipelineStage> _stages;

    /// <summary>Creates a pipeline without stages, with a random id.</summary>
    public Pipeline()
        : base(JavaClass) => _stages = new();

    /// <summary>Creates a pipeline without stages, with an id.</summary>
    public Pipeline(string uid)
        : base(JavaClass, uid) => _stages = new();

    internal Pipeline(JvmObjectReference reference)
        : base(reference) => _stages = new(() => Call<JavaPipelineStage[]>("getStages"));

    internal override bool RunsInDotnet => _stages.Found is not null;

    /// <summary>Parameter: stages of the pipeline.</summary>
    public Param<JavaPipelineStage[]> Stages => ParamOf<JavaPipelineStage[]>("stages");

    /// <summary>Returns the stages in order.</summary>
    public JavaPipelineStage[] GetStages() => _stages.Found is { } stages ? [.. stages] : Call<JavaPipelineStage[]>("getStages");

    /// <summary>Sets the stages in order.</summary>
    public Pipeline SetStages(JavaPipelineStage[] value)
    {
        // A copy, so that an array of a derived class becomes an array of stages.
        ArgumentNullException.ThrowIfNull(value);
        var stages = Array.ConvertAll(value, stage => stage);
        Call("setStages", stages);
        _stages.Set(stages);
        return this;
    }

    /// <summary>Sets the stages in order, from a sequence, or if they are known only by an interface such as <see cref="IPredictor"/>.</summary>
    public Pipeline SetStages(params IEnumerable<IPipelineStage> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return SetStages([.. value.Cast<JavaPipelineStage>()]);
    }

    /// <inheritdoc/>
    public override PipelineModel Fit(DataFrame dataset) => _stages.Found is { } stages ? Fit(stages, dataset) : base.Fit(dataset);

    /// <inheritdoc/>
    public override PipelineModel Fit(DataFrame dataset, ParamMap paramMap) => Copy(paramMap).Fit(dataset);

    /// <inheritdoc/>
    public override StructType TransformSchema(StructType schema) =>
        _stages.Found is { } stages
            ? stages.Aggregate(schema, (known, stage) => stage.TransformSchema(known))
            : base.TransformSchema(schema);

    /// <summary>
    /// Returns a copy with its parameters and those of its stages overridden by <paramref name="extra"/>, which may also replace the stages (see <see cref="Stages"/>). Stages
    /// written in .NET are shared, because they have no parameters.
    /// </summary>
    public override Pipeline Copy(ParamMap extra)
    {
        ArgumentNullException.ThrowIfNull(extra);
        return (extra.Contains(Stages) ? InDotnet(extra.Get(Stages)) : _stages.Found) is { } stages
                ? new Pipeline(Uid()).SetStages(Array.ConvertAll(stages, stage => stage.Copy(extra)))
            : IsSet(Stages) || extra.Contains(Stages) ? Call<Pipeline>("copy", extra)
            // Spark cannot copy a pipeline without stages.
            : new Pipeline(Uid());
    }

    /// <summary>Sets a parameter to a value of its type.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public Pipeline Set<T>(Param<T> param, T value)
    {
        SetValue(param, value);
        return this;
    }

    /// <summary>Sets the values of an array parameter from a sequence.</summary>
    /// <returns>This object.</returns>
    public Pipeline Set<T>(Param<T[]> param, IEnumerable<T> values)
    {
        SetValue(param, values);
        return this;
    }

    /// <summary>Sets a parameter by its name.</summary>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentException">The value has the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid for it.</exception>
    public Pipeline Set(string paramName, object value)
    {
        SetValue(GetParam(paramName), value);
        return this;
    }

    /// <summary>Clears the value that was set for <paramref name="param"/>.</summary>
    /// <returns>This object.</returns>
    public Pipeline Clear(Param.Param param)
    {
        ClearValue(param);
        return this;
    }

    /// <inheritdoc/>
    public override Pipeline Copy() => Copy(new ParamMap());

    /// <summary>Loads a pipeline that was saved to <paramref name="path"/>.</summary>
    /// <exception cref="JvmException">Nothing is saved there, or an object of another class.</exception>
    public static Pipeline Load(string path) => CallStatic<Pipeline>(JavaClass, "load", path);

    /// <inheritdoc/>
    public JavaMLReader<Pipeline> Read() => new(CallStatic<JvmObjectReference>(JavaClass, "read"));

    /// <inheritdoc/>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    public JavaMLWriter Write()
    {
        Describe();
        return new JavaMLWriter(Call<JvmObjectReference>("write"));
    }

    internal override void OnSet(Param.Param param, object? value)
    {
        if (param.Name == "stages")
        {
            _stages.Set((JavaPipelineStage[]?)value ?? []);
        }
    }

    internal override void Describe() => _stages.Describe();

    private static JavaPipelineStage[]? InDotnet(JavaPipelineStage[] stages) =>
        Array.Exists(stages, stage => stage.RunsInDotnet) ? stages : null;

    /// <summary>Fits the stages as Spark's own pipeline does: each up to the last estimator is fitted to the output of those before it.</summary>
    private PipelineModel Fit(JavaPipelineStage[] stages, DataFrame dataset)
    {
        var last = Array.FindLastIndex(stages, stage => stage.IsEstimator);
        var fitted = new JavaTransformer[stages.Length];
        for (var i = 0; i < stages.Length; i++)
        {
            fitted[i] = i <= last ? stages[i].FitOn(dataset) : (JavaTransformer)stages[i];
            dataset = i < last ? fitted[i].Transform(dataset) : dataset;
        }
        return new PipelineModel(Uid(), fitted).SetParent(this);
    }
}
