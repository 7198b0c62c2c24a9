using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of estimators, which fit a model of class <typeparamref name="M"/> to a data frame.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public abstract class JavaEstimator<M> : JavaPipelineStage, IEstimator<M>
    where M : JavaModel<M>
{
    /// <summary>Wraps an estimator of the JVM.</summary>
    protected JavaEstimator(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Creates an object of the Java class.</summary>
    protected JavaEstimator(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of the Java class with an id.</summary>
    protected JavaEstimator(string javaClass, string uid)
        : base(javaClass, uid) { }

    internal override bool IsEstimator => true;

    /// <summary>Fits a model to <paramref name="dataset"/>.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, a parameter is not valid, or a job failed.</exception>
    public virtual M Fit(DataFrame dataset) => Reference.Call<M>("fit", dataset);

    /// <summary>Fits a model to <paramref name="dataset"/>, with parameters overridden by <paramref name="paramMap"/>.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, a parameter is not valid, or a job failed.</exception>
    public virtual M Fit(DataFrame dataset, ParamMap paramMap) => Reference.Call<M>("fit", dataset, paramMap);

    /// <summary>Fits a model to <paramref name="dataset"/>, with parameters overridden by the pairs.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, a parameter is not valid, or a job failed.</exception>
    public M Fit(DataFrame dataset, ParamPair firstParamPair, params ParamPair[] otherParamPairs) =>
        Fit(dataset, new ParamMap([firstParamPair, .. otherParamPairs]));

    /// <summary>Fits one model for each of <paramref name="paramMaps"/>, in the same order.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, a parameter is not valid, or a job failed.</exception>
    public IReadOnlyList<M> Fit(DataFrame dataset, IEnumerable<ParamMap> paramMaps) =>
        [.. paramMaps.Select(paramMap => Fit(dataset, paramMap))];

    /// <inheritdoc/>
    public override JavaEstimator<M> Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JavaEstimator<M> Copy(ParamMap extra) => Reference.Call<JavaEstimator<M>>("copy", extra);

    internal override JavaTransformer FitOn(DataFrame dataset) => Fit(dataset);
}
