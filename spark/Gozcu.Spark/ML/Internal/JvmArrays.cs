using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Internal;

/// <summary>
/// Transfers arrays between .NET and the JVM. Numbers are sent as one block of bytes that the JVM reads through its buffers, so an array of any size takes five calls and no text.
/// </summary>
internal static class JvmArrays
{
    internal static JvmObjectReference ToJvm(IJvmBridge jvm, double[] values)
    {
        var bytes = new byte[values.Length * sizeof(double)];
        BinaryPrimitives.ReverseEndianness(
            MemoryMarshal.Cast<double, long>(values.AsSpan()),
            MemoryMarshal.Cast<byte, long>(bytes.AsSpan())
        );
        return FromBytes(jvm, bytes, values.Length, "java.nio.DoubleBuffer", "asDoubleBuffer");
    }

    internal static JvmObjectReference ToJvm(IJvmBridge jvm, int[] values)
    {
        var bytes = new byte[values.Length * sizeof(int)];
        BinaryPrimitives.ReverseEndianness(values, MemoryMarshal.Cast<byte, int>(bytes.AsSpan()));
        return FromBytes(jvm, bytes, values.Length, "java.nio.IntBuffer", "asIntBuffer");
    }

    internal static JvmObjectReference ToJvm(IJvmBridge jvm, long[] values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        BinaryPrimitives.ReverseEndianness(values, MemoryMarshal.Cast<byte, long>(bytes.AsSpan()));
        return FromBytes(jvm, bytes, values.Length, "java.nio.LongBuffer", "asLongBuffer");
    }

    internal static double[] ToDoubles(JvmObjectReference array)
    {
        var values = new double[Length(array)];
        var bytes = ToBytes(array, values.Length * sizeof(double), "asDoubleBuffer");
        BinaryPrimitives.ReverseEndianness(
            MemoryMarshal.Cast<byte, long>(bytes.AsSpan()),
            MemoryMarshal.Cast<double, long>(values.AsSpan())
        );
        return values;
    }

    internal static int[] ToInts(JvmObjectReference array)
    {
        var values = new int[Length(array)];
        var bytes = ToBytes(array, values.Length * sizeof(int), "asIntBuffer");
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, int>(bytes.AsSpan()), values);
        return values;
    }

    internal static long[] ToLongs(JvmObjectReference array)
    {
        var values = new long[Length(array)];
        var bytes = ToBytes(array, values.Length * sizeof(long), "asLongBuffer");
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, long>(bytes.AsSpan()), values);
        return values;
    }

    /// <summary>Creates an array of objects; <paramref name="className"/> is the class of its elements.</summary>
    internal static JvmObjectReference ToJvm(IJvmBridge jvm, string className, IReadOnlyList<IJvmObjectReferenceProvider> items)
    {
        var elementClass = jvm.CallStaticJavaMethod("java.lang.Class", "forName", [className]);
        var array = (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.reflect.Array", "newInstance", [elementClass, items.Count])!;
        for (var i = 0; i < items.Count; i++)
        {
            jvm.CallStaticJavaMethod("java.lang.reflect.Array", "set", [array, i, items[i].Reference]);
        }
        return array;
    }

    internal static JvmObjectReference[] ToReferences(JvmObjectReference array)
    {
        var items = new JvmObjectReference[Length(array)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (JvmObjectReference)array.Jvm.CallStaticJavaMethod("java.lang.reflect.Array", "get", [array, i])!;
        }
        return items;
    }

    internal static int Length(JvmObjectReference array) =>
        (int)array.Jvm.CallStaticJavaMethod("java.lang.reflect.Array", "getLength", [array])!;

    private static JvmObjectReference FromBytes(IJvmBridge jvm, byte[] bigEndian, int length, string bufferClass, string view)
    {
        var bytes = (JvmObjectReference)jvm.CallStaticJavaMethod("java.nio.ByteBuffer", "wrap", [bigEndian])!;
        var buffer = (JvmObjectReference)jvm.CallStaticJavaMethod(bufferClass, "allocate", [length])!;
        buffer.Invoke("put", [bytes.Invoke(view, [])]);
        return (JvmObjectReference)buffer.Invoke("array", [])!;
    }

    private static byte[] ToBytes(JvmObjectReference array, int length, string view)
    {
        var bytes = (JvmObjectReference)array.Jvm.CallStaticJavaMethod("java.nio.ByteBuffer", "allocate", [length])!;
        ((JvmObjectReference)bytes.Invoke(view, [])!).Invoke("put", [array]);
        return (byte[])bytes.Invoke("array", [])!;
    }
}
