using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of the stages of a <see cref="Pipeline"/>: transformers and estimators.</summary>
public abstract class JavaPipelineStage : Params, IPipelineStage
{
    /// <summary>Wraps a stage of the JVM.</summary>
    protected JavaPipelineStage(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Creates an object of the Java class.</summary>
    protected JavaPipelineStage(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of the Java class with an id.</summary>
    protected JavaPipelineStage(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <summary>True if the stage, or a stage within it, runs in .NET, so that the JVM cannot run it.</summary>
    internal virtual bool RunsInDotnet => false;

    /// <summary>True if the stage is an estimator.</summary>
    internal virtual bool IsEstimator => false;

    /// <summary>Derives the output schema from the input schema.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a parameter is not valid.</exception>
    public virtual StructType TransformSchema(StructType schema) => Reference.Call<StructType>("transformSchema", schema);

    /// <summary>Returns the transformer that takes this stage's place in a fitted pipeline.</summary>
    internal virtual JavaTransformer FitOn(DataFrame dataset) =>
        throw new NotSupportedException($"{GetType().Name} is neither an estimator nor a transformer, so it cannot stand in a pipeline");

    /// <inheritdoc/>
    public override JavaPipelineStage Copy() => Copy(new ParamMap());

    /// <summary>Returns a copy with parameters overridden by <paramref name="extra"/>. A stage written in .NET has no parameters and returns itself.</summary>
    public override JavaPipelineStage Copy(ParamMap extra) => Reference.Call<JavaPipelineStage>("copy", extra);

    /// <summary>Stores what only .NET knows of this stage in the JVM, which saves and copies it.</summary>
    internal virtual void Describe() { }
}
