using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Custom;

/// <summary>Base class of estimators written in .NET; override <see cref="Fit"/>. <see cref="CustomTransformer"/> describes how they are saved and where they run.</summary>
/// <typeparam name="M">Class of the model: a <see cref="CustomModel{M}"/>, or one of MLlib's.</typeparam>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public abstract class CustomEstimator<M> : JavaEstimator<M>, IJavaMLWritable, ICustomStage
    where M : JavaModel<M>
{
    /// <summary>Creates an estimator with a random id.</summary>
    protected CustomEstimator()
        : base(CustomStages.Construct("CustomEstimator")) { }

    internal override bool RunsInDotnet => true;

    /// <summary>Fits a model to <paramref name="dataset"/>. A tuner with a parallelism above 1 calls it on the same object from several threads.</summary>
    public abstract override M Fit(DataFrame dataset);

    /// <summary>Derives the output schema. Unknown before fitting unless a class overrides this method.</summary>
    /// <exception cref="NotSupportedException">The class does not override it.</exception>
    public override StructType TransformSchema(StructType schema) =>
        throw new NotSupportedException(
            $"what {GetType().Name} makes of a schema is known only after Fit: override {nameof(TransformSchema)} to say it before"
        );

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A property cannot be written as JSON.</exception>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A property cannot be written as JSON.</exception>
    public JavaMLWriter Write() => CustomStages.Write(this);

    void ICustomStage.Adopt(JvmObjectReference reference) => Adopt(reference);

    /// <summary>Returns this stage itself, because it has properties instead of parameters.</summary>
    public override CustomEstimator<M> Copy(ParamMap extra) => this;

    internal override void Describe() => CustomStages.Describe(this);
}
