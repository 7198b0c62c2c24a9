using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What gives a table of predictions one number.</summary>
public abstract class JavaEvaluator : Params
{
    /// <summary>An evaluator that stands for an object of the JVM.</summary>
    protected JavaEvaluator(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>A new object of the Java class.</summary>
    protected JavaEvaluator(string javaClass)
        : base(javaClass) { }

    /// <summary>A new object of the Java class, with an id.</summary>
    protected JavaEvaluator(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <summary>Whether a larger number is a better one.</summary>
    public bool IsLargerBetter => Reference.Call<bool>("isLargerBetter");

    /// <summary>The metric over the rows of <paramref name="dataset"/>.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a job failed.</exception>
    public virtual double Evaluate(DataFrame dataset) => Reference.Call<double>("evaluate", dataset);

    /// <summary>The metric over the rows of <paramref name="dataset"/>, with <paramref name="paramMap"/> instead of this evaluator's own parameters.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a job failed.</exception>
    public double Evaluate(DataFrame dataset, ParamMap paramMap) => Reference.Call<double>("evaluate", dataset, paramMap);

    /// <summary>Returns the metric over the rows of <paramref name="dataset"/>, with the values of the pairs instead of this evaluator's own parameters.</summary>
    /// <exception cref="JvmException">A column is missing or of the wrong type, or a job failed.</exception>
    public double Evaluate(DataFrame dataset, ParamPair firstParamPair, params ParamPair[] otherParamPairs) =>
        Evaluate(dataset, new ParamMap([firstParamPair, .. otherParamPairs]));

    /// <inheritdoc/>
    public override JavaEvaluator Copy() => Copy(new ParamMap());

    /// <inheritdoc/>
    public override JavaEvaluator Copy(ParamMap extra) => Reference.Call<JavaEvaluator>("copy", extra);
}
