namespace Gozcu.Kibana.Description;

/// <summary>Number that a chart shows for each group of documents.</summary>
/// <param name="Kind">Kind of the number.</param>
/// <param name="Field">Field it is computed from; null for a count.</param>
/// <param name="Label">Label for people.</param>
public sealed record Metric(MetricKind Kind, Field? Field, string Label)
{
    /// <summary>Percentiles, in percent; empty for other kinds.</summary>
    public IReadOnlyList<double> Percents { get; private init; } = [];

    /// <summary>Returns the count of documents.</summary>
    public static Metric Count(string label) => new(MetricKind.Count, null, label);

    /// <summary>Returns the average of a field.</summary>
    public static Metric Average(Field field, string label) => new(MetricKind.Average, Require(field, FieldType.Number), label);

    /// <summary>Returns the sum of a field.</summary>
    public static Metric Sum(Field field, string label) => new(MetricKind.Sum, Require(field, FieldType.Number), label);

    /// <summary>Returns the largest value of a field; for a date, the latest.</summary>
    public static Metric Maximum(Field field, string label) =>
        new(MetricKind.Maximum, Require(field, FieldType.Number, FieldType.Date), label);

    /// <summary>Returns percentiles of a field.</summary>
    public static Metric Percentiles(Field field, string label, params IReadOnlyList<double> percents) =>
        new(MetricKind.Percentiles, Require(field, FieldType.Number), label) { Percents = percents };

    private static Field Require(Field field, params FieldType[] types) =>
        types.Contains(field.Type)
            ? field
            : throw new ArgumentException($"{field.Name} is a {field.Type}, which has no such number.", nameof(field));
}
