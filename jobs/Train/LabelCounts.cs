using Gozcu.Jobs.Features;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train;

/// <summary>Labels of some rows, counted. A row without a label is neither an anomaly nor normal.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="Labelled">Rows with a label.</param>
/// <param name="Positives">Anomalies among those.</param>
internal sealed record LabelCounts(long Rows, long Labelled, long Positives)
{
    /// <summary>Normal rows among the labelled ones.</summary>
    public long Negatives => Labelled - Positives;

    /// <summary>Rows without a label.</summary>
    public long Unlabelled => Rows - Labelled;

    /// <param name="rows">A feature table.</param>
    public static LabelCounts Of(DataFrame rows)
    {
        var label = Col(FeatureFunction.Label);
        var counts = rows.Agg(Count(Lit(1)), Count(label), Coalesce(Sum(label), Lit(0.0))).First();
        return new LabelCounts(counts.GetAs<long>(0), counts.GetAs<long>(1), (long)counts.GetAs<double>(2));
    }
}
