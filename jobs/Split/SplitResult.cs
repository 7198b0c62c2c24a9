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
    public sealed record PartRows(string Part, long Rows, long? Anomalies);

    internal static SplitResult CountRows(DataFrame parts, DataSetDefinition dataSet)
    {
        var anomaly = dataSet.Label is { } label ? Col(label.Column).Cast("string").EqualTo(label.Positive).Cast("long") : Lit(0L);
        var rows = parts.GroupBy(Part.Column).Agg(Count(Lit(1)).Alias("rows"), Sum(anomaly).Alias("anomalies")).Collect();
        string[] order = [Part.Train, Part.Validation, Part.Test];
        return new SplitResult([
            .. rows.Select(r => new PartRows(
                    r.GetAs<string>(Part.Column),
                    r.GetAs<long>("rows"),
                    dataSet.Label is null ? null : r.GetAs<long>("anomalies")
                ))
                .OrderBy(p => Array.IndexOf(order, p.Part)),
        ]);
    }
}
