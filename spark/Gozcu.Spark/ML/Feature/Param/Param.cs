using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter of a stage, a model or an evaluator: its name and its text.</summary>
public class Param : IJvmObjectReferenceProvider
{
    private const string JavaClass = "org.apache.spark.ml.param.Param";

    /// <summary>A parameter of <paramref name="parent"/>.</summary>
    public Param(Identifiable parent, string name, string doc)
        : this(RequireParent(parent).Uid(), name, doc) { }

    /// <summary>A parameter of what has the id <paramref name="parent"/>.</summary>
    public Param(string parent, string name, string doc)
        : this(SparkEnvironment.JvmBridge.Construct(JavaClass, parent, name, doc)) { }

    internal Param(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>What the parameter means.</summary>
    public string Doc => Reference.Call<string>("doc");

    /// <summary>The parameter's name.</summary>
    public string Name => Reference.Call<string>("name");

    /// <summary>The id of what has the parameter.</summary>
    public string Parent => Reference.Call<string>("parent");

    /// <summary>The parent's id and the parameter's name.</summary>
    public override string ToString() => Reference.Call<string>("toString");

    /// <summary>
    /// A value as the Java parameter takes it. Java keeps whatever object it is given and fails only where it is used, so a number is made the
    /// parameter's own kind here, and what cannot be is refused.
    /// </summary>
    internal object? Exactly(object? value)
    {
        var kind = JvmClass.NameOf(Reference)[(JavaClass.Length - nameof(Param).Length)..];
        return (kind, value) switch
        {
            ("DoubleParam", int or long or float or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            ("LongParam", int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ("IntParam", int) or ("BooleanParam", bool) => value,

            // An array of exactly that class, as the JVM's array gets the class of .NET's.
            ("Param", IEnumerable<JavaPipelineStage> stages) => stages.ToArray(),
            ("DoubleArrayParam", IEnumerable<double> values and not Linalg.Vector) => values.ToArray(),
            ("DoubleArrayParam", IEnumerable<int> values) => values.Select(number => (double)number).ToArray(),
            ("IntArrayParam", IEnumerable<int> values) => values.ToArray(),
            ("StringArrayParam", IEnumerable<string> values) => values.ToArray(),
            ("DoubleArrayArrayParam", IEnumerable<IEnumerable<double>> values) => values.Select(line => line.ToArray()).ToArray(),
            ("Param" or "FloatParam", _) => value,
            _ => throw new ArgumentException(
                $"{this} is a {kind} and cannot be {value ?? "null"} of type {value?.GetType().Name ?? "null"}",
                nameof(value)
            ),
        };
    }

    private static Identifiable RequireParent(Identifiable parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return parent;
    }
}
