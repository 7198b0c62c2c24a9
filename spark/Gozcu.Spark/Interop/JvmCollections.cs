using System.Collections;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Interop;

/// <summary>Converts collections from .NET to Scala, which the gateway does not do itself, and from the JVM to .NET.</summary>
internal static class JvmCollections
{
    private const string PythonUtils = "org.apache.spark.api.python.PythonUtils";

    /// <summary>Creates a Scala Seq of values.</summary>
    internal static JvmObjectReference ToSeq(this IJvmBridge jvm, IEnumerable values) => Convert(jvm, "toSeq", AsList(values));

    /// <summary>Creates an immutable Scala List of values.</summary>
    internal static JvmObjectReference ToScalaList(this IJvmBridge jvm, IEnumerable values) => Convert(jvm, "toList", AsList(values));

    /// <summary>Creates an immutable Scala Map of entries.</summary>
    internal static JvmObjectReference ToScalaMap(this IJvmBridge jvm, IDictionary map) => Convert(jvm, "toScalaMap", map);

    /// <summary>Creates a Java array of a class. The gateway finds a method only if the class of the array is exactly that of the parameter.</summary>
    internal static JvmObjectReference ToArray(this IJvmBridge jvm, string className, IReadOnlyList<object?> values) =>
        JvmArguments.ToArray((JvmBridge)jvm, ((JvmBridge)jvm).CreateArray(className, values.Count), values);

    /// <summary>Reads the elements of a Java array, which may be null.</summary>
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

    /// <summary>Reads the elements of a java.util.List or Collection.</summary>
    internal static object?[] ReadList(this JvmObjectReference list) => ReadArray(list.InvokeObject("toArray"));

    /// <summary>Reads the elements of a Scala Seq or other collection.</summary>
    internal static object?[] ReadSeq(this JvmObjectReference seq) =>
        ReadList(
            (JvmObjectReference)seq.Jvm.CallStaticJavaMethod("scala.collection.JavaConverters", "seqAsJavaList", seq.Invoke("toSeq"))!
        );

    /// <summary>Reads the entries of a java.util.Map.</summary>
    internal static List<KeyValuePair<object, object?>> ReadMap(this JvmObjectReference map)
    {
        object?[] keys = ReadList(map.InvokeObject("keySet"));
        object?[] values = ReadList(map.InvokeObject("values"));
        return [.. keys.Zip(values, (key, value) => KeyValuePair.Create(key!, value))];
    }

    /// <summary>Returns the value of a Scala Option, or null if it is empty.</summary>
    internal static object? ReadOption(this JvmObjectReference option) => (bool)option.Invoke("isDefined")! ? option.Invoke("get") : null;

    private static IList AsList(IEnumerable values) => values is IList list and not Array ? list : values.Cast<object?>().ToList();

    private static JvmObjectReference Convert(IJvmBridge jvm, string method, object collection) =>
        (JvmObjectReference)jvm.CallStaticJavaMethod(PythonUtils, method, collection)!;
}
