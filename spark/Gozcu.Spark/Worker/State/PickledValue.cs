namespace Microsoft.Spark.Worker.State;

internal enum PickledKind : byte
{
    Null,
    Integer,
    Float,

    /// <summary>A stretch of the pickle.</summary>
    Text,

    /// <summary>A tuple, list, row, or a map as key, value, key, value…</summary>
    Items,

    /// <summary>What makes decimals and bytes of text.</summary>
    TextParser,

    /// <summary>What makes a row's schema of text.</summary>
    SchemaParser,

    /// <summary>What makes, of a schema, what makes rows.</summary>
    RowMakerMaker,

    /// <summary>What makes rows of their values.</summary>
    RowMaker,
}

/// <summary>A value on the way from a pickle to a column, without an object for each number and text.</summary>
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
