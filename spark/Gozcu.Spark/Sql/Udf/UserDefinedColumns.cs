using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// User-defined types, such as MLlib's vectors, in what functions return. Spark takes from a function only what such a type is stored as and compares the types exactly, so the function is declared to
/// return that, and the column is given back its type by an expression around it.
/// </summary>
internal static class UserDefinedColumns
{
    /// <summary>Whether a user-defined type is part of a type.</summary>
    public static bool Has(DataType type) =>
        type switch
        {
            UserDefinedType => true,
            ArrayType array => Has(array.ElementType),
            MapType map => Has(map.KeyType) || Has(map.ValueType),
            StructType nested => nested.Fields.Any(field => Has(field.DataType)),
            _ => false,
        };

    /// <summary>A type with what it is stored as in the place of each user-defined type.</summary>
    public static DataType Stored(DataType type) =>
        type switch
        {
            UserDefinedType user => Stored(user.SqlType),
            ArrayType array => new ArrayType(Stored(array.ElementType), array.ContainsNull),
            MapType map => new MapType(Stored(map.KeyType), Stored(map.ValueType), map.ValueContainsNull),
            StructType nested => new StructType(
                nested.Fields.Select(field => new StructField(field.Name, Stored(field.DataType), field.IsNullable))
            ),
            _ => type,
        };

    /// <summary>A column of stored values as one of the type they are stored for.</summary>
    public static Column Restore(JvmObjectReference column, DataType type)
    {
        var jvm = column.Jvm;

        // A call of a method of the value's, declared to give the type: the way Spark's own encoders go. copy() is the one that rows, arrays and maps share.
        var restored = jvm.CallConstructor(
            "org.apache.spark.sql.catalyst.expressions.objects.Invoke",
            column.InvokeObject("expr"),
            "copy",
            DataTypeReference.Of(jvm, type),
            jvm.ToSeq(Array.Empty<Column>()),
            jvm.ToSeq(Array.Empty<Column>()),
            true,
            true,
            true
        );
        return new Column(jvm.CallConstructor("org.apache.spark.sql.Column", restored)).As((string)column.Invoke("toString")!);
    }
}
