using Gozcu.Charts.Tables;

namespace Gozcu.Charts;

/// <summary>Charts of rows in memory, the same as those of a data frame. Created by <see cref="Chart.From{T}(IEnumerable{T})"/>.</summary>
/// <typeparam name="T">Type of a row; its public properties are the columns.</typeparam>
public sealed class RowCharts<T> : TableCharts
{
    internal RowCharts(RowTable table)
        : base(table) { }
}
