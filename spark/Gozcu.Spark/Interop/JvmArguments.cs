using System.Collections;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Py4J;

namespace Microsoft.Spark.Interop;

/// <summary>Prepares arguments for transfer: creates collections in the JVM, and replaces objects that represent a JVM object by it.</summary>
internal static class JvmArguments
{
    /// <summary>Replaces collections and representing objects among the arguments by their JVM objects. Returns the same array if there are none.</summary>
    internal static object?[] ToWire(JvmBridge jvm, object?[] arguments)
    {
        object?[] result = arguments;
        for (int i = 0; i < arguments.Length; i++)
        {
            if (!NeedsConversion(arguments[i]))
            {
                continue;
            }

            if (ReferenceEquals(result, arguments))
            {
                result = (object?[])arguments.Clone();
            }

            result[i] = ToWire(jvm, arguments[i]);
        }

        return result;
    }

    /// <summary>Releases the JVM collections that <see cref="ToWire(JvmBridge, object[])"/> has created for one call. The JVM keeps those that it still needs.</summary>
    internal static void ReleaseTemporaries(object?[] arguments, object?[] wire)
    {
        if (ReferenceEquals(arguments, wire))
        {
            return;
        }

        for (int i = 0; i < wire.Length; i++)
        {
            if (IsCollection(arguments[i]))
            {
                (wire[i] as JvmObjectReference)?.Release();
            }
        }
    }

    /// <summary>Creates a java.util.ArrayList of values.</summary>
    internal static JvmObjectReference ToArrayList(JvmBridge jvm, IEnumerable values)
    {
        JvmObjectReference list = jvm.CallConstructor("java.util.ArrayList");
        jvm.CallEach(list, "add", [.. values.Cast<object?>().Select(value => new[] { ToWire(jvm, value) })]);
        GC.KeepAlive(values);
        return list;
    }

    private static object? ToWire(JvmBridge jvm, object? value)
    {
        if (!NeedsConversion(value))
        {
            return value;
        }

        return value switch
        {
            // Read now, because an object that creates its JVM object on demand must not do so while a command is being written.
            IJvmObjectReferenceProvider provider => provider.Reference,
            Array array => ToArray(jvm, Create(jvm, array), array),
            _ when Maps.Entries(value!) is { } entries => ToHashMap(jvm, entries),
            _ => ToArrayList(jvm, (IEnumerable)value!),
        };
    }

    private static bool NeedsConversion(object? value) =>
        IsCollection(value) || value is IJvmObjectReferenceProvider and not JvmObjectReference;

    private static bool IsCollection(object? value) => value is IEnumerable and not (string or byte[] or IJvmObjectReferenceProvider);

    private static JvmObjectReference ToHashMap(JvmBridge jvm, IEnumerable<KeyValuePair<object, object?>> map)
    {
        // Keeps the given order, which matters for some options and schemas.
        JvmObjectReference result = jvm.CallConstructor("java.util.LinkedHashMap");
        List<object?[]> entries = [.. map.Select(entry => new[] { ToWire(jvm, entry.Key), ToWire(jvm, entry.Value) })];
        jvm.CallEach(result, "put", entries);
        GC.KeepAlive(map);
        return result;
    }

    /// <summary>Fills a Java array.</summary>
    internal static JvmObjectReference ToArray(JvmBridge jvm, JvmObjectReference array, IEnumerable values)
    {
        object?[] elements = [.. values.Cast<object?>().Select(element => ToWire(jvm, element))];
        jvm.Pipeline(
            elements.Length,
            (writer, i) =>
            {
                writer.Raw(Py4JProtocol.ArraySet);
                writer.Line(array.Id);
                writer.Argument(i);
                writer.Argument(elements[i]);
                writer.Raw(Py4JProtocol.End);
            },
            static (_, _) => { }
        );
        GC.KeepAlive(values);
        return array;
    }

    private static JvmObjectReference Create(JvmBridge jvm, Array array)
    {
        Type element = array.GetType().GetElementType()!;
        if (!element.IsArray)
        {
            return jvm.CreateArray(JavaElementType(array), array.Length);
        }

        // The gateway cannot create arrays of arrays with different lengths.
        object? type = jvm.CallStaticJavaMethod("java.lang.Class", "forName", ArrayClass(element));
        return (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.reflect.Array", "newInstance", type, array.Length)!;
    }

    private static string JavaElementType(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        return Type.GetTypeCode(element) switch
        {
            TypeCode.Boolean => "boolean",
            TypeCode.SByte => "byte",
            TypeCode.Int16 => "short",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.String => "java.lang.String",
            TypeCode.Decimal => "java.math.BigDecimal",
            // The first element determines the class; arrays of several subclasses are created with an explicit class name instead.
            _ when FirstReference(array) is { } first => (string)first.InvokeObject("getClass").Invoke("getName")!,
            _ => "java.lang.Object",
        };
    }

    private static string ArrayClass(Type element) =>
        "["
        + Type.GetTypeCode(element.GetElementType()) switch
        {
            TypeCode.Boolean => "Z",
            TypeCode.Byte or TypeCode.SByte => "B",
            TypeCode.Int16 => "S",
            TypeCode.Int32 => "I",
            TypeCode.Int64 => "J",
            TypeCode.Single => "F",
            TypeCode.Double => "D",
            TypeCode.String => "Ljava.lang.String;",
            _ when element.GetElementType()!.IsArray => ArrayClass(element.GetElementType()!),
            _ => "Ljava.lang.Object;",
        };

    private static JvmObjectReference? FirstReference(Array array) =>
        array.GetType().GetElementType() != typeof(object) && array.Length > 0 && array.GetValue(0) is IJvmObjectReferenceProvider provider
            ? provider.Reference
            : null;
}
