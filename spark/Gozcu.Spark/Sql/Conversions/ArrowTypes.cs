using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Converts between Spark's SQL types and the Arrow types in which data is exchanged.</summary>
internal static class ArrowTypes
{
    public static ArrowSchema ToSchema(StructType type) => new(type.Fields.Select(ToField));

    public static StructType ToStruct(ArrowSchema schema) => new(schema.Fields.Select(FromField));

    /// <exception cref="NotSupportedException">Spark does not exchange the type as Arrow.</exception>
    public static ArrowType ToArrow(DataType type) =>
        type switch
        {
            NullType => ArrowType.Null,
            BooleanType => ArrowType.Boolean,
            ByteType => ArrowType.Byte,
            ShortType => ArrowType.Short,
            IntegerType => ArrowType.Int,
            LongType => ArrowType.Long,
            FloatType => ArrowType.Float,
            DoubleType => ArrowType.Double,
            DecimalType d => ArrowType.Decimal(d.Precision, d.Scale),
            StringType => ArrowType.String,
            BinaryType => ArrowType.Binary,
            DateType => ArrowType.Date,
            TimestampType => ArrowType.Timestamp,
            TimestampNTZType => ArrowType.LocalTimestamp,
            YearMonthIntervalType => ArrowType.YearMonthInterval,
            DayTimeIntervalType => ArrowType.Duration,
            CalendarIntervalType => ArrowType.CalendarInterval,
            ArrayType a => ArrowType.List(ToArrow(a.ElementType), a.ContainsNull),
            MapType m => ArrowType.Map(ToArrow(m.KeyType), ToArrow(m.ValueType), m.ValueContainsNull),
            StructType s => ArrowType.Struct(s.Fields.Select(ToField)),
            UserDefinedType u => ToArrow(u.SqlType),
            _ => throw new NotSupportedException($"Columns of type {type.SimpleString} do not travel between Spark and .NET."),
        };

    public static DataType FromArrow(ArrowType type) =>
        type.Kind switch
        {
            ArrowKind.Null => new NullType(),
            ArrowKind.Boolean => new BooleanType(),
            ArrowKind.Byte => new ByteType(),
            ArrowKind.Short => new ShortType(),
            ArrowKind.Int => new IntegerType(),
            ArrowKind.Long => new LongType(),
            ArrowKind.Float => new FloatType(),
            ArrowKind.Double => new DoubleType(),
            ArrowKind.Decimal => new DecimalType(type.Precision, type.Scale),
            ArrowKind.String => new StringType(),
            ArrowKind.Binary => new BinaryType(),
            ArrowKind.Date => new DateType(),
            ArrowKind.Timestamp => type.TimeZone is null ? new TimestampNTZType() : new TimestampType(),
            ArrowKind.YearMonthInterval => new YearMonthIntervalType(),
            ArrowKind.Duration => new DayTimeIntervalType(),
            ArrowKind.CalendarInterval => new CalendarIntervalType(),
            ArrowKind.Struct => new StructType(type.Fields.Select(FromField)),
            ArrowKind.List => new ArrayType(FromArrow(type.Fields[0].Type), type.Fields[0].IsNullable),
            ArrowKind.Map => new MapType(
                FromArrow(type.Fields[0].Type.Fields[0].Type),
                FromArrow(type.Fields[0].Type.Fields[1].Type),
                type.Fields[0].Type.Fields[1].IsNullable
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kind of column."),
        };

    private static ArrowField ToField(StructField field) => new(field.Name, ToArrow(field.DataType), field.IsNullable);

    private static StructField FromField(ArrowField field) => new(field.Name, FromArrow(field.Type), field.IsNullable);
}
