using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of evaluators, which compute a metric from a data frame with predictions.</summary>
public abstract class JavaEvaluator : Params
{
    /// <summary>Wraps an evaluator of the JVM.</summary>
    protected JavaEvaluator(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Creates an object of the Java class.</summary>
    protected JavaEvaluator(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of the Java class with an id.</summary>
    protected JavaEvaluator(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <summary>True if a larger metric is better.</summary>
    public bool IsLargerBetter => Reference.Call<bool>("isLargerBetter");

    /// <summary>Computes the metric over <paramref name="dataset"/>.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a job failed.</exception>
    public virtual double Evaluate(DataFrame dataset) => Reference.Call<double>("evaluate", dataset);

    /// <summary>Computes the metric over <paramref name="dataset"/>, with parameters overridden by <paramref name="paramMap"/>.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a job failed.</exception>
    public double Evaluate(DataFrame dataset, ParamMap paramMap) => Reference.Call<double>("evaluate", dataset, paramMap);

    /// <summary>Computes the metric over <paramref name="dataset"/>, with parameters overridden by the pairs.</summary>
    /// <exception cref="JvmException">A column is missing or has the wrong type, or a job failed.</exception>
    public double Evaluate(DataFrame dataset, ParamPair firstParamPair, params ParamPair[] otherParamPairs) =>
        Evaluate(dataset, new ParamMap([firstParamPair, .. otherParamPairs]));

    /// <inheritdoc/>
    public override JavaEvaluator Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JavaEvaluator Copy(ParamMap extra) => Reference.Call<JavaEvaluator>("copy", extra);
}
