using Gozcu.Charts.Kinds;
using Gozcu.Charts.Tables;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;
using Microsoft.Spark.Sql;

namespace Gozcu.Charts;

/// <summary>
/// Where charts begin: <c>Chart.From(data).Histogram("torque").Color("failed").Build()</c>. What is drawn of a data frame is counted, summed up or sampled
/// by Spark; never more of it is collected than the chart shows.
/// </summary>
public static class Chart
{
    /// <summary>Charts of a data frame.</summary>
    /// <param name="data">The data. Cache it when several charts are made of something that is costly to compute.</param>
    /// <param name="dataSet">The definition that gives axes their units and descriptions; null when there is none.</param>
    public static DataFrameCharts From(DataFrame data, DataSetDefinition? dataSet = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new DataFrameCharts(new SparkTable(data, dataSet));
    }

    /// <summary>Charts of rows in memory.</summary>
    /// <param name="rows">The rows; read once, now. The public properties of their type are the columns.</param>
    public static RowCharts<T> From<T>(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new RowCharts<T>(RowTable.Of(rows));
    }

    /// <summary>True over false alarm rate at every threshold: one line a detector, with the area under it.</summary>
    /// <param name="curves">The detectors' names and curves.</param>
    public static RocChart Roc(params (string Name, ScoreCurve Curve)[] curves) => new(curves);

    /// <summary>Precision over recall at every threshold: one line a detector, with the area under it.</summary>
    /// <param name="curves">The detectors' names and curves.</param>
    public static PrecisionRecallChart PrecisionRecall(params (string Name, ScoreCurve Curve)[] curves) => new(curves);

    /// <summary>Alarms against labels, counted.</summary>
    /// <param name="matrix">The counts.</param>
    public static ConfusionChart Confusion(ConfusionMatrix matrix) => new(matrix);

    /// <summary>How far each feature moved a score, the largest first.</summary>
    /// <param name="contributions">The features' names and what they added to the score; negative when they lowered it.</param>
    public static ContributionsChart Contributions(params IEnumerable<(string Feature, double Contribution)> contributions) =>
        new(contributions);
}
