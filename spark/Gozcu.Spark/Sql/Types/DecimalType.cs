using System.Globalization;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A decimal number of fixed precision and scale; <see cref="decimal"/> in .NET if it fits in 28 digits.</summary>
/// <param name="precision">Total number of digits, at most 38; 10 by default.</param>
/// <param name="scale">Number of digits after the decimal point; 0 by default.</param>
public sealed class DecimalType(int precision = 10, int scale = 0) : FractionalType
{
    /// <summary>Total number of digits, at most 38.</summary>
    public int Precision { get; } = precision;

    /// <summary>Number of digits after the decimal point.</summary>
    public int Scale { get; } = scale;

    /// <inheritdoc/>
    public override string SimpleString => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})");

    internal override void WriteJson(System.Text.Json.Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);
}
