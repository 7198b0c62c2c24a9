using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What may stand in a <see cref="Pipeline"/>: a transformer or an estimator.</summary>
public abstract class JavaPipelineStage : Params, IPipelineStage
{
    /// <summary>A stage that stands for an object of the JVM.</summary>
    protected JavaPipelineStage(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>A new object of the Java class.</summary>
    protected JavaPipelineStage(string javaClass)
        : base(javaClass) { }

    /// <summary>A new object of the Java class, with an id.</summary>
    protected JavaPipelineStage(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <summary>Whether it does its work in .NET, by itself or by a stage within it; the JVM cannot run it then.</summary>
    internal virtual bool RunsInDotnet => false;

    /// <summary>Whether there is something to learn.</summary>
    internal virtual bool IsEstimator => false;

    /// <summary>The schema that this stage makes of <paramref name="schema"/>.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a parameter is not valid.</exception>
    public virtual StructType TransformSchema(StructType schema) => Reference.Call<StructType>("transformSchema", schema);

    /// <summary>The transformer that stands in a fitted pipeline in the place of this stage.</summary>
    internal virtual JavaTransformer FitOn(DataFrame dataset) =>
        throw new NotSupportedException($"{GetType().Name} is neither an estimator nor a transformer, so it cannot stand in a pipeline");

    /// <inheritdoc/>
    public override JavaPipelineStage Copy() => Copy(new ParamMap());

    /// <summary>Returns a copy with <paramref name="extra"/> over its own parameters; a stage written in .NET has none, and is itself.</summary>
    public override JavaPipelineStage Copy(ParamMap extra) => Reference.Call<JavaPipelineStage>("copy", extra);

    /// <summary>Brings what only .NET knows of this stage to the JVM, where it is saved and copied.</summary>
    internal virtual void Describe() { }
}
