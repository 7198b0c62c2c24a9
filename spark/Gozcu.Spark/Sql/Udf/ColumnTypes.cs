using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Maps classes of columns to SQL types, where the class has only one.</summary>
internal static class ColumnTypes
{
    private static readonly Dictionary<Type, DataType> Known = new()
    {
        [typeof(BooleanColumn)] = new BooleanType(),
        [typeof(ByteColumn)] = new ByteType(),
        [typeof(ShortColumn)] = new ShortType(),
        [typeof(IntColumn)] = new IntegerType(),
        [typeof(LongColumn)] = new LongType(),
        [typeof(FloatColumn)] = new FloatType(),
        [typeof(DoubleColumn)] = new DoubleType(),
        [typeof(StringColumn)] = new StringType(),
        [typeof(BinaryColumn)] = new BinaryType(),
        [typeof(DateColumn)] = new DateType(),
        [typeof(TimestampColumn)] = new TimestampType(),
        [typeof(YearMonthIntervalColumn)] = new YearMonthIntervalType(),
        [typeof(DurationColumn)] = new DayTimeIntervalType(),
        [typeof(CalendarIntervalColumn)] = new CalendarIntervalType(),
        [typeof(BooleanColumnBuilder)] = new BooleanType(),
        [typeof(ByteColumnBuilder)] = new ByteType(),
        [typeof(ShortColumnBuilder)] = new ShortType(),
        [typeof(IntColumnBuilder)] = new IntegerType(),
        [typeof(LongColumnBuilder)] = new LongType(),
        [typeof(FloatColumnBuilder)] = new FloatType(),
        [typeof(DoubleColumnBuilder)] = new DoubleType(),
        [typeof(StringColumnBuilder)] = new StringType(),
        [typeof(BinaryColumnBuilder)] = new BinaryType(),
        [typeof(DateColumnBuilder)] = new DateType(),
        [typeof(TimestampColumnBuilder)] = new TimestampType(),
        [typeof(YearMonthIntervalColumnBuilder)] = new YearMonthIntervalType(),
        [typeof(DurationColumnBuilder)] = new DayTimeIntervalType(),
        [typeof(CalendarIntervalColumnBuilder)] = new CalendarIntervalType(),
    };

    /// <exception cref="ArgumentException">Neither the class nor the caller determines the type.</exception>
    public static DataType Of(Type columnOrBuilder, DataType? declared) =>
        declared
        ?? (
            Known.TryGetValue(columnOrBuilder, out var type)
                ? type
                : throw new ArgumentException(
                    $"A {columnOrBuilder.Name} can have different types. Say which the function returns, e.g. returnType: new ArrayType(new DoubleType())."
                )
        );
}
