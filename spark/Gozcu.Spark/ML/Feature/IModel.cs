using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What an estimator has learnt.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public interface IModel<out M>
{
    /// <summary>Whether the estimator that learnt this model is known.</summary>
    bool HasParent();
}
