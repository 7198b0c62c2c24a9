using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Maps Scala types to .NET types.</summary>
internal sealed class CSharpTypes(IReadOnlyDictionary<string, MLClass> classes)
{
    private const string Root = "org.apache.spark.";

    private static readonly Dictionary<string, string> s_plain = new()
    {
        ["Boolean"] = "bool",
        ["Int"] = "int",
        ["Long"] = "long",
        ["Float"] = "float",
        ["Double"] = "double",
        ["String"] = "string",
        ["Unit"] = "void",
        [Root + "sql.DataFrame"] = "DataFrame",
        [Root + "sql.Dataset[_]"] = "DataFrame",
        [Root + "sql.Column"] = "Column",
        [Root + "sql.types.StructType"] = "StructType",
        [Root + "ml.linalg.Vector"] = "Vector",
        [Root + "ml.linalg.DenseVector"] = "DenseVector",
        [Root + "ml.linalg.SparseVector"] = "SparseVector",
        [Root + "ml.linalg.Matrix"] = "Matrix",
        [Root + "ml.linalg.DenseMatrix"] = "DenseMatrix",
        [Root + "ml.param.ParamMap"] = "ParamMap",
        [Root + "ml.PipelineModel"] = "PipelineModel",
        [Root + "ml.Transformer"] = "JavaTransformer",
        [Root + "ml.evaluation.Evaluator"] = "JavaEvaluator",
        ["java.util.Map[Integer,java.util.Map[Double,Integer]]"] = "IReadOnlyDictionary<int, IReadOnlyDictionary<double, int>>",
    };

    public static string Namespace(string package)
    {
        var inner = package[(Root + "ml").Length..].TrimStart('.');
        var parts = inner.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Names.Pascal);
        return string.Join('.', parts.Prepend("Microsoft.Spark.ML"));
    }

    /// <summary>Returns the type of a result, or null if there is none.</summary>
    public string? Result(string type) =>
        type switch
        {
            Root + "ml.Estimator[_]" => "JavaPipelineStage",
            _ => Both(type),
        };

    /// <summary>Returns the type of an argument, or null if there is none.</summary>
    public string? Argument(string type) =>
        type switch
        {
            Root + "ml.Estimator[_]" => "IEstimator<JavaTransformer>",
            "Array[String]" or "String*" => "params IEnumerable<string>",
            "Double*" => "params double[]",
            _ => Both(type),
        };

    /// <summary>Returns the type argument of a <c>Param&lt;T&gt;</c>, or null if the values of the parameter have no .NET type.</summary>
    public string? ParamValue(string type)
    {
        var value = Both(type);
        return
            value is null
            || value.StartsWith("Java", StringComparison.Ordinal)
            || type.Contains("Param", StringComparison.Ordinal)
            || IsClass(type)
            ? null
            : value;
    }

    private static bool IsClass(string type) =>
        type.StartsWith(Root + "ml.", StringComparison.Ordinal) && !type.Contains(".linalg.", StringComparison.Ordinal);

    private string? Both(string type)
    {
        if (s_plain.TryGetValue(type, out var plain))
        {
            return plain;
        }
        if (type.StartsWith("Array[", StringComparison.Ordinal))
        {
            var element = type["Array[".Length..^1];
            return Both(element.StartsWith("_ <: ", StringComparison.Ordinal) ? element["_ <: ".Length..] : element) is { } name
                ? name + "[]"
                : null;
        }
        if (type.StartsWith(Root + "ml.Model[", StringComparison.Ordinal))
        {
            return "JavaTransformer";
        }
        var raw = type.Contains('[', StringComparison.Ordinal) ? type[..type.IndexOf('[', StringComparison.Ordinal)] : type;
        var simpleName = raw[(raw.LastIndexOf('.') + 1)..];
        if (raw.StartsWith(Root + "ml.", StringComparison.Ordinal) && Overrides.Interfaces.TryGetValue(simpleName, out var contract))
        {
            return contract;
        }
        return classes.TryGetValue(type, out var known) ? known.Name : null;
    }
}
