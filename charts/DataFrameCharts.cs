using Gozcu.Charts.Tables;

namespace Gozcu.Charts;

/// <summary>Charts of a data frame, computed by Spark. Created by <see cref="Chart.From(Microsoft.Spark.Sql.DataFrame, Models.DataSets.DataSetDefinition?)"/>.</summary>
public sealed class DataFrameCharts : TableCharts
{
    internal DataFrameCharts(SparkTable table)
        : base(table) { }
}
