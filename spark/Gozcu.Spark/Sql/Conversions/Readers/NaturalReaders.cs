using Microsoft.Spark.Arrow;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>
/// Creates readers of the values that rows hold if no type is requested. Spark's types, unlike Arrow's, distinguish a user-defined type from the struct that stores it: MLlib's
/// vectors and matrices are read as such at any depth, other user-defined types as they are stored.
/// </summary>
internal static class NaturalReaders
{
    // The older MLlib API has its own class for the same stored form.
    private const string OldVectorClass = "org.apache.spark.mllib.linalg.VectorUDT";
    private const string OldMatrixClass = "org.apache.spark.mllib.linalg.MatrixUDT";

    public static ColumnReader<object?> Create(ArrowType type, DataType shown) =>
        Typed(type, shown) is var reader && reader is ColumnReader<object?> natural
            ? natural
            : (ColumnReader<object?>)ColumnReaders.Make(typeof(UpcastReader<,>), [Type(shown), typeof(object)], reader);

    /// <summary>Returns the type in which rows hold values; object if it depends on the value, because a null element turns <c>double[]</c> into <c>double?[]</c>.</summary>
    public static Type Type(DataType shown) =>
        shown switch
        {
            BooleanType => typeof(bool),
            ByteType => typeof(sbyte),
            ShortType => typeof(short),
            IntegerType or YearMonthIntervalType => typeof(int),
            LongType => typeof(long),
            FloatType => typeof(float),
            DoubleType => typeof(double),
            DecimalType => typeof(decimal),
            StringType => typeof(string),
            BinaryType => typeof(byte[]),
            DateType => typeof(Date),
            TimestampType => typeof(Timestamp),
            TimestampNTZType => typeof(DateTime),
            DayTimeIntervalType => typeof(TimeSpan),
            CalendarIntervalType => typeof(CalendarInterval),
            StructType => typeof(Row),
            UserDefinedType u when IsVector(u) => typeof(Vector),
            UserDefinedType u when IsMatrix(u) => typeof(Matrix),
            UserDefinedType u => Type(u.SqlType),
            ArrayType a when Type(a.ElementType) is { IsValueType: false } element && element != typeof(object) => element.MakeArrayType(),
            MapType m when Type(m.ValueType) is { IsValueType: false } value => typeof(Dictionary<,>).MakeGenericType(
                Type(m.KeyType),
                value
            ),
            _ => typeof(object),
        };

    /// <summary>Creates a reader of exactly <see cref="Type"/>.</summary>
    private static ColumnReader Typed(ArrowType type, DataType shown) =>
        shown switch
        {
            NullType => new NullReader<object?>(),
            StructType s => new StructReader(type, s),
            UserDefinedType u when IsVector(u) => new VectorReader<Vector>(static v => v),
            UserDefinedType u when IsMatrix(u) => new MatrixReader<Matrix>(type),
            UserDefinedType u => Typed(type, u.SqlType),
            ArrayType a => List(type.Fields[0].Type, a.ElementType),
            MapType m => Map(type.Fields[0].Type.Fields, m),
            _ => ColumnReaders.Create(Type(shown), type),
        };

    private static ColumnReader List(ArrowType type, DataType shown)
    {
        var elements = Typed(type, shown);
        var element = Type(shown);
        return element.IsValueType ? ColumnReaders.Make(typeof(NaturalArrayReader<>), [element], elements)
            : element == typeof(object) ? new NaturalNestedReader((ColumnReader<object?>)elements)
            : ColumnReaders.Make(typeof(ArrayReader<>), [element], elements);
    }

    private static ColumnReader Map(IReadOnlyList<ArrowField> entry, MapType shown)
    {
        Type[] types = [Type(shown.KeyType), Type(shown.ValueType)];
        return ColumnReaders.Make(
            types[1].IsValueType ? typeof(NaturalMapReader<,>) : typeof(DictionaryReader<,>),
            types,
            Typed(entry[0].Type, shown.KeyType),
            Typed(entry[1].Type, shown.ValueType)
        );
    }

    private static bool IsVector(UserDefinedType type) => type.JavaClass is SQLDataTypes.VectorClass or OldVectorClass;

    private static bool IsMatrix(UserDefinedType type) => type.JavaClass is SQLDataTypes.MatrixClass or OldMatrixClass;
}
