using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.Spark.Closures;

/// <summary>Arrays whose elements hold no references: they travel as they lie in memory, which is what makes a large model cheap to send.</summary>
internal static class Blobs
{
    private static readonly MethodInfo Measure = typeof(Blobs).GetMethod(
        nameof(SizeOf),
        1,
        BindingFlags.Static | BindingFlags.NonPublic,
        []
    )!;
    private static readonly ConcurrentDictionary<Type, int> Sizes = new();

    /// <summary>The size of an element in bytes, or 0 for one that is not plain bytes.</summary>
    public static int SizeOf(Type element) =>
        element.IsValueType && !HoldsAddress(element)
            ? Sizes.GetOrAdd(element, e => (int)Measure.MakeGenericMethod(e).Invoke(null, null)!)
            : 0;

    public static Span<byte> BytesOf(Array array, int elementSize) =>
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), checked(array.Length * elementSize));

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
