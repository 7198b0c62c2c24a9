namespace Gozcu.Kibana.Description;

/// <summary>A number that a chart shows of each group of documents.</summary>
/// <param name="Kind">Which number.</param>
/// <param name="Field">Of which field; null for a count.</param>
/// <param name="Label">What people read.</param>
public sealed record Metric(MetricKind Kind, Field? Field, string Label)
{
    /// <summary>The percentiles, of a metric that is some; empty for others.</summary>
    public IReadOnlyList<double> Percents { get; private init; } = [];

    /// <summary>The documents' count.</summary>
    public static Metric Count(string label) => new(MetricKind.Count, null, label);

    /// <summary>A field's average.</summary>
    public static Metric Average(Field field, string label) => new(MetricKind.Average, Require(field, FieldType.Number), label);

    /// <summary>A field's sum.</summary>
    public static Metric Sum(Field field, string label) => new(MetricKind.Sum, Require(field, FieldType.Number), label);

    /// <summary>A field's largest value; of a date the latest.</summary>
    public static Metric Maximum(Field field, string label) =>
        new(MetricKind.Maximum, Require(field, FieldType.Number, FieldType.Date), label);

    /// <summary>Percentiles of a field.</summary>
    public static Metric Percentiles(Field field, string label, params IReadOnlyList<double> percents) =>
        new(MetricKind.Percentiles, Require(field, FieldType.Number), label) { Percents = percents };

    private static Field Require(Field field, params FieldType[] types) =>
        types.Contains(field.Type)
            ? field
            : throw new ArgumentException($"{field.Name} is a {field.Type}, which has no such number.", nameof(field));
}
