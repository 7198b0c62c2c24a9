namespace Microsoft.Spark.Closures;

/// <summary>
/// How a function travels. All numbers are little-endian; counts, lengths, indices and node numbers are 7-bit encoded, strings are UTF-8 with their length before them.
/// <code>
/// magic "GZCL", byte version
/// assemblies: count, each: name, byte framework, 16 bytes module version id
/// types:      count, each: byte shape, then
///               Named:   assembly, full name
///               Generic: definition (a type), count, arguments (types)
///               Array:   element (a type), rank (0: one dimension from 0)
/// nodes:      count, each: byte kind, contents; numbered from 1 in this order, 0 is null
/// root:       node number
/// </code>
/// A node is an object; what refers to it has its number, so shared and cyclic references stay what they are. A value type stands where it is used: primitives and enums
/// as their bytes, nullables as a byte and the value, others as their fields. Fields stand by name with the type that declares them, and those a function does not use
/// are left out. Methods stand by declaring type, name, generic arguments and parameter types. The reader makes all objects first and fills them then; collections that hash come last.
/// </summary>
internal static class ClosureFormat
{
    public const byte Version = 1;

    /// <summary>Nested deeper than this is a value type that contains itself by mistake of the bytes.</summary>
    public const int MaxValueDepth = 64;

    public static ReadOnlySpan<byte> Magic => "GZCL"u8;

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

        /// <summary>Type, lengths, and the elements' bytes.</summary>
        Blob = 3,

        /// <summary>Type, lengths, and the elements as values.</summary>
        Array = 4,

        /// <summary>Type, count, and fields: declaring type, name, value.</summary>
        Object = 5,

        /// <summary>Type, count, and for each call: target, method.</summary>
        Delegate = 6,

        /// <summary>Type, comparer, count, and keys with values, or items.</summary>
        Hashed = 7,

        /// <summary>A type.</summary>
        Type = 8,

        /// <summary>A number from <see cref="KnownObjects"/>, and a type for those that have one.</summary>
        Known = 9,

        /// <summary>A type, and the text it is made of again.</summary>
        Parsed = 10,
    }
}
