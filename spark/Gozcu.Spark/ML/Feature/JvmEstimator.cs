using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature;

/// <summary>
/// An estimator of any Java class, for libraries that have no .NET class of their own: parameters are set by name, and what it learns is a
/// <see cref="JvmTransformer"/>.
/// </summary>
public sealed class JvmEstimator : JavaEstimator<JvmTransformer>
{
    /// <summary>A new object of <paramref name="javaClass"/> with a random id.</summary>
    public JvmEstimator(string javaClass)
        : base(javaClass) { }

    /// <summary>A new object of <paramref name="javaClass"/> with an id.</summary>
    public JvmEstimator(string javaClass, string uid)
        : base(javaClass, uid) { }

    internal JvmEstimator(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Sets the parameter of that name.</summary>
    /// <exception cref="ArgumentException">The value is of the wrong type.</exception>
    /// <exception cref="JvmException">There is no such parameter, or the value is not valid.</exception>
    public JvmEstimator Set(string name, object value) => Set<JvmEstimator>(GetParam(name), value);
}
