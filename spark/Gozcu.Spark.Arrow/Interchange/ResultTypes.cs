using Apache.Arrow;
using Microsoft.Data.Analysis;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Interchange;

/// <summary>Maps the class of a function's result, an array or column, to its SQL type.</summary>
internal static class ResultTypes
{
    private static readonly (Type Class, DataType Type)[] s_known =
    [
        (typeof(BooleanArray), new BooleanType()),
        (typeof(Int8Array), new ByteType()),
        (typeof(UInt8Array), new ByteType()),
        (typeof(Int16Array), new ShortType()),
        (typeof(Int32Array), new IntegerType()),
        (typeof(Int64Array), new LongType()),
        (typeof(FloatArray), new FloatType()),
        (typeof(DoubleArray), new DoubleType()),
        (typeof(StringArray), new StringType()),
        (typeof(BinaryArray), new BinaryType()),
        (typeof(Date32Array), new DateType()),
        (typeof(TimestampArray), new TimestampType()),
        (typeof(DurationArray), new DayTimeIntervalType()),
        (typeof(YearMonthIntervalArray), new YearMonthIntervalType()),
        (typeof(PrimitiveDataFrameColumn<bool>), new BooleanType()),
        (typeof(PrimitiveDataFrameColumn<sbyte>), new ByteType()),
        (typeof(PrimitiveDataFrameColumn<byte>), new ByteType()),
        (typeof(PrimitiveDataFrameColumn<short>), new ShortType()),
        (typeof(PrimitiveDataFrameColumn<int>), new IntegerType()),
        (typeof(PrimitiveDataFrameColumn<long>), new LongType()),
        (typeof(PrimitiveDataFrameColumn<float>), new FloatType()),
        (typeof(PrimitiveDataFrameColumn<double>), new DoubleType()),
        (typeof(PrimitiveDataFrameColumn<DateTime>), new TimestampType()),
        (typeof(ArrowStringDataFrameColumn), new StringType()),
        (typeof(StringDataFrameColumn), new StringType()),
    ];

    /// <exception cref="NotSupportedException">The class corresponds to no SQL type, or to several.</exception>
    public static DataType Of(Type result) =>
        System.Array.Find(s_known, known => known.Class.IsAssignableFrom(result)).Type
        ?? throw new NotSupportedException(
            $"A function that returns {result.Name} does not say of which SQL type its results are. Return one of {string.Join(", ", s_known.Select(k => k.Class.IsGenericType ? $"PrimitiveDataFrameColumn<{k.Class.GenericTypeArguments[0].Name}>" : k.Class.Name))}, or use Functions.ColumnUdf with a return type."
        );
}
