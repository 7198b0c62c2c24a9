using System.Collections;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>Collections from .NET to Scala's, which the JVM does not convert by itself, and from the JVM's to .NET.</summary>
internal static class JvmCollections
{
    private const string PythonUtils = "org.apache.spark.api.python.PythonUtils";

    /// <summary>A Scala Seq of the values.</summary>
    internal static JvmObjectReference ToSeq(this IJvmBridge jvm, IEnumerable values) => Convert(jvm, "toSeq", AsList(values));

    /// <summary>An immutable Scala List of the values.</summary>
    internal static JvmObjectReference ToScalaList(this IJvmBridge jvm, IEnumerable values) => Convert(jvm, "toList", AsList(values));

    /// <summary>An immutable Scala Map of the entries.</summary>
    internal static JvmObjectReference ToScalaMap(this IJvmBridge jvm, IDictionary map) => Convert(jvm, "toScalaMap", map);

    /// <summary>A Java array of a class. The gateway finds a method only when the array's class is exactly its parameter's.</summary>
    internal static JvmObjectReference ToArray(this IJvmBridge jvm, string className, IReadOnlyList<object?> values) =>
        JvmArguments.ToArray((JvmBridge)jvm, ((JvmBridge)jvm).CreateArray(className, values.Count), values);

    /// <summary>The elements of a Java array, which may be null elements.</summary>
    internal static object?[] ReadArray(this JvmObjectReference array)
    {
        var jvm = (JvmBridge)array.Jvm;
        object?[] elements = new object?[jvm.ArrayLength(array)];
        jvm.Pipeline(
            elements.Length,
            (writer, i) =>
            {
                writer.Raw(Py4J.Py4JProtocol.ArrayGet);
                writer.Line(array.Id);
                writer.Argument(i);
                writer.Raw(Py4J.Py4JProtocol.End);
            },
            (i, value) => elements[i] = value
        );
        GC.KeepAlive(array);
        return elements;
    }

    /// <summary>The elements of a java.util.List or Collection.</summary>
    internal static object?[] ReadList(this JvmObjectReference list) => ReadArray(list.InvokeObject("toArray"));

    /// <summary>The elements of a Scala Seq or other collection.</summary>
    internal static object?[] ReadSeq(this JvmObjectReference seq) =>
        ReadList(
            (JvmObjectReference)seq.Jvm.CallStaticJavaMethod("scala.collection.JavaConverters", "seqAsJavaList", seq.Invoke("toSeq"))!
        );

    /// <summary>The entries of a java.util.Map.</summary>
    internal static List<KeyValuePair<object, object?>> ReadMap(this JvmObjectReference map)
    {
        object?[] keys = ReadList(map.InvokeObject("keySet"));
        object?[] values = ReadList(map.InvokeObject("values"));
        return [.. keys.Zip(values, (key, value) => KeyValuePair.Create(key!, value))];
    }

    /// <summary>What a Scala Option holds, or null.</summary>
    internal static object? ReadOption(this JvmObjectReference option) => (bool)option.Invoke("isDefined")! ? option.Invoke("get") : null;

    private static IList AsList(IEnumerable values) => values is IList list and not Array ? list : values.Cast<object?>().ToList();

    private static JvmObjectReference Convert(IJvmBridge jvm, string method, object collection) =>
        (JvmObjectReference)jvm.CallStaticJavaMethod(PythonUtils, method, collection)!;
}
