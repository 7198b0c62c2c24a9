using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What makes a table of another, a row of a row.</summary>
public abstract class JavaTransformer : JavaPipelineStage
{
    /// <summary>A transformer that stands for an object of the JVM.</summary>
    protected JavaTransformer(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>A new object of the Java class.</summary>
    protected JavaTransformer(string javaClass)
        : base(javaClass) { }

    /// <summary>A new object of the Java class, with an id.</summary>
    protected JavaTransformer(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <summary>The table with the output columns added.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a parameter is not valid.</exception>
    public virtual DataFrame Transform(DataFrame dataset) => Reference.Call<DataFrame>("transform", dataset);

    /// <summary>The table with the output columns added, made with <paramref name="paramMap"/> instead of this transformer's own parameters.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a parameter is not valid.</exception>
    public virtual DataFrame Transform(DataFrame dataset, ParamMap paramMap) => Reference.Call<DataFrame>("transform", dataset, paramMap);

    /// <summary>Returns the table with the output columns added, made with the values of the pairs instead of this transformer's own parameters.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a parameter is not valid.</exception>
    public DataFrame Transform(DataFrame dataset, ParamPair firstParamPair, params ParamPair[] otherParamPairs) =>
        Transform(dataset, new ParamMap([firstParamPair, .. otherParamPairs]));

    /// <inheritdoc/>
    public override JavaTransformer Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JavaTransformer Copy(ParamMap extra) => Reference.Call<JavaTransformer>("copy", extra);

    internal override JavaTransformer FitOn(DataFrame dataset) => this;
}
