using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A duration in microseconds; <see cref="TimeSpan"/> in .NET.</summary>
/// <param name="startField">Largest unit: <c>day</c>, <c>hour</c>, <c>minute</c> or <c>second</c>.</param>
/// <param name="endField">Smallest unit, from the same list.</param>
public sealed class DayTimeIntervalType(string startField = "day", string endField = "second") : AtomicType
{
    private static readonly string[] Fields = ["day", "hour", "minute", "second"];

    /// <summary>Largest unit.</summary>
    public string StartField { get; } = Checked(startField);

    /// <summary>Smallest unit.</summary>
    public string EndField { get; } = Checked(endField);

    /// <inheritdoc/>
    public override string SimpleString => StartField == EndField ? $"interval {StartField}" : $"interval {StartField} to {EndField}";

    private protected override string JsonName => "interval";

    internal static bool IsField(string name) => Fields.Contains(name);

    internal override void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(SimpleString);

    private static string Checked(string field) =>
        IsField(field) ? field : throw new ArgumentException($"'{field}' is not one of {string.Join(", ", Fields)}.", nameof(field));
}
