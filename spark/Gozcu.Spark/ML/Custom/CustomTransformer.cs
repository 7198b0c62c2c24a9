using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Custom;

/// <summary>
/// Base class of transformers written in .NET: add properties for the settings and override <see cref="Transform"/>. In a <see cref="Pipeline"/> it works like any other stage; the
/// pipeline then runs from .NET.
/// </summary>
/// <remarks>
/// A saved pipeline contains the name of the class and, as JSON, the public properties with a getter and a setter: use numbers, strings, arrays and records. Loading requires a
/// constructor without parameters. The stage has no <c>Param</c> and does not run inside the JVM; another language that loads the pipeline gets an error that names the stage. To
/// try several in a grid, use them as values of <see cref="Pipeline.Stages"/>. For a function of one column that must also run in the JVM, see <see cref="FunctionTransformer"/>.
/// </remarks>
public abstract class CustomTransformer : JavaTransformer, IJavaMLWritable, ICustomStage
{
    /// <summary>Creates a transformer with a random id.</summary>
    protected CustomTransformer()
        : base(CustomStages.Construct(nameof(CustomTransformer))) { }

    internal override bool RunsInDotnet => true;

    /// <summary>Returns the data frame with the columns that this stage adds.</summary>
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
    public override CustomTransformer Copy(ParamMap extra) => this;

    internal override void Describe() => CustomStages.Describe(this);
}
