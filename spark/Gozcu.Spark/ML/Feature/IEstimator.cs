using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What learns a model of class <typeparamref name="M"/> from data.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public interface IEstimator<out M>
{
    /// <summary>Learns a model from <paramref name="dataset"/>.</summary>
    M Fit(DataFrame dataset);
}
