using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>What a user-defined type's stored form is shown as in a row: MLlib's vectors and matrices as .NET's, anything else as it is stored.</summary>
internal static class UserDefinedValues
{
    private const string Package = "org.apache.spark.ml.linalg.";

    /// <summary>The conversion of a type's values, or null when there is nothing to convert in them.</summary>
    internal static Func<object?, object?>? Converter(DataType type) =>
        type switch
        {
            UserDefinedType { JavaClass: Package + "VectorUDT" } => static value => value is Row row ? LinalgRows.ToVector(row) : null,
            UserDefinedType { JavaClass: Package + "MatrixUDT" } => static value => value is Row row ? LinalgRows.ToMatrix(row) : null,
            ArrayType array when Converter(array.ElementType) is { } element => value =>
                value is Array values ? values.Cast<object?>().Select(element).ToArray() : null,
            StructType nested when nested.Fields.Any(field => Converter(field.DataType) is not null) => RowConverter(nested),
            _ => null,
        };

    private static Func<object?, object?> RowConverter(StructType schema)
    {
        var fields = schema.Fields.Select(field => Converter(field.DataType)).ToArray();
        return value =>
            value is Row row
                ? new Row([.. row.Values.Select((field, i) => fields[i] is { } convert ? convert(field) : field)], schema)
                : null;
    }
}
