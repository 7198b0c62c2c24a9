using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>What an estimator has learnt; a transformer of class <typeparamref name="M"/>.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public abstract class JavaModel<M> : JavaTransformer, IModel<M>
    where M : JavaModel<M>
{
    /// <summary>A model that stands for an object of the JVM.</summary>
    protected JavaModel(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>A new object of the Java class.</summary>
    protected JavaModel(string javaClass)
        : base(javaClass) { }

    /// <summary>A new object of the Java class, with an id.</summary>
    protected JavaModel(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <inheritdoc/>
    public bool HasParent() => this is not Custom.ICustomStage && Reference.Call<bool>("hasParent");

    /// <summary>The estimator that has learnt this model, of its own class; null when it is not known, as of a loaded model.</summary>
    public JavaPipelineStage? Parent => HasParent() ? Reference.Call<JavaPipelineStage>("parent") : null;

    /// <summary>Sets the estimator that has learnt this model.</summary>
    public M SetParent(JavaEstimator<M> parent)
    {
        Reference.Call("setParent", parent);
        return (M)this;
    }
}
