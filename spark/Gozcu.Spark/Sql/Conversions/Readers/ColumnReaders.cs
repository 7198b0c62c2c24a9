using System.Collections;
using System.Data.SqlTypes;
using System.Reflection;
using System.Text;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Creates the reader from a column type to a .NET type, once per task, so that no lookup is needed per row.</summary>
internal static class ColumnReaders
{
    /// <exception cref="InvalidCastException">The column type does not convert to the .NET type.</exception>
    public static ColumnReader<T> Create<T>(ArrowType type) => (ColumnReader<T>)Create(typeof(T), type);

    /// <summary>Creates a reader of the values that rows hold.</summary>
    public static ColumnReader<object?> Natural(ArrowType type) => NaturalReaders.Create(type, ArrowTypes.FromArrow(type));

    /// <inheritdoc cref="Create{T}"/>
    public static ColumnReader Create(Type target, ArrowType type)
    {
        if (target == typeof(object))
        {
            return new ShownReader(Natural(type));
        }

        if (Nullable.GetUnderlyingType(target) is { } value)
        {
            return type.Kind == ArrowKind.Null
                ? Make(typeof(NullReader<>), [target])
                : Make(typeof(NullableReader<>), [value], Create(value, type));
        }

        return Flat(target, type)
            ?? Nested(target, type)
            ?? (type.Kind == ArrowKind.Null ? Make(typeof(NullReader<>), [target]) : null)
            ?? throw new InvalidCastException(
                $"The column is {ArrowTypes.FromArrow(type).SimpleString}, which does not become {DotnetTypes.Name(target)}. "
                    + $"Declare it as {DotnetTypes.Name(NaturalReaders.Type(ArrowTypes.FromArrow(type)))}, or cast the column in Spark first."
            );
    }

    private static ColumnReader? Flat(Type target, ArrowType type) =>
        type.Kind switch
        {
            ArrowKind.Boolean when target == typeof(bool) => new DelegateReader<BooleanColumn, bool>((c, i) => c.GetBoolean(i)),
            ArrowKind.Byte => Number<sbyte>(target),
            ArrowKind.Short => Number<short>(target),
            ArrowKind.Int => Number<int>(target),
            ArrowKind.Long => Number<long>(target),
            ArrowKind.Float => Number<float>(target),
            ArrowKind.Double => Number<double>(target),
            ArrowKind.YearMonthInterval => Number<int>(target),
            ArrowKind.Decimal when target == typeof(decimal) => new DelegateReader<DecimalColumn, decimal>((c, i) => c.GetDecimal(i)),
            ArrowKind.Decimal when target == typeof(SqlDecimal) => new DelegateReader<DecimalColumn, SqlDecimal>(
                (c, i) => SqlDecimals.From(c.Values[i], c.Type)
            ),
            ArrowKind.String when target == typeof(string) => new DelegateReader<StringColumn, string>(
                (c, i) => Encoding.UTF8.GetString(c.GetBytes(i))
            ),
            ArrowKind.Decimal when Numbers.IsNumber(target) => Make(typeof(DecimalReader<>), [target]),
            ArrowKind.Binary when target == typeof(byte[]) => new DelegateReader<BinaryColumn, byte[]>((c, i) => c.GetBytes(i).ToArray()),
            ArrowKind.Date when target == typeof(Date) => new DelegateReader<DateColumn, Date>(
                (c, i) => Date.FromDaysSinceEpoch(c.Values[i])
            ),
            ArrowKind.Date when target == typeof(DateOnly) => new DelegateReader<DateColumn, DateOnly>((c, i) => c.GetDate(i)),
            ArrowKind.Date when target == typeof(DateTime) => new DelegateReader<DateColumn, DateTime>(
                (c, i) => c.GetDate(i).ToDateTime(TimeOnly.MinValue)
            ),
            ArrowKind.Timestamp when target == typeof(Timestamp) => new DelegateReader<TimestampColumn, Timestamp>(
                (c, i) => Timestamp.FromMicrosecondsSinceEpoch(c.Values[i])
            ),
            ArrowKind.Timestamp when target == typeof(DateTime) => new DelegateReader<TimestampColumn, DateTime>(
                (c, i) => c.GetDateTime(i)
            ),
            ArrowKind.Timestamp when target == typeof(DateTimeOffset) && type.TimeZone is not null => new DelegateReader<
                TimestampColumn,
                DateTimeOffset
            >((c, i) => new DateTimeOffset(c.GetDateTime(i))),
            ArrowKind.Duration when target == typeof(TimeSpan) => new DelegateReader<DurationColumn, TimeSpan>((c, i) => c.GetTimeSpan(i)),
            ArrowKind.CalendarInterval when target == typeof(CalendarInterval) => new PrimitiveReader<CalendarInterval>(),
            _ => null,
        };

    private static ColumnReader? Number<T>(Type target)
        where T : unmanaged
    {
        if (target == typeof(T))
        {
            return new PrimitiveReader<T>();
        }

        return !Numbers.IsNumber(target)
            ? null
            : Make(Widens(typeof(T), target) ? typeof(WideningReader<,>) : typeof(CheckedReader<,>), [typeof(T), target]);
    }

    /// <summary>Tests whether a type can represent all numbers of another.</summary>
    private static bool Widens(Type from, Type to)
    {
        var order = (ReadOnlySpan<Type>)[typeof(sbyte), typeof(short), typeof(int), typeof(long)];
        if (order.IndexOf(from) is var i and >= 0)
        {
            // A long has more digits than a double.
            return order.IndexOf(to) > i
                || to == typeof(decimal)
                || (to == typeof(double) && from != typeof(long))
                || (to == typeof(float) && i < 2);
        }

        return from == typeof(float) && to == typeof(double);
    }

    private static ColumnReader? Nested(Type target, ArrowType type)
    {
        if (type.Kind == ArrowKind.Struct)
        {
            return target == typeof(Row) ? new StructReader(type, (StructType)ArrowTypes.FromArrow(type))
                : LinalgReaders.Find(target, type) is { } linalg ? linalg
                : RecordShape.IsRecord(target) ? Make(typeof(RecordReader<>), [target], type, (Func<Type, ArrowType, ColumnReader>)Create)
                : null;
        }

        if (type.Kind == ArrowKind.List && target == typeof(ArrayList))
        {
            return new ArrayListReader(Untyped(type.Fields[0].Type));
        }

        if (type.Kind == ArrowKind.Map && target == typeof(Hashtable))
        {
            var (keyType, valueType) = Entry(type);
            return new HashtableReader(Untyped(keyType), Untyped(valueType));
        }

        if (type.Kind == ArrowKind.List && DotnetTypes.ElementType(target) is { } element)
        {
            var elements = Create(element, type.Fields[0].Type);
            if (target.IsArray)
            {
                return Make(typeof(ArrayReader<>), [element], elements);
            }

            var list = Make(typeof(ListReader<>), [element], elements);
            var listType = typeof(List<>).MakeGenericType(element);
            return target == listType ? list : Make(typeof(UpcastReader<,>), [listType, target], list);
        }

        if (type.Kind == ArrowKind.Map && DotnetTypes.DictionaryTypes(target) is var (key, value))
        {
            var (keyType, valueType) = Entry(type);
            var map = Make(typeof(DictionaryReader<,>), [key, value], Create(key, keyType), Create(value, valueType));
            var mapType = typeof(Dictionary<,>).MakeGenericType(key, value);
            return target == mapType ? map
                : target.IsAssignableFrom(mapType) ? Make(typeof(UpcastReader<,>), [mapType, target], map)
                : Make(typeof(MapReader<,,>), [target, key, value], map);
        }

        return null;
    }

    /// <summary>Creates a reader of values without a declared type, such as the elements of an <see cref="ArrayList"/>.</summary>
    private static ColumnReader<object?> Untyped(ArrowType type) =>
        type.Kind switch
        {
            ArrowKind.List => new UpcastReader<ArrayList, object?>(Create<ArrayList>(type)),
            ArrowKind.Map => new UpcastReader<Hashtable, object?>(Create<Hashtable>(type)),
            _ => Create<object?>(type),
        };

    private static (ArrowType Key, ArrowType Value) Entry(ArrowType map) =>
        (map.Fields[0].Type.Fields[0].Type, map.Fields[0].Type.Fields[1].Type);

    /// <summary>Creates an instance of a generic reader class.</summary>
    public static ColumnReader Make(Type definition, Type[] arguments, params object[] parts) =>
        (ColumnReader)
            Activator.CreateInstance(
                definition.MakeGenericType(arguments),
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
                binder: null,
                parts,
                culture: null
            )!;
}
