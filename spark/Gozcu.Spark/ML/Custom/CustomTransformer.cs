using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Custom;

/// <summary>
/// A transformer written in .NET: derive from it, give it properties for what it can be set to, and override <see cref="Transform"/>. It stands in a
/// <see cref="Pipeline"/> like any other, which then runs from .NET.
/// </summary>
/// <remarks>
/// What is saved with a pipeline are the class's name and the public properties that can be read and set, as JSON: use numbers, strings, arrays, records.
/// To be loaded it needs a constructor without arguments. It has no <c>Param</c>s, and does not run inside of the JVM: another language that loads
/// the pipeline is refused with an error that names the stage. A grid tries several of them as values of <see cref="Pipeline.Stages"/>. A function of one
/// column that must run in the JVM too is made by <see cref="FunctionTransformer"/>.
/// </remarks>
public abstract class CustomTransformer : JavaTransformer, IJavaMLWritable, ICustomStage
{
    /// <summary>A transformer with a random id.</summary>
    protected CustomTransformer()
        : base(CustomStages.Construct(nameof(CustomTransformer))) { }

    internal override bool RunsInDotnet => true;

    /// <summary>The table with what this stage adds.</summary>
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
    public override CustomTransformer Copy(ParamMap extra) => this;

    internal override void Describe() => CustomStages.Describe(this);
}
