using Gozcu.Jobs.Features;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train;

/// <summary>Counts of labels. A row without a label is neither an anomaly nor normal.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Labelled">Number of rows with a label.</param>
/// <param name="Positives">Number of anomalies.</param>
internal sealed record LabelCounts(long Rows, long Labelled, long Positives)
{
    /// <summary>Number of labelled normal rows.</summary>
    public long Negatives => Labelled - Positives;

    /// <summary>Number of rows without a label.</summary>
    public long Unlabelled => Rows - Labelled;

    /// <param name="rows">Feature table.</param>
    public static LabelCounts Of(DataFrame rows)
    {
        var label = Col(FeatureFunction.Label);
        var counts = rows.Agg(Count(Lit(1)), Count(label), Coalesce(Sum(label), Lit(0.0))).First();
        return new LabelCounts(counts.GetAs<long>(0), counts.GetAs<long>(1), (long)counts.GetAs<double>(2));
    }
}
