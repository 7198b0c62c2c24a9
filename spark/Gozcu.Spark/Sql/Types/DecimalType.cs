using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A decimal number with fixed precision and scale; <see cref="decimal"/> in .NET where it fits its 28 digits.</summary>
/// <param name="precision">Digits in all, at most 38.</param>
/// <param name="scale">Digits after the point.</param>
public sealed class DecimalType(int precision = 10, int scale = 0) : FractionalType
{
    /// <summary>Digits in all, at most 38.</summary>
    public int Precision { get; } = precision;

    /// <summary>Digits after the point.</summary>
    public int Scale { get; } = scale;

    /// <inheritdoc/>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");

    internal override void WriteJson(System.Text.Json.Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
