using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Internal;

/// <summary>
/// Converts arguments and results of MLlib's methods between .NET and the JVM: primitives and strings directly; arrays of numbers in one block; strings, nested arrays and maps as
/// JSON; vectors and matrices by value; everything else by reference.
/// </summary>
internal static class JvmValues
{
    private const string StringArray = "[Ljava.lang.String;";

    internal static object? ToJvm(IJvmBridge jvm, object? value) =>
        value switch
        {
            float single => (double)single,
            Vector vector => JvmLinalg.ToJvm(jvm, vector),
            Matrix matrix => JvmLinalg.ToJvm(jvm, matrix),
            double[] doubles => JvmArrays.ToJvm(jvm, doubles),
            int[] ints => JvmArrays.ToJvm(jvm, ints),
            long[] longs => JvmArrays.ToJvm(jvm, longs),
            double[][] nested => JvmJson.Write(jvm, nested, "[[D"),
            string[][] nested => JvmJson.Write(jvm, nested, "[" + StringArray),
            ParamMap[] maps => JvmArrays.ToJvm(jvm, "org.apache.spark.ml.param.ParamMap", maps),
            JavaTransformer[] transformers => JvmArrays.ToJvm(jvm, "org.apache.spark.ml.Transformer", transformers),
            JavaPipelineStage[] stages => JvmArrays.ToJvm(jvm, "org.apache.spark.ml.PipelineStage", stages),
            string => value,
            IEnumerable<string> strings => JvmJson.Write(jvm, strings.ToArray(), StringArray),
            StructType schema => jvm.CallStaticJavaMethod("org.apache.spark.sql.types.DataType", "fromJson", [schema.Json]),
            _ => value,
        };

    internal static T FromJvm<T>(object? value)
    {
        if (typeof(T) == typeof(object) && value is JvmObjectReference any)
        {
            return (T)Natural(any);
        }
        if (value is T already)
        {
            return already;
        }
        var converted = value switch
        {
            JvmObjectReference reference => FromReference(typeof(T), reference),
            int number when typeof(T) == typeof(long) => (long)number,
            null when !typeof(T).IsValueType => null,
            _ => throw Unexpected(typeof(T), value),
        };
        return (T)converted!;
    }

    /// <summary>Returns the .NET value for the class of the object; the reference if there is none.</summary>
    private static object Natural(JvmObjectReference reference) =>
        JvmClass.NameOf(reference) switch
        {
            "[D" => JvmArrays.ToDoubles(reference),
            "[I" => JvmArrays.ToInts(reference),
            "[J" => JvmArrays.ToLongs(reference),
            StringArray => JvmJson.Read<string[]>(reference),
            "[" + StringArray => JvmJson.Read<string[][]>(reference),
            "[[D" => JvmJson.Read<double[][]>(reference),
            "[Lorg.apache.spark.ml.PipelineStage;" => WrapAll(typeof(JavaPipelineStage), reference),
            "[Lorg.apache.spark.ml.param.ParamMap;" => WrapAll(typeof(ParamMap), reference),
            "org.apache.spark.ml.linalg.DenseVector" or "org.apache.spark.ml.linalg.SparseVector" => JvmLinalg.ToVector(reference),
            "org.apache.spark.ml.linalg.DenseMatrix" or "org.apache.spark.ml.linalg.SparseMatrix" => JvmLinalg.ToMatrix(reference),
            var name => MLClasses.Find(name) is { } type
                ? MLClasses.Wrap(typeof(Params).IsAssignableFrom(type) ? typeof(Params) : type, reference)
                : reference,
        };

    private static object FromReference(Type type, JvmObjectReference reference)
    {
        if (type == typeof(double[]))
        {
            return JvmArrays.ToDoubles(reference);
        }
        if (type == typeof(int[]))
        {
            return JvmArrays.ToInts(reference);
        }
        if (type == typeof(long[]))
        {
            return JvmArrays.ToLongs(reference);
        }
        if (type == typeof(DataFrame))
        {
            return new DataFrame(reference);
        }
        if (type == typeof(Column))
        {
            return new Column(reference);
        }
        if (type == typeof(StructType))
        {
            return DataType.ParseDataType((string)reference.Invoke("json", [])!);
        }
        if (typeof(Vector).IsAssignableFrom(type))
        {
            return JvmLinalg.ToVector(reference);
        }
        if (typeof(Matrix).IsAssignableFrom(type))
        {
            return JvmLinalg.ToMatrix(reference);
        }
        if (typeof(IJvmObjectReferenceProvider).IsAssignableFrom(type))
        {
            return MLClasses.Wrap(type, reference);
        }
        if (type.IsArray && IsWrapper(type.GetElementType()!))
        {
            return WrapAll(type.GetElementType()!, reference);
        }
        return Json(type, reference);
    }

    private static Array WrapAll(Type elementType, JvmObjectReference array)
    {
        var references = JvmArrays.ToReferences(array);
        var wrapped = Array.CreateInstance(elementType, references.Length);
        for (var i = 0; i < references.Length; i++)
        {
            wrapped.SetValue(FromReference(elementType, references[i]), i);
        }
        return wrapped;
    }

    private static bool IsWrapper(Type type) =>
        type.IsArray
            ? IsWrapper(type.GetElementType()!)
            : typeof(IJvmObjectReferenceProvider).IsAssignableFrom(type) || type == typeof(Vector) || type == typeof(Matrix);

    private static object Json(Type type, JvmObjectReference reference)
    {
        if (type == typeof(string[]))
        {
            return JvmJson.Read<string[]>(reference);
        }
        if (type == typeof(string[][]))
        {
            return JvmJson.Read<string[][]>(reference);
        }
        if (type == typeof(double[][]))
        {
            return JvmJson.Read<double[][]>(reference);
        }
        if (type == typeof(IReadOnlyDictionary<int, IReadOnlyDictionary<double, int>>))
        {
            return JvmJson
                .Read<Dictionary<int, Dictionary<double, int>>>(reference)
                .ToDictionary(map => map.Key, map => (IReadOnlyDictionary<double, int>)map.Value);
        }
        throw Unexpected(type, reference);
    }

    private static InvalidOperationException Unexpected(Type type, object? value) =>
        new($"the JVM gave {value ?? "null"} ({value?.GetType().Name ?? "nothing"}) where {type.Name} was expected");
}
