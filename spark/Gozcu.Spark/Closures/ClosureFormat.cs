namespace Microsoft.Spark.Closures;

/// <summary>
/// Binary format of a function, or of the value of a broadcast. All numbers are little-endian. Counts, lengths, indices and node numbers are 7-bit encoded; strings are UTF-8,
/// preceded by their length.
/// <code>
/// magic "GZCL", byte version
/// assemblies: count, each: byte origin, full name, 16 bytes module version id; Carried: int32 length, bytes
/// types:      count, each: byte shape, then
///               Named:   assembly, full name
///               Generic: definition (a type), count, arguments (types)
///               Array:   element (a type), rank (0: one dimension from 0)
/// fields:     count, each: declaring type, name
/// nodes:      count, each: byte kind, contents; numbered from 1 in this order, 0 is null
/// root:       node number
/// </code>
/// A node is an object. References use its number, so shared and cyclic references are preserved. A value type is written inline: primitives and enums as their bytes, nullables as
/// a byte and the value, those with elements that are not fields (inline arrays, fixed buffers) as raw memory, others as their fields. Fields that a function does not use are
/// omitted. Methods are identified by declaring type, name, generic arguments and parameter types. Elements of an array, and keys and values of a collection that hashes, are written
/// as one block of bytes (byte 1, int64 length) if they hold no references, otherwise one by one (byte 0). The reader first creates all objects and then fills them; collections that
/// hash come last.
/// </summary>
internal static class ClosureFormat
{
    /// <summary>Version of the format, raised with every change. A reader only accepts its own version.</summary>
    public const byte Version = 4;

    /// <summary>Maximum depth of nested value types. Anything deeper is a sign of corrupt bytes.</summary>
    public const int MaxValueDepth = 64;

    public static ReadOnlySpan<byte> Magic => "GZCL"u8;

    public enum AssemblyOrigin : byte
    {
        /// <summary>Part of .NET; each side has its own version.</summary>
        Framework = 1,

        /// <summary>Part of the application; both sides have the same build.</summary>
        Application = 2,

        /// <summary>Created at run time or loaded from elsewhere; its bytes are sent along.</summary>
        Carried = 3,

        /// <summary>Carried to the writing side before, by the side that reads this.</summary>
        Returned = 4,
    }

    public enum TypeShape : byte
    {
        Named = 1,
        Generic = 2,
        Array = 3,
    }

    public enum NodeKind : byte
    {
        /// <summary>String.</summary>
        Text = 1,

        /// <summary>Type, then its value: a boxed value type.</summary>
        Box = 2,

        /// <summary>Type, lengths, and the elements.</summary>
        Array = 3,

        /// <summary>Type, count, and for each field: its index in the table, its value.</summary>
        Object = 4,

        /// <summary>Type, count, and for each call: target, method.</summary>
        Delegate = 5,

        /// <summary>Type, count, comparer, keys or items, and values if it has any.</summary>
        Hashed = 6,

        /// <summary>Type.</summary>
        Type = 7,

        /// <summary>Number from <see cref="KnownObjects"/>, and a type for those that have one.</summary>
        Known = 8,

        /// <summary>Type, and the description from which its <see cref="Described.Description"/> recreates the object.</summary>
        Described = 9,

        /// <summary>Type, and Spark's id of the broadcast.</summary>
        Broadcast = 10,
    }
}
