using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Custom;

/// <summary>
/// Base class of models that a <see cref="CustomEstimator{M}"/> fits: transformers written in .NET. <see cref="CustomTransformer"/> describes how they are saved.
/// </summary>
/// <typeparam name="M">The class itself.</typeparam>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public abstract class CustomModel<M> : JavaModel<M>, IJavaMLWritable, ICustomStage
    where M : JavaModel<M>
{
    /// <summary>Creates a model with a random id.</summary>
    protected CustomModel()
        : base(CustomStages.Construct("CustomModel")) { }

    internal override bool RunsInDotnet => true;

    /// <summary>Returns the data frame with the columns that this model adds.</summary>
    public abstract override DataFrame Transform(DataFrame dataset);

    /// <summary>Derives the output schema by applying <see cref="Transform"/> to an empty data frame.</summary>
    public override StructType TransformSchema(StructType schema) => Transform(CustomStages.Empty(schema)).Schema();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A property cannot be written as JSON.</exception>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A property cannot be written as JSON.</exception>
    public JavaMLWriter Write() => CustomStages.Write(this);

    void ICustomStage.Adopt(JvmObjectReference reference) => Adopt(reference);

    /// <summary>Returns this stage itself, because it has properties instead of parameters.</summary>
    public override CustomModel<M> Copy(ParamMap extra) => this;

    internal override void Describe() => CustomStages.Describe(this);
}
