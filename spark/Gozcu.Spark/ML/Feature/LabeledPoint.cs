using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using Microsoft.Spark.ML.Linalg;

namespace Microsoft.Spark.ML.Feature;

/// <summary>A training row: a label and its features, in columns named <c>label</c> and <c>features</c>. Equivalent of <c>org.apache.spark.ml.feature.LabeledPoint</c>.</summary>
/// <param name="Label">Label.</param>
/// <param name="Features">Features.</param>
public sealed record LabeledPoint([property: Column("label")] double Label, [property: Column("features")] Vector Features)
{
    /// <summary>Formats label and features as Spark does: <c>(1.0,[0.5,2.0])</c>.</summary>
    public override string ToString() => $"({VectorText.Number(Label)},{Features})";

    /// <summary>Parses the text that <c>ToString</c> and Spark write: <c>(1.0,[0.5,2.0])</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static LabeledPoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return
            text is ['(', .., ')'] && comma > 0 && double.TryParse(text.AsSpan(1, comma - 1), CultureInfo.InvariantCulture, out var label)
            ? new LabeledPoint(label, Vector.Parse(text[(comma + 1)..^1]))
            : throw new FormatException($"'{text}' is not a labelled point: expected (1.0,[0.5,2.0])");
    }
}
