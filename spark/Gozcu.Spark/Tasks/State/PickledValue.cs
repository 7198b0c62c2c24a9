namespace Microsoft.Spark.Tasks.State;

internal enum PickledKind : byte
{
    Null,
    Integer,
    Float,

    /// <summary>Range of the pickle's bytes.</summary>
    Text,

    /// <summary>Tuple, list or row, or map as alternating keys and values.</summary>
    Items,

    /// <summary>Function that creates decimals and bytes from text.</summary>
    TextParser,

    /// <summary>Function that creates a row's schema from text.</summary>
    SchemaParser,

    /// <summary>Function that creates a row constructor from a schema.</summary>
    RowMakerMaker,

    /// <summary>Function that creates rows from their values.</summary>
    RowMaker,
}

/// <summary>A value between a pickle and a column, without an object for each number and string.</summary>
internal readonly record struct PickledValue(PickledKind Kind, long Bits, int Length, List<PickledValue>? List)
{
    public static PickledValue Null => default;

    /// <exception cref="InvalidCastException">It is a single value.</exception>
    public List<PickledValue> Items => List ?? throw new InvalidCastException($"{Kind} came where several values were due.");

    public double Double => BitConverter.Int64BitsToDouble(Bits);

    public static PickledValue Of(long integer) => new(PickledKind.Integer, integer, 0, null);

    public static PickledValue Of(double number) => new(PickledKind.Float, BitConverter.DoubleToInt64Bits(number), 0, null);

    public static PickledValue Text(int start, int length) => new(PickledKind.Text, start, length, null);

    public static PickledValue Of(List<PickledValue> items) => new(PickledKind.Items, 0, 0, items);

    public static PickledValue Global(PickledKind kind) => new(kind, 0, 0, null);
}
