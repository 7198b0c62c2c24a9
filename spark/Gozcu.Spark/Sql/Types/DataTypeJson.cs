using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Parses Spark's JSON form of types.</summary>
internal static partial class DataTypeJson
{
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static DataType Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
            return Parse(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"Not the JSON of a Spark type: {json}", e);
        }
    }

    private static DataType Parse(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? ParseName(element.GetString()!) : ParseObject(element);

    private static DataType ParseObject(JsonElement element) =>
        element.GetProperty("type").GetString() switch
        {
            "array" => new ArrayType(Parse(element.GetProperty("elementType")), element.GetProperty("containsNull").GetBoolean()),
            "map" => new MapType(
                Parse(element.GetProperty("keyType")),
                Parse(element.GetProperty("valueType")),
                element.GetProperty("valueContainsNull").GetBoolean()
            ),
            "struct" => new StructType(element.GetProperty("fields").EnumerateArray().Select(ParseField)),
            "udt" => new UserDefinedType(
                OptionalString(element, "class"),
                OptionalString(element, "pyClass"),
                Parse(element.GetProperty("sqlType"))
            ),
            var other => throw new FormatException($"Spark has no type '{other}'."),
        };

    private static string? OptionalString(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static StructField ParseField(JsonElement element) =>
        new(
            element.GetProperty("name").GetString()!,
            Parse(element.GetProperty("type")),
            element.GetProperty("nullable").GetBoolean(),
            element.TryGetProperty("metadata", out JsonElement metadata) ? JObject.Parse(metadata.GetRawText()) : null
        );

    private static DataType ParseName(string name) =>
        name switch
        {
            "binary" => new BinaryType(),
            "boolean" => new BooleanType(),
            "byte" => new ByteType(),
            "short" => new ShortType(),
            "integer" => new IntegerType(),
            "long" => new LongType(),
            "float" => new FloatType(),
            "double" => new DoubleType(),
            "string" => new StringType(),
            "date" => new DateType(),
            "timestamp" => new TimestampType(),
            "timestamp_ntz" => new TimestampNTZType(),
            "interval" => new CalendarIntervalType(),
            "null" or "void" => new NullType(),
            "decimal" => new DecimalType(),
            _ => ParseParameterised(name),
        };

    private static DataType ParseParameterised(string name)
    {
        if (DecimalPattern().Match(name) is { Success: true } number)
        {
            return new DecimalType(Number(number.Groups[1]), Number(number.Groups[2]));
        }

        if (CharacterPattern().IsMatch(name))
        {
            return new StringType();
        }

        if (IntervalPattern().Match(name) is { Success: true } interval)
        {
            string from = interval.Groups[1].Value;
            string to = interval.Groups[2].Success ? interval.Groups[2].Value : from;
            return YearMonthIntervalType.IsField(from) ? new YearMonthIntervalType(from, to) : new DayTimeIntervalType(from, to);
        }

        throw new FormatException($"Spark has no type '{name}'.");
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^decimal\(\s*(\d+)\s*,\s*(-?\d+)\s*\)$")]
    private static partial Regex DecimalPattern();

    [GeneratedRegex(@"^(?:var)?char\(\s*\d+\s*\)$")]
    private static partial Regex CharacterPattern();

    [GeneratedRegex(@"^interval (year|month|day|hour|minute|second)(?: to (month|hour|minute|second))?$")]
    private static partial Regex IntervalPattern();
}
