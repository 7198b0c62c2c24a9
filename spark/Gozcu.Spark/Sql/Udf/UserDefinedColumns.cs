using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Supports user-defined types, such as MLlib's vectors, in the results of functions. Spark accepts only the stored type from a function and compares types exactly. The function
/// is therefore declared with the stored type, and an expression around it restores the user-defined type.
/// </summary>
internal static class UserDefinedColumns
{
    /// <summary>Tests whether a type contains a user-defined type.</summary>
    public static bool Has(DataType type) =>
        type switch
        {
            UserDefinedType => true,
            ArrayType array => Has(array.ElementType),
            MapType map => Has(map.KeyType) || Has(map.ValueType),
            StructType nested => nested.Fields.Any(field => Has(field.DataType)),
            _ => false,
        };

    /// <summary>Replaces each user-defined type within a type by the type in which it is stored.</summary>
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

    /// <summary>Converts a column of stored values back to the user-defined type.</summary>
    public static Column Restore(JvmObjectReference column, DataType type)
    {
        var jvm = column.Jvm;

        // A method call on the value, declared to return the type, as in Spark's own encoders. copy() is the method that rows, arrays and maps share.
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
