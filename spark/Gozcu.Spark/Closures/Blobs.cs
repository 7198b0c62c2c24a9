using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.Spark.Closures;

/// <summary>Transfers arrays whose elements hold no references as raw memory, which makes large models cheap to send.</summary>
internal static class Blobs
{
    private const int Piece = 1 << 26;
    private static readonly MethodInfo Measure = typeof(Blobs).GetMethod(
        nameof(SizeOf),
        1,
        BindingFlags.Static | BindingFlags.NonPublic,
        []
    )!;
    private static readonly ConcurrentDictionary<Type, int> Sizes = new();
    private static readonly ConcurrentDictionary<Type, bool> HiddenElements = new();

    /// <summary>Returns the size of an element in bytes, or 0 if it is not plain bytes.</summary>
    public static int SizeOf(Type element) =>
        element.IsValueType && !HoldsAddress(element)
            ? Sizes.GetOrAdd(element, e => (int)Measure.MakeGenericMethod(e).Invoke(null, null)!)
            : 0;

    public static void Write(BinaryWriter writer, Array array, int elementSize)
    {
        for (long at = 0, end = array.LongLength * elementSize; at < end; at += Piece)
        {
            writer.Write(Bytes(array, at, end));
        }
    }

    /// <exception cref="EndOfStreamException">The stream has fewer bytes than the array.</exception>
    public static void Read(Stream stream, Array array, int elementSize)
    {
        for (long at = 0, end = array.LongLength * elementSize; at < end; at += Piece)
        {
            stream.ReadExactly(Bytes(array, at, end));
        }
    }

    /// <summary>Tests whether values of a type hold elements that are not fields: inline arrays and fixed buffers declare only the first.</summary>
    public static bool HoldsHiddenElements(Type type) =>
        HiddenElements.GetOrAdd(
            type,
            t =>
                t.IsDefined(typeof(InlineArrayAttribute), inherit: false)
                || t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Any(f => f.IsDefined(typeof(FixedBufferAttribute), inherit: false))
        );

    /// <summary>Writes a value as raw memory.</summary>
    public static void WriteValue(BinaryWriter writer, object value, Type type)
    {
        var one = Array.CreateInstance(type, 1);
        one.SetValue(value, 0);
        Write(writer, one, SizeOf(type));
    }

    /// <summary>Reads a value that <see cref="WriteValue"/> wrote.</summary>
    public static object ReadValue(Stream stream, Type type)
    {
        var one = Array.CreateInstance(type, 1);
        Read(stream, one, SizeOf(type));
        return one.GetValue(0)!;
    }

    /// <summary>Returns part of an array as bytes; the whole may exceed the size of a span.</summary>
    private static Span<byte> Bytes(Array array, long start, long end) =>
        MemoryMarshal.CreateSpan(
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (nint)start),
            (int)Math.Min(Piece, end - start)
        );

    private static int SizeOf<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? 0 : Unsafe.SizeOf<T>();

    private static bool HoldsAddress(Type type) =>
        type == typeof(IntPtr)
        || type == typeof(UIntPtr)
        || (
            !type.IsPrimitive
            && !type.IsEnum
            && Fields.Of(type).Any(f => f.FieldType.IsPointer || (f.FieldType.IsValueType && HoldsAddress(f.FieldType)))
        );
}
