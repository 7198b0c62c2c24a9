using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter of a stage, model or evaluator, with its name and documentation.</summary>
public class Param : IJvmObjectReferenceProvider
{
    private const string JavaClass = "org.apache.spark.ml.param.Param";

    /// <summary>Creates a parameter of <paramref name="parent"/>.</summary>
    public Param(Identifiable parent, string name, string doc)
        : this(RequireParent(parent).Uid(), name, doc) { }

    /// <summary>Creates a parameter of the object with the id <paramref name="parent"/>.</summary>
    public Param(string parent, string name, string doc)
        : this(SparkEnvironment.JvmBridge.Construct(JavaClass, parent, name, doc)) { }

    internal Param(JvmObjectReference reference) => Reference = reference;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    /// <summary>Documentation of the parameter.</summary>
    public string Doc => Reference.Call<string>("doc");

    /// <summary>Name of the parameter.</summary>
    public string Name => Reference.Call<string>("name");

    /// <summary>Id of the object that has the parameter.</summary>
    public string Parent => Reference.Call<string>("parent");

    /// <summary>Returns the id of the parent and the name of the parameter.</summary>
    public override string ToString() => Reference.Call<string>("toString");

    /// <summary>
    /// Converts a value to the type that the Java parameter expects. Java accepts any object and fails only on use, so numbers are converted here and other values of a wrong type
    /// are rejected.
    /// </summary>
    internal object? Exactly(object? value)
    {
        var kind = JvmClass.NameOf(Reference)[(JavaClass.Length - nameof(Param).Length)..];
        return (kind, value) switch
        {
            ("DoubleParam", int or long or float or double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            ("LongParam", int or long) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ("IntParam", int) or ("BooleanParam", bool) => value,

            // An array of exactly that class, because the JVM's array takes its class from the .NET array.
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
