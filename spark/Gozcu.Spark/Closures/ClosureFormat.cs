namespace Microsoft.Spark.Closures;

/// <summary>
/// How a function, or the value of a broadcast, travels. All numbers are little-endian; counts, lengths, indices and node numbers are 7-bit encoded, strings are UTF-8 with their length
/// before them.
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
/// A node is an object; what refers to it has its number, so shared and cyclic references stay what they are. A value type stands where it is used: primitives and enums
/// as their bytes, nullables as a byte and the value, those with elements that are no fields (inline arrays, fixed buffers) as they lie in memory, others as their fields. Fields that a function does not use are left out. Methods stand by declaring type, name, generic arguments
/// and parameter types. Elements of an array, and keys and values of a collection that hashes, stand as one block of bytes (byte 1, int64 length) where they hold no references, else one
/// by one (byte 0). The reader makes all objects first and fills them then; collections that hash come last.
/// </summary>
internal static class ClosureFormat
{
    /// <summary>Raised with every change of what is written above; a reader takes its own version only.</summary>
    public const byte Version = 3;

    /// <summary>Nested deeper than this is a value type that contains itself by mistake of the bytes.</summary>
    public const int MaxValueDepth = 64;

    public static ReadOnlySpan<byte> Magic => "GZCL"u8;

    public enum AssemblyOrigin : byte
    {
        /// <summary>Part of .NET, which each side has in a version of its own.</summary>
        Framework = 1,

        /// <summary>Comes with the application, to each side in the same build.</summary>
        Application = 2,

        /// <summary>Made while the program runs, or loaded from elsewhere: its bytes travel along.</summary>
        Carried = 3,

        /// <summary>Carried here before by the side that reads this.</summary>
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
        /// <summary>A string.</summary>
        Text = 1,

        /// <summary>A type, then its value: a boxed value type.</summary>
        Box = 2,

        /// <summary>Type, lengths, and the elements.</summary>
        Array = 3,

        /// <summary>Type, count, and for each field: its index in the table, its value.</summary>
        Object = 4,

        /// <summary>Type, count, and for each call: target, method.</summary>
        Delegate = 5,

        /// <summary>Type, count, comparer, keys or items, and values if it has any.</summary>
        Hashed = 6,

        /// <summary>A type.</summary>
        Type = 7,

        /// <summary>A number from <see cref="KnownObjects"/>, and a type for those that have one.</summary>
        Known = 8,

        /// <summary>A type, and what an object of it is made of again, as its <see cref="Described.Description"/> writes it.</summary>
        Described = 9,

        /// <summary>The type of the value, and the id by which Spark knows the broadcast.</summary>
        Broadcast = 10,
    }
}
