using Gozcu.Charts.Tables;

namespace Gozcu.Charts;

/// <summary>Charts of a data frame, computed by Spark. <see cref="Chart.From(Microsoft.Spark.Sql.DataFrame, Models.DataSets.DataSetDefinition?)"/> makes it.</summary>
public sealed class DataFrameCharts : TableCharts
{
    internal DataFrameCharts(SparkTable table)
        : base(table) { }
}
