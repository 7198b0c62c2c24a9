using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of transformers, which map a data frame to another, row by row.</summary>
public abstract class JavaTransformer : JavaPipelineStage
{
    /// <summary>Wraps a transformer of the JVM.</summary>
    protected JavaTransformer(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Creates an object of the Java class.</summary>
    protected JavaTransformer(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of the Java class with an id.</summary>
    protected JavaTransformer(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <summary>Returns <paramref name="dataset"/> with the output columns added.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a parameter is not valid.</exception>
    public virtual DataFrame Transform(DataFrame dataset) => Reference.Call<DataFrame>("transform", dataset);

    /// <summary>Returns <paramref name="dataset"/> with the output columns added, with parameters overridden by <paramref name="paramMap"/>.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a parameter is not valid.</exception>
    public virtual DataFrame Transform(DataFrame dataset, ParamMap paramMap) => Reference.Call<DataFrame>("transform", dataset, paramMap);

    /// <summary>Returns <paramref name="dataset"/> with the output columns added, with parameters overridden by the pairs.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a parameter is not valid.</exception>
    public DataFrame Transform(DataFrame dataset, ParamPair firstParamPair, params ParamPair[] otherParamPairs) =>
        Transform(dataset, new ParamMap([firstParamPair, .. otherParamPairs]));

    /// <inheritdoc/>
    public override JavaTransformer Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JavaTransformer Copy(ParamMap extra) => Reference.Call<JavaTransformer>("copy", extra);

    internal override JavaTransformer FitOn(DataFrame dataset) => this;
}
