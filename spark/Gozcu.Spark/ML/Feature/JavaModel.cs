using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature;

/// <summary>Base class of models, the transformers that estimators fit; <typeparamref name="M"/> is the class of the model itself.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public abstract class JavaModel<M> : JavaTransformer, IModel<M>
    where M : JavaModel<M>
{
    /// <summary>Wraps a model of the JVM.</summary>
    protected JavaModel(JvmObjectReference reference)
        : base(reference) { }

    /// <summary>Creates an object of the Java class.</summary>
    protected JavaModel(string javaClass)
        : base(javaClass) { }

    /// <summary>Creates an object of the Java class with an id.</summary>
    protected JavaModel(string javaClass, string uid)
        : base(javaClass, uid) { }

    /// <inheritdoc/>
    public bool HasParent() => this is not Custom.ICustomStage && Reference.Call<bool>("hasParent");

    /// <summary>Estimator that fitted the model; null if unknown, as for a loaded model.</summary>
    public JavaPipelineStage? Parent => HasParent() ? Reference.Call<JavaPipelineStage>("parent") : null;

    /// <summary>Sets the estimator that fitted the model.</summary>
    public M SetParent(JavaEstimator<M> parent)
    {
        Reference.Call("setParent", parent);
        return (M)this;
    }
}
