using System.Globalization;
using System.Text.Json;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Rows from the JSON that Spark writes of them.</summary>
internal static class JsonRows
{
    internal static IEnumerable<Row> Read(object?[] lines, StructType schema) =>
        lines
            .Select(line =>
            {
                using JsonDocument document = JsonDocument.Parse((string)line!);
                return ReadRow(document.RootElement, schema);
            })
            .ToList();

    private static Row ReadRow(JsonElement element, StructType schema) =>
        new(
            [
                .. schema.Fields.Select(field =>
                    element.TryGetProperty(field.Name, out JsonElement value) ? Read(value, field.DataType) : null
                ),
            ],
            schema
        );

    private static object? Read(JsonElement value, DataType type)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return type switch
        {
            BooleanType => value.GetBoolean(),
            ByteType => value.GetSByte(),
            ShortType => value.GetInt16(),
            IntegerType => value.GetInt32(),
            LongType => value.GetInt64(),
            FloatType => value.ValueKind == JsonValueKind.String
                ? float.Parse(value.GetString()!, CultureInfo.InvariantCulture)
                : value.GetSingle(),
            DoubleType => value.ValueKind == JsonValueKind.String
                ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture)
                : value.GetDouble(),
            DecimalType => value.GetDecimal(),
            StringType => value.GetString(),
            BinaryType => value.GetBytesFromBase64(),
            DateType => new Date(DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            TimestampType => new Timestamp(
                DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
            ),
            ArrayType array => value.EnumerateArray().Select(element => Read(element, array.ElementType)).ToArray(),
            StructType nested => ReadRow(value, nested),
            UserDefinedType user => UserDefinedValues.Converter(user) is { } convert
                ? convert(Read(value, user.SqlType))
                : Read(value, user.SqlType),
            _ => throw new NotSupportedException($"Values of type {type.SimpleString} cannot be collected."),
        };
    }
}
