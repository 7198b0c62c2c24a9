using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter whose values are of type <typeparamref name="T"/>.</summary>
public sealed class Param<T> : Param
{
    internal Param(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Returns a pair of this parameter and <paramref name="value"/>, for methods that take several: <c>map.Put(lr.MaxIter.W(10), lr.RegParam.W(0.1))</c>.</summary>
    /// <exception cref="JvmException">The value is not valid for the parameter.</exception>
    public ParamPair<T> W(T value) => new(this, value);
}
