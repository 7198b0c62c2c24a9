using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of summaries of a model's training or evaluation.</summary>
public abstract class JavaSummary : JvmView
{
    /// <summary>Wraps a summary of the JVM.</summary>
    protected JavaSummary(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Calls a method that only summaries of two classes have.</summary>
    /// <exception cref="InvalidOperationException">The model has more than two classes.</exception>
    protected T OfTwoClasses<T>(string method)
    {
        var javaClass = JvmClass.NameOf(Reference);
        return javaClass[(javaClass.LastIndexOf('.') + 1)..].StartsWith("Binary", StringComparison.Ordinal)
            ? Call<T>(method)
            : throw new InvalidOperationException(
                $"{method} is there for two classes only, and the model of this {GetType().Name} has more: use Accuracy or the metrics by label."
            );
    }
}
