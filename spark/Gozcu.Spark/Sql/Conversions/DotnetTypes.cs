using System.Data.SqlTypes;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Maps .NET types to the SQL types that function results and the columns of new data frames have.</summary>
internal static class DotnetTypes
{
    /// <summary>Records whose fields are being mapped, to detect types that contain themselves.</summary>
    [ThreadStatic]
    private static HashSet<Type>? s_open;

    private static readonly Dictionary<Type, DataType> Simple = new()
    {
        [typeof(bool)] = new BooleanType(),
        [typeof(sbyte)] = new ByteType(),
        [typeof(byte)] = new ByteType(),
        [typeof(short)] = new ShortType(),
        [typeof(int)] = new IntegerType(),
        [typeof(long)] = new LongType(),
        [typeof(float)] = new FloatType(),
        [typeof(double)] = new DoubleType(),
        // A .NET decimal can have any scale; this is the type that Microsoft.Spark uses. A function may declare another.
        [typeof(decimal)] = new DecimalType(28, 12),
        [typeof(SqlDecimal)] = new DecimalType(38, 18),
        [typeof(string)] = new StringType(),
        [typeof(byte[])] = new BinaryType(),
        [typeof(Date)] = new DateType(),
        [typeof(DateOnly)] = new DateType(),
        [typeof(Timestamp)] = new TimestampType(),
        [typeof(DateTime)] = new TimestampType(),
        [typeof(DateTimeOffset)] = new TimestampType(),
        [typeof(TimeSpan)] = new DayTimeIntervalType(),
        [typeof(CalendarInterval)] = new CalendarIntervalType(),
        [typeof(Vector)] = SQLDataTypes.VectorType,
        [typeof(DenseVector)] = SQLDataTypes.VectorType,
        [typeof(SparseVector)] = SQLDataTypes.VectorType,
        [typeof(Matrix)] = SQLDataTypes.MatrixType,
        [typeof(DenseMatrix)] = SQLDataTypes.MatrixType,
        [typeof(SparseMatrix)] = SQLDataTypes.MatrixType,
    };

    /// <exception cref="NotSupportedException">The type has no SQL type.</exception>
    public static DataType ToDataType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple.TryGetValue(plain, out var simple))
        {
            return simple;
        }

        if (DictionaryTypes(plain) is var (key, value))
        {
            return new MapType(ToDataType(key), ToDataType(value), AllowsNull(value));
        }

        if (ElementType(plain) is { } element)
        {
            return new ArrayType(ToDataType(element), AllowsNull(element));
        }

        if (RecordShape.IsRecord(plain))
        {
            return RecordType(plain);
        }

        throw new NotSupportedException(
            plain == typeof(Row) || plain == typeof(GenericRow)
                ? "A row does not say which columns it has. Use the overload that takes the return type as a StructType."
                : $"No SQL type stands for {type}. Use a number, string, bool, byte[], decimal, Date, Timestamp, DateTime, DateOnly, TimeSpan, a Vector, an array, List, Dictionary, record or tuple of these, or a Row with a StructType."
        );
    }

    /// <summary>
    /// Returns the type of a column that stores values of a .NET type. It is that of <see cref="ToDataType"/>, except that decimals are decimal(38,18), as in Spark's own encoders,
    /// because no function declares another type.
    /// </summary>
    /// <exception cref="NotSupportedException">The type has no SQL type.</exception>
    public static DataType ToStored(Type type) => WithWideDecimals(ToDataType(type), type);

    /// <summary>Returns the element type of an array or list, or null for other types.</summary>
    public static Type? ElementType(Type type)
    {
        if (type.IsArray && type.GetArrayRank() == 1)
        {
            return type.GetElementType();
        }

        return
            type.IsGenericType
            && type.GetGenericTypeDefinition() is var definition
            && (
                definition == typeof(List<>)
                || definition == typeof(IList<>)
                || definition == typeof(IReadOnlyList<>)
                || definition == typeof(ICollection<>)
                || definition == typeof(IReadOnlyCollection<>)
                || definition == typeof(IEnumerable<>)
            )
            ? type.GenericTypeArguments[0]
            : null;
    }

    /// <summary>Returns the key and value types of a dictionary of any kind, or null for other types.</summary>
    public static (Type Key, Type Value)? DictionaryTypes(Type type) => Maps.Types(type);

    /// <summary>Formats a type as in C#, for messages.</summary>
    public static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? type.Name : $"{type.Name[..mark]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>";
    }

    public static bool AllowsNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static DataType WithWideDecimals(DataType type, Type source)
    {
        var plain = Nullable.GetUnderlyingType(source) ?? source;
        return type switch
        {
            DecimalType => new DecimalType(38, 18),
            ArrayType a when ElementType(plain) is { } element => new ArrayType(WithWideDecimals(a.ElementType, element), a.ContainsNull),
            MapType m when DictionaryTypes(plain) is var (key, value) => new MapType(
                WithWideDecimals(m.KeyType, key),
                WithWideDecimals(m.ValueType, value),
                m.ValueContainsNull
            ),
            StructType when RecordShape.IsRecord(plain) => RecordShape.Of(plain).ToStruct(WithWideDecimals),
            _ => type,
        };
    }

    private static StructType RecordType(Type type)
    {
        var open = s_open ??= [];
        if (!open.Add(type))
        {
            throw new NotSupportedException($"{Name(type)} contains itself, which no SQL type does.");
        }

        try
        {
            return RecordShape.Of(type).ToStruct();
        }
        finally
        {
            open.Remove(type);
        }
    }
}
