using System.Collections;
using System.Data.SqlTypes;
using System.Reflection;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Creates the writer of a .NET type into the builder of a column, once per task, so that no lookup is needed per row.</summary>
internal static class ColumnWriters
{
    /// <param name="builder">Builder of the column.</param>
    /// <param name="name">Name of the column in errors.</param>
    /// <exception cref="InvalidCastException">The .NET type does not convert to the type of the column.</exception>
    public static ColumnWriter<T> Create<T>(ColumnBuilder builder, string name) => (ColumnWriter<T>)Create(typeof(T), builder, name);

    /// <inheritdoc cref="Create{T}"/>
    public static object Create(Type source, ColumnBuilder builder, string name)
    {
        if (Nullable.GetUnderlyingType(source) is { } value)
        {
            return Make(typeof(NullableWriter<>), [value], Create(value, builder, name), builder);
        }

        return Flat(source, builder)
            ?? Nested(source, builder, name)
            ?? throw new InvalidCastException(
                $"{name} is {ArrowTypes.FromArrow(builder.Type).SimpleString}, but what is given for it is {DotnetTypes.Name(source)}."
            );
    }

    private static object? Flat(Type source, ColumnBuilder builder) =>
        (builder, source) switch
        {
            (BooleanColumnBuilder b, _) when source == typeof(bool) => new DelegateWriter<bool>(b.Append),
            (ByteColumnBuilder b, _) when source == typeof(sbyte) => new PrimitiveWriter<sbyte>(b),
            (ByteColumnBuilder b, _) when source == typeof(byte) => new DelegateWriter<byte>(v => b.Append(Signed(v))),
            (ShortColumnBuilder b, _) when source == typeof(short) => new PrimitiveWriter<short>(b),
            (IntColumnBuilder b, _) when source == typeof(int) => new PrimitiveWriter<int>(b),
            (YearMonthIntervalColumnBuilder b, _) when source == typeof(int) => new PrimitiveWriter<int>(b),
            (LongColumnBuilder b, _) when source == typeof(long) => new PrimitiveWriter<long>(b),
            (FloatColumnBuilder b, _) when source == typeof(float) => new PrimitiveWriter<float>(b),
            (DoubleColumnBuilder b, _) when source == typeof(double) => new PrimitiveWriter<double>(b),
            (DecimalColumnBuilder b, _) when source == typeof(decimal) => new DelegateWriter<decimal>(b.Append),
            (DecimalColumnBuilder b, _) when source == typeof(SqlDecimal) => new DelegateWriter<SqlDecimal>(v => SqlDecimals.Append(b, v)),
            (StringColumnBuilder b, _) when source == typeof(string) => new DelegateWriter<string?>(b.Append),
            (BinaryColumnBuilder b, _) when source == typeof(byte[]) => new DelegateWriter<byte[]?>(b.Append),
            (DateColumnBuilder b, _) when source == typeof(DateOnly) => new DelegateWriter<DateOnly>(b.Append),
            (DateColumnBuilder b, _) when source == typeof(Date) => new DelegateWriter<Date?>(v => b.Append(v?.DaysSinceEpoch)),
            (TimestampColumnBuilder b, _) when source == typeof(DateTime) => new DelegateWriter<DateTime>(b.Append),
            (TimestampColumnBuilder b, _) when source == typeof(DateTimeOffset) => new DelegateWriter<DateTimeOffset>(v =>
                b.Append(v.UtcDateTime)
            ),
            (TimestampColumnBuilder b, _) when source == typeof(Timestamp) => new DelegateWriter<Timestamp?>(v =>
                b.Append(v?.MicrosecondsSinceEpoch)
            ),
            (DurationColumnBuilder b, _) when source == typeof(TimeSpan) => new DelegateWriter<TimeSpan>(b.Append),
            (CalendarIntervalColumnBuilder b, _) when source == typeof(CalendarInterval) => new PrimitiveWriter<CalendarInterval>(b),
            _ => null,
        };

    private static object? Nested(Type source, ColumnBuilder builder, string name)
    {
        if (source == typeof(object))
        {
            return new ObjectWriter(builder, name);
        }

        if (builder is StructColumnBuilder && (source == typeof(Row) || source == typeof(GenericRow) || source == typeof(object[])))
        {
            return Make(typeof(DowncastWriter<>), [source], new ObjectWriter(builder, name));
        }

        if (builder is StructColumnBuilder structs)
        {
            return LinalgWriters.Find(source, structs)
                ?? (
                    RecordShape.IsRecord(source)
                        ? Make(typeof(RecordWriter<>), [source], structs, name, (Func<Type, ColumnBuilder, string, object>)Create)
                        : null
                );
        }

        if (
            builder is ListColumnBuilder
            && DotnetTypes.DictionaryTypes(source) is null
            && DotnetTypes.ElementType(source) is null
            && source != typeof(string)
            && typeof(IEnumerable).IsAssignableFrom(source)
            && !source.IsValueType
        )
        {
            // ArrayList, Hashtable and similar types: the types of their elements are found at run time.
            return Make(typeof(DowncastWriter<>), [source], new ObjectWriter(builder, name));
        }

        if (builder is MapColumnBuilder map)
        {
            return DotnetTypes.DictionaryTypes(source) is var (key, value)
                ? Make(
                    typeof(DictionaryWriter<,,>),
                    [source, key, value],
                    Create(key, map.Keys, $"{name} (key)"),
                    Create(value, map.Values, $"{name} (value)"),
                    map
                )
                : null;
        }

        return builder is ListColumnBuilder list && DotnetTypes.ElementType(source) is { } element
            ? Make(typeof(SequenceWriter<,>), [source, element], Create(element, list.Elements, $"{name} (element)"), list)
            : null;
    }

    private static sbyte Signed(byte value) =>
        value <= sbyte.MaxValue
            ? (sbyte)value
            : throw new OverflowException($"Spark's byte is signed and cannot hold {value}; return short instead of byte.");

    private static object Make(Type definition, Type[] arguments, params object[] parts) =>
        Activator.CreateInstance(
            definition.MakeGenericType(arguments),
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions,
            binder: null,
            parts,
            culture: null
        )!;
}
