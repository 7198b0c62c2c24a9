using System.Collections;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>What a user-defined type's stored form is shown as in a row: MLlib's vectors and matrices as .NET's, anything else as it is stored.</summary>
internal static class UserDefinedValues
{
    /// <summary>The conversion of a type's stored values to what a row shows, or null when there is nothing to convert in them.</summary>
    internal static Func<object?, object?>? Converter(DataType type) =>
        type switch
        {
            UserDefinedType { JavaClass: SQLDataTypes.VectorClass } => static value => value is Row row ? LinalgRows.ToVector(row) : null,
            UserDefinedType { JavaClass: SQLDataTypes.MatrixClass } => static value => value is Row row ? LinalgRows.ToMatrix(row) : null,
            ArrayType array when Converter(array.ElementType) is { } element => value =>
                value is Array values ? values.Cast<object?>().Select(element).ToArray() : null,
            StructType nested when nested.Fields.Any(field => Converter(field.DataType) is not null) => RowConverter(nested),
            _ => null,
        };

    /// <summary>The conversion of a type's values to what is stored, the reverse of <see cref="Converter"/>; null when there is nothing to convert.</summary>
    internal static Func<object?, object?>? Storer(DataType type) =>
        type switch
        {
            UserDefinedType { JavaClass: SQLDataTypes.VectorClass } => static value =>
                value is Vector vector ? LinalgRows.FromVector(vector) : value,
            UserDefinedType { JavaClass: SQLDataTypes.MatrixClass } => static value =>
                value is Matrix matrix ? LinalgRows.FromMatrix(matrix) : value,
            ArrayType array when Storer(array.ElementType) is { } element => value =>
                value is IEnumerable values ? values.Cast<object?>().Select(element).ToArray() : value,
            StructType nested when nested.Fields.Any(field => Storer(field.DataType) is not null) => RowStorer(nested),
            _ => null,
        };

    /// <summary>Rows of values as what is stored; the same rows when there is nothing to convert.</summary>
    internal static IEnumerable<object?[]> Store(IEnumerable<object?[]> rows, StructType schema)
    {
        var fields = schema.Fields.Select(field => Storer(field.DataType)).ToArray();
        return Array.TrueForAll(fields, field => field is null) ? rows : rows.Select(row => Convert(row, fields));
    }

    private static object?[] Convert(object?[] values, Func<object?, object?>?[] fields) =>
        [.. values.Select((value, i) => i < fields.Length && fields[i] is { } convert ? convert(value) : value)];

    private static Func<object?, object?> RowStorer(StructType schema)
    {
        var fields = schema.Fields.Select(field => Storer(field.DataType)).ToArray();
        return value =>
            value switch
            {
                Row row => new GenericRow(Convert(row.Values, fields)),
                GenericRow row => new GenericRow(Convert(row.Values, fields)),
                _ => value,
            };
    }

    private static Func<object?, object?> RowConverter(StructType schema)
    {
        var fields = schema.Fields.Select(field => Converter(field.DataType)).ToArray();
        return value => value is Row row ? new Row(Convert(row.Values, fields), schema) : null;
    }
}
