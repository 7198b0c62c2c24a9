using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Custom;

/// <summary>What a <see cref="CustomEstimator{M}"/> learns: a transformer written in .NET. See <see cref="CustomTransformer"/> for how it is saved.</summary>
/// <typeparam name="M">The class itself.</typeparam>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The name is Microsoft.Spark's.")]
public abstract class CustomModel<M> : JavaModel<M>, IJavaMLWritable, ICustomStage
    where M : JavaModel<M>
{
    /// <summary>A model with a random id.</summary>
    protected CustomModel()
        : base(CustomStages.Construct("CustomModel")) { }

    internal override bool RunsInDotnet => true;

    /// <summary>The table with what this model adds.</summary>
    public abstract override DataFrame Transform(DataFrame dataset);

    /// <summary>The schema of what <see cref="Transform"/> makes of an empty table.</summary>
    public override StructType TransformSchema(StructType schema) => Transform(CustomStages.Empty(schema)).Schema();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A property cannot be written as JSON.</exception>
    public void Save(string path) => Write().Save(path);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">A property cannot be written as JSON.</exception>
    public JavaMLWriter Write() => CustomStages.Write(this);

    void ICustomStage.Adopt(JvmObjectReference reference) => Adopt(reference);

    /// <summary>Returns this stage itself: it has properties in the place of parameters.</summary>
    public override CustomModel<M> Copy(ParamMap extra) => this;

    internal override void Describe() => CustomStages.Describe(this);
}
