using System.Globalization;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Array = System.Array;

namespace Gozcu.Jobs.Split;

/// <summary>Result of a split: the number of rows in each part.</summary>
/// <param name="Parts">Parts in the order train, validation, test.</param>
public sealed record SplitResult(IReadOnlyList<SplitResult.PartRows> Parts)
{
    /// <summary>Number of rows in one part.</summary>
    /// <param name="Part">Name of the part.</param>
    /// <param name="Rows">Number of rows.</param>
    /// <param name="Anomalies">Number of rows labelled as anomalies; null if the data set has no label.</param>
    public sealed record PartRows(string Part, long Rows, long? Anomalies)
    {
        /// <summary>Number of labelled rows; null if the data set has no label.</summary>
        public long? Labelled { get; init; }

        /// <summary>Share of anomalies among the labelled rows; null if no row is labelled.</summary>
        public double? AnomalyShare => Labelled > 0 ? (double)Anomalies!.Value / Labelled.Value : null;

        /// <summary>Returns the number of anomalies for people, with the number of labelled rows if not every row has a label.</summary>
        public string DescribeAnomalies() =>
            Anomalies is not { } anomalies ? "no label"
            : Labelled is { } labelled && labelled < Rows
                ? string.Create(CultureInfo.InvariantCulture, $"{anomalies:N0} of {labelled:N0} labelled")
            : anomalies.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>Remark about rows without a value in the columns that the split uses; null if there are none.</summary>
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
