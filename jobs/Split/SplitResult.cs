using System.Globalization;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Array = System.Array;

namespace Gozcu.Jobs.Split;

/// <summary>How many rows each part has.</summary>
/// <param name="Parts">In the order train, validation, test.</param>
public sealed record SplitResult(IReadOnlyList<SplitResult.PartRows> Parts)
{
    /// <summary>The rows of one part.</summary>
    /// <param name="Part">Its name.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Anomalies">How many are labelled an anomaly; null when the data set has no label.</param>
    public sealed record PartRows(string Part, long Rows, long? Anomalies)
    {
        /// <summary>How many have a label; null when the data set has none.</summary>
        public long? Labelled { get; init; }

        /// <summary>Share of the labelled rows that are anomalies; null where no row is labelled.</summary>
        public double? AnomalyShare => Labelled > 0 ? (double)Anomalies!.Value / Labelled.Value : null;

        /// <summary>Returns the anomalies for people: of how many, too, where not every row has a label.</summary>
        public string DescribeAnomalies() =>
            Anomalies is not { } anomalies ? "no label"
            : Labelled is { } labelled && labelled < Rows
                ? string.Create(CultureInfo.InvariantCulture, $"{anomalies:N0} of {labelled:N0} labelled")
            : anomalies.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>What became of rows without a value in the column that divides rows; null when every row has one.</summary>
    public string? Remark { get; init; }

    internal static SplitResult CountRows(DataFrame parts, DataSetDefinition dataSet)
    {
        var anomaly = dataSet.Label is { } label
            ? Coalesce(Col(label.Column).Cast("string").EqualTo(label.Positive), Lit(dataSet.ImputedLabel).Cast("boolean"))
            : Lit(null).Cast("boolean");
        var anomalies = Coalesce(Sum(anomaly.Cast("long")), Lit(0L));
        var rows = parts.GroupBy(Part.ColumnOf(dataSet)).Agg(Count(Lit(1)), Count(anomaly), anomalies).Collect();
        string[] order = [Part.Train, Part.Validation, Part.Test];
        return new SplitResult([
            .. rows.Select(r => new PartRows(r.GetAs<string>(0), r.GetAs<long>(1), dataSet.Label is null ? null : r.GetAs<long>(3))
                {
                    Labelled = dataSet.Label is null ? null : r.GetAs<long>(2),
                })
                .OrderBy(p => Array.IndexOf(order, p.Part)),
        ]);
    }
}
