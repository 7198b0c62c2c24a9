using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>An estimator: fits a model of class <typeparamref name="M"/> to data.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public interface IEstimator<out M>
{
    /// <summary>Fits a model to <paramref name="dataset"/>.</summary>
    M Fit(DataFrame dataset);
}
