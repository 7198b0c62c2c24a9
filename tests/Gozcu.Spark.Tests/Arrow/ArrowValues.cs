using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;

namespace Gozcu.Spark.Tests.Arrow;

/// <summary>Random types with random values, as the objects that <see cref="ArrowColumn.GetValue"/> gives for them.</summary>
internal static class ArrowValues
{
    private static readonly string[] Texts = ["", "a", "çé", "日本語", "🙂", "a\0b", new('x', 300)];

    public static Gen<ArrowSchema> Schemas { get; } =
        Types(depth: 2)
            .ListOf()
            .Where(types => types.Count < 8)
            .Select(types => new ArrowSchema(types.Select((t, i) => new ArrowField($"c{i}", t))));

    public static Gen<object?[]> Rows(ArrowType type, int count) => Values(type, nullable: true).ArrayOf(count);

    /// <summary>Appends a value as <see cref="ArrowColumn.GetValue"/> gives it.</summary>
    public static void Append(ColumnBuilder builder, object? value)
    {
        if (value is null)
        {
            builder.AppendNull();
            return;
        }

        switch (builder)
        {
            case BooleanColumnBuilder b:
                b.Append((bool)value);
                break;
            case ByteColumnBuilder b:
                b.Append((sbyte)value);
                break;
            case ShortColumnBuilder b:
                b.Append((short)value);
                break;
            case IntColumnBuilder b:
                b.Append((int)value);
                break;
            case YearMonthIntervalColumnBuilder b:
                b.Append((int)value);
                break;
            case LongColumnBuilder b:
                b.Append((long)value);
                break;
            case FloatColumnBuilder b:
                b.Append((float)value);
                break;
            case DoubleColumnBuilder b:
                b.Append((double)value);
                break;
            case DecimalColumnBuilder b:
                b.Append((decimal)value);
                break;
            case StringColumnBuilder b:
                b.Append((string)value);
                break;
            case BinaryColumnBuilder b:
                b.Append((byte[])value);
                break;
            case DateColumnBuilder b:
                b.Append((DateOnly)value);
                break;
            case TimestampColumnBuilder b:
                b.Append((DateTime)value);
                break;
            case DurationColumnBuilder b:
                b.Append((TimeSpan)value);
                break;
            case CalendarIntervalColumnBuilder b:
                b.Append((CalendarInterval)value);
                break;
            case MapColumnBuilder b:
                foreach (var (key, item) in (KeyValuePair<object, object?>[])value)
                {
                    Append(b.Keys, key);
                    Append(b.Values, item);
                    b.AppendEntry();
                }

                b.Append();
                break;
            case ListColumnBuilder b:
                foreach (var item in (object?[])value)
                {
                    Append(b.Elements, item);
                }

                b.Append();
                break;
            case StructColumnBuilder b:
                var fields = (object?[])value;
                for (var i = 0; i < fields.Length; i++)
                {
                    Append(b.Fields[i], fields[i]);
                }

                b.Append();
                break;
            default:
                throw new ArgumentException($"No value but null goes into {builder.Type}.", nameof(value));
        }
    }

    private static Gen<ArrowType> Types(int depth)
    {
        var flat = Gen.Elements(
            ArrowType.Null,
            ArrowType.Boolean,
            ArrowType.Byte,
            ArrowType.Short,
            ArrowType.Int,
            ArrowType.Long,
            ArrowType.Float,
            ArrowType.Double,
            ArrowType.Decimal(10, 2),
            ArrowType.Decimal(28, 28),
            ArrowType.Decimal(38, 0),
            ArrowType.String,
            ArrowType.Binary,
            ArrowType.Date,
            ArrowType.Timestamp,
            ArrowType.TimestampIn("Europe/Istanbul"),
            ArrowType.LocalTimestamp,
            ArrowType.YearMonthInterval,
            ArrowType.Duration,
            ArrowType.CalendarInterval
        );
        if (depth == 0)
        {
            return flat;
        }

        var inner = Types(depth - 1);
        var keys = flat.Where(t => t.Kind != ArrowKind.Null);
        return Gen.OneOf(
            flat,
            flat,
            inner.Select(t => ArrowType.List(t)),
            inner.ListOf().Select(types => ArrowType.Struct(types.Take(4).Select((t, i) => new ArrowField($"f{i}", t)))),
            keys.SelectMany(_ => inner, (key, value) => ArrowType.Map(key, value))
        );
    }

    private static Gen<object?> Values(ArrowType type, bool nullable)
    {
        var values = type.Kind switch
        {
            ArrowKind.Null => Gen.Constant<object?>(null),
            ArrowKind.Boolean => Gen.Elements(true, false).Select(v => (object?)v),
            ArrowKind.Byte => Gen.Choose(sbyte.MinValue, sbyte.MaxValue).Select(v => (object?)(sbyte)v),
            ArrowKind.Short => Gen.Choose(short.MinValue, short.MaxValue).Select(v => (object?)(short)v),
            ArrowKind.Int or ArrowKind.YearMonthInterval => Gen.Choose(int.MinValue, int.MaxValue).Select(v => (object?)v),
            ArrowKind.Long => Longs().Select(v => (object?)v),
            ArrowKind.Float => Doubles().Select(v => (object?)(float)v),
            ArrowKind.Double => Doubles().Select(v => (object?)v),
            ArrowKind.Decimal => Longs().Select(v => (object?)Fitting(v, type)),
            ArrowKind.String => Gen.Elements(Texts).Select(v => (object?)v),
            ArrowKind.Binary => Gen.Elements(Texts).Select(v => (object?)System.Text.Encoding.Unicode.GetBytes(v)),
            ArrowKind.Date => Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(v => (object?)DateOnly.FromDayNumber(v)),
            ArrowKind.Timestamp => Longs()
                .Select(v =>
                    (object?)
                        DateTime.SpecifyKind(
                            DateTime.UnixEpoch.AddMicroseconds(v % 60_000_000_000_000_000),
                            type.TimeZone is null ? DateTimeKind.Unspecified : DateTimeKind.Utc
                        )
                ),
            ArrowKind.Duration => Longs().Select(v => (object?)TimeSpan.FromMicroseconds(v / 100)),
            ArrowKind.CalendarInterval => Longs().Select(v => (object?)new CalendarInterval((int)v, -(int)v, v)),
            ArrowKind.Struct => type
                .Fields.Select(f => Values(f.Type, nullable: true))
                .Aggregate(
                    Gen.Constant<IEnumerable<object?>>([]),
                    (all, next) => all.SelectMany(_ => next, (values, value) => values.Append(value))
                )
                .Select(v => (object?)v.ToArray()),
            ArrowKind.List => Values(type.Fields[0].Type, nullable: true).ListOf().Select(v => (object?)v.Take(5).ToArray()),
            ArrowKind.Map => Values(type.Fields[0].Type.Fields[0].Type, nullable: false)
                .SelectMany(
                    _ => Values(type.Fields[0].Type.Fields[1].Type, nullable: true),
                    (key, value) => new KeyValuePair<object, object?>(key!, value)
                )
                .ListOf()
                .Select(v => (object?)v.DistinctBy(entry => entry.Key).Take(5).ToArray()),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No values are made for this kind."),
        };
        return nullable ? Gen.Frequency((1, Gen.Constant<object?>(null)), (4, values)) : values;
    }

    private static decimal Fitting(long digits, ArrowType type)
    {
        var limited = type.Precision < 19 ? digits % (long)Math.Pow(10, type.Precision) : digits;
        var magnitude = Math.Abs(limited);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, limited < 0, (byte)type.Scale);
    }

    private static Gen<long> Longs() =>
        Gen.OneOf(
            Gen.Elements(0L, 1L, -1L, long.MaxValue, -long.MaxValue),
            Gen.Choose(int.MinValue, int.MaxValue)
                .SelectMany(_ => Gen.Choose(int.MinValue, int.MaxValue), (high, low) => (long)high << 32 | (uint)low)
        );

    private static Gen<double> Doubles() =>
        Gen.OneOf(
            Gen.Elements(0.0, -0.0, 1.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon),
            Longs().Select(BitConverter.Int64BitsToDouble)
        );
}
