using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Values;

/// <summary>Random types of Spark's with random values as rows show them, and the SQL that says the same in Spark's own words.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly string[] Texts = ["", "a", " çé'\"\\", "日本語", "🙂", "a\0b", "null", new('x', 300)];
    private static readonly double[] Doubles =
    [
        0,
        -0.0,
        1.5,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.Epsilon,
        double.MaxValue,
        double.MinValue,
        1e-300,
    ];
    private readonly Random _random = new(seed);

    public StructType Schema(int columns) =>
        new(Enumerable.Range(0, columns).Select(i => new StructField($"c{i}", _random.Next(8) == 0 ? TopLevel() : Type(depth: 2))));

    public object?[] Row(StructType schema) => [.. schema.Fields.Select(field => Value(field.DataType))];

    /// <summary>An expression that gives the value.</summary>
    public static string Sql(object? value, DataType type)
    {
        string name = type.SimpleString;
        return (value, type) switch
        {
            (null, NullType) => "NULL",
            (null, _) => $"CAST(NULL AS {name})",
            (string text, _) => $"decode(unhex('{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}'), 'utf-8')",
            (byte[] bytes, _) => $"unhex('{Convert.ToHexString(bytes)}')",
            (_, StructType s) =>
                $"named_struct({string.Join(", ", s.Fields.Zip(((GenericRow)value).Values, (f, v) => $"'{f.Name}', {Sql(v, f.DataType)}"))})",
            (IDictionary map, MapType m) =>
                $"CAST(map({string.Join(", ", map.Keys.Cast<object>().Select(k => $"{Sql(k, m.KeyType)}, {Sql(map[k], m.ValueType)}"))}) AS {name})",
            (IEnumerable values, ArrayType a) =>
                $"CAST(array({string.Join(", ", values.Cast<object?>().Select(v => Sql(v, a.ElementType)))}) AS {name})",
            _ => $"CAST('{Text(value!, type)}' AS {name})",
        };
    }

    /// <summary>Rows, arrays and maps of whatever .NET type as plain arrays and dictionaries, to be compared.</summary>
    public static object? Plain(object? value) =>
        value switch
        {
            Row row => row.Values.Select(Plain).ToArray(),
            GenericRow row => row.Values.Select(Plain).ToArray(),
            byte[] bytes when value.GetType() == typeof(byte[]) => Convert.ToHexString(bytes),
            IDictionary map => map.Keys.Cast<object>().ToDictionary(key => Plain(key)!.ToString()!, key => Plain(map[key])),
            string => value,
            IEnumerable values => values.Cast<object?>().Select(Plain).ToArray(),
            _ => value,
        };

    private static string Text(object value, DataType type) =>
        (value, type) switch
        {
            (double number, _) => number.ToString("R", CultureInfo.InvariantCulture),
            (float number, _) => number.ToString("R", CultureInfo.InvariantCulture),
            (DateTime time, _) => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            (TimeSpan span, _) => (span < TimeSpan.Zero ? "-" : "") + span.ToString(@"d\ hh\:mm\:ss\.ffffff", CultureInfo.InvariantCulture),
            (int months, YearMonthIntervalType) => string.Create(
                CultureInfo.InvariantCulture,
                $"{(months < 0 ? "-" : "")}{Math.Abs((long)months) / 12}-{Math.Abs((long)months) % 12}"
            ),
            (CalendarInterval i, _) => string.Create(
                CultureInfo.InvariantCulture,
                $"{i.Months} months {i.Days} days {i.Nanoseconds / 1000} microseconds"
            ),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private DataType TopLevel() => _random.Next(2) == 0 ? new CalendarIntervalType() : new NullType();

    private DataType Type(int depth) =>
        depth == 0 || _random.Next(5) < 3
            ? Scalar()
            : _random.Next(3) switch
            {
                0 => new ArrayType(Type(depth - 1)),
                1 => new MapType(Key(), Type(depth - 1)),
                _ => new StructType(Enumerable.Range(0, _random.Next(1, 4)).Select(i => new StructField($"f{i}", Type(depth - 1)))),
            };

    private DataType Key() =>
        _random.Next(3) switch
        {
            0 => new IntegerType(),
            1 => new DateType(),
            _ => new StringType(),
        };

    private DataType Scalar()
    {
        int precision = _random.Next(1, 29);
        DataType[] types =
        [
            new BooleanType(),
            new ByteType(),
            new ShortType(),
            new IntegerType(),
            new LongType(),
            new FloatType(),
            new DoubleType(),
            new DecimalType(precision, _random.Next(precision + 1)),
            new StringType(),
            new BinaryType(),
            new DateType(),
            new TimestampType(),
            new TimestampNTZType(),
            new DayTimeIntervalType(),
            new YearMonthIntervalType(),
        ];
        return types[_random.Next(types.Length)];
    }

    private object? Value(DataType type) => _random.Next(6) == 0 ? null : Some(type);

    private object? Some(DataType type) =>
        type switch
        {
            BooleanType => _random.Next(2) == 0,
            ByteType => (sbyte)Integer(sbyte.MinValue, sbyte.MaxValue),
            ShortType => (short)Integer(short.MinValue, short.MaxValue),
            IntegerType or YearMonthIntervalType => (int)Integer(int.MinValue + 1, int.MaxValue),
            LongType => Integer(long.MinValue, long.MaxValue),
            FloatType => _random.Next(2) == 0 ? (float)Doubles[_random.Next(Doubles.Length)] : _random.NextSingle() * 1e6f,
            DoubleType => _random.Next(2) == 0 ? Doubles[_random.Next(Doubles.Length)] : _random.NextDouble() * 1e-6,
            DecimalType d => Number(d),
            StringType => Texts[_random.Next(Texts.Length)],
            BinaryType => Bytes(),
            DateType => new Date(Time()),
            TimestampType => new Timestamp(Time()),
            TimestampNTZType => Time(),
            DayTimeIntervalType => TimeSpan.FromMicroseconds(Integer(-900_000_000_000_000_000, 900_000_000_000_000_000)),
            CalendarIntervalType => new CalendarInterval(
                (int)Integer(-100_000, 100_000),
                (int)Integer(int.MinValue + 1, int.MaxValue),
                Integer(long.MinValue / 1000, long.MaxValue / 1000) * 1000
            ),
            ArrayType a => Enumerable.Range(0, _random.Next(4)).Select(_ => Value(a.ElementType)).ToArray(),
            MapType m => Map(m),
            StructType s => new GenericRow([.. s.Fields.Select(field => Value(field.DataType))]),
            _ => null,
        };

    private Dictionary<object, object?> Map(MapType type)
    {
        var map = new Dictionary<object, object?>();
        for (int i = _random.Next(4); i > 0; i--)
        {
            map[Some(type.KeyType)!] = Value(type.ValueType);
        }

        return map;
    }

    /// <summary>One of the ends, a small number, or any.</summary>
    private long Integer(long least, long largest) =>
        _random.Next(5) switch
        {
            0 => least,
            1 => largest,
            2 => _random.Next(-1, 2),
            _ => _random.NextInt64(least, largest),
        };

    private decimal Number(DecimalType type)
    {
        decimal digits = 0;
        for (int i = _random.Next(type.Precision + 1); i > 0; i--)
        {
            digits = (digits * 10) + _random.Next(10);
        }

        int[] bits = decimal.GetBits(digits);
        return new decimal(bits[0], bits[1], bits[2], _random.Next(2) == 0, (byte)type.Scale);
    }

    private byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(20)];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Any microsecond of the years 1 to 9999.</summary>
    private DateTime Time() =>
        new(
            Integer(0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond) is var microseconds && microseconds < 0
                ? 0
                : microseconds * TimeSpan.TicksPerMicrosecond
        );
}
