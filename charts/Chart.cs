using Gozcu.Charts.Kinds;
using Gozcu.Charts.Tables;
using Gozcu.Models.DataSets;
using Gozcu.Models.Evaluation;
using Microsoft.Spark.Sql;

namespace Gozcu.Charts;

/// <summary>
/// Entry point to charts: <c>Chart.From(data).Histogram("torque").Color("failed").Build()</c>. Spark counts, aggregates or samples the data of a data frame; no
/// more is collected than the chart shows.
/// </summary>
public static class Chart
{
    /// <summary>Returns the charts of a data frame.</summary>
    /// <param name="data">Data frame. Cache it if several charts use a result that is costly to compute.</param>
    /// <param name="dataSet">Definition that gives axes their units and descriptions; null for none.</param>
    public static DataFrameCharts From(DataFrame data, DataSetDefinition? dataSet = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new DataFrameCharts(new SparkTable(data, dataSet));
    }

    /// <summary>Returns the charts of rows in memory.</summary>
    /// <param name="rows">Rows; read once, immediately. The public properties of their type are the columns.</param>
    public static RowCharts<T> From<T>(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new RowCharts<T>(RowTable.Of(rows));
    }

    /// <summary>Returns a ROC chart: recall over the false alarm rate at every threshold, one line per detector, with the area under it.</summary>
    /// <param name="curves">Names and curves of the detectors; 1 to 7.</param>
    public static RocChart Roc(params (string Name, ScoreCurve Curve)[] curves) => new(curves);

    /// <summary>Returns a precision-recall chart: precision over recall at every threshold, one line per detector, with the area under it.</summary>
    /// <param name="curves">Names and curves of the detectors; 1 to 7.</param>
    public static PrecisionRecallChart PrecisionRecall(params (string Name, ScoreCurve Curve)[] curves) => new(curves);

    /// <summary>Returns a chart of a confusion matrix.</summary>
    /// <param name="matrix">Confusion matrix of alarms against labels.</param>
    public static ConfusionChart Confusion(ConfusionMatrix matrix) => new(matrix);

    /// <summary>Returns a chart of feature contributions to a score, the largest first.</summary>
    /// <param name="contributions">Names of the features and their contributions; negative ones lower the score.</param>
    public static ContributionsChart Contributions(params IEnumerable<(string Feature, double Contribution)> contributions) =>
        new(contributions);
}
