using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What may stand in a <see cref="Pipeline"/>: a transformer or an estimator.</summary>
public abstract class JavaPipelineStage : Params
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

    /// <summary>The schema that this stage makes of <paramref name="schema"/>.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a parameter is not valid.</exception>
    public virtual StructType TransformSchema(StructType schema) => Reference.Call<StructType>("transformSchema", schema);
}
