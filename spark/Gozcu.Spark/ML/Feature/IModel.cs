using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A model fitted by an estimator.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public interface IModel<out M>
{
    /// <summary>Tests whether the estimator that fitted the model is known.</summary>
    bool HasParent();
}
