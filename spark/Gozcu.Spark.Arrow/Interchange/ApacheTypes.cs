using Apache.Arrow.Types;
using Microsoft.Spark.Arrow;
using ApacheField = Apache.Arrow.Field;
using ApacheType = Apache.Arrow.Types.IArrowType;
using ArrowType = Microsoft.Spark.Arrow.ArrowType;

namespace Microsoft.Spark.Interchange;

/// <summary>Converts column types between Apache.Arrow and this library.</summary>
internal static class ApacheTypes
{
    public static ApacheField ToApache(ArrowField field) => new(field.Name, ToApache(field.Type), field.IsNullable);

    public static ApacheType ToApache(ArrowType type) =>
        type.Kind switch
        {
            ArrowKind.Null => NullType.Default,
            ArrowKind.Boolean => BooleanType.Default,
            ArrowKind.Byte => Int8Type.Default,
            ArrowKind.Short => Int16Type.Default,
            ArrowKind.Int => Int32Type.Default,
            ArrowKind.Long => Int64Type.Default,
            ArrowKind.Float => FloatType.Default,
            ArrowKind.Double => DoubleType.Default,
            ArrowKind.Decimal => new Decimal128Type(type.Precision, type.Scale),
            ArrowKind.String => StringType.Default,
            ArrowKind.Binary => BinaryType.Default,
            ArrowKind.Date => Date32Type.Default,
            ArrowKind.Timestamp => new TimestampType(TimeUnit.Microsecond, type.TimeZone!),
            ArrowKind.YearMonthInterval => IntervalType.YearMonth,
            ArrowKind.Duration => DurationType.Microsecond,
            ArrowKind.CalendarInterval => IntervalType.MonthDayNanosecond,
            ArrowKind.Struct => new StructType([.. type.Fields.Select(ToApache)]),
            ArrowKind.List => new ListType(ToApache(type.Fields[0])),
            ArrowKind.Map => new MapType(ToApache(type.Fields[0].Type.Fields[0]), ToApache(type.Fields[0].Type.Fields[1])),
            _ => throw new NotSupportedException($"Apache.Arrow has no {type}."),
        };

    /// <exception cref="NotSupportedException">Spark does not accept such a column from a function.</exception>
    public static ArrowType FromApache(ApacheType type) =>
        type switch
        {
            NullType => ArrowType.Null,
            BooleanType => ArrowType.Boolean,
            Int8Type or UInt8Type => ArrowType.Byte,
            Int16Type => ArrowType.Short,
            Int32Type => ArrowType.Int,
            Int64Type => ArrowType.Long,
            FloatType => ArrowType.Float,
            DoubleType => ArrowType.Double,
            Decimal128Type d => ArrowType.Decimal(d.Precision, d.Scale),
            StringType => ArrowType.String,
            BinaryType => ArrowType.Binary,
            Date32Type => ArrowType.Date,
            TimestampType { Timezone: { Length: > 0 } zone } => ArrowType.TimestampIn(zone),
            TimestampType => ArrowType.LocalTimestamp,
            IntervalType { Unit: IntervalUnit.YearMonth } => ArrowType.YearMonthInterval,
            IntervalType { Unit: IntervalUnit.MonthDayNanosecond } => ArrowType.CalendarInterval,
            DurationType => ArrowType.Duration,
            StructType s => ArrowType.Struct(s.Fields.Select(FromApache)),
            MapType m => ArrowType.Map(
                new ArrowField(
                    "entries",
                    ArrowType.Struct(FromApache(m.KeyField) with { IsNullable = false }, FromApache(m.ValueField)),
                    IsNullable: false
                )
            ),
            ListType l => ArrowType.List(FromApache(l.ValueField)),
            _ => throw new NotSupportedException(
                $"Spark takes no column of Apache.Arrow's type {type.Name} from a function. Return one of its SQL types: integers of 8 to 64 bits with a sign, float, double, decimal128, utf8, binary, date32, timestamp, duration, struct, list, map."
            ),
        };

    private static ArrowField FromApache(ApacheField field) => new(field.Name, FromApache(field.DataType), field.IsNullable);
}
