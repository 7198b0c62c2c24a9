using Gozcu.Charts.Tables;

namespace Gozcu.Charts;

/// <summary>Charts of rows in memory, the same as those of a data frame. <see cref="Chart.From{T}(IEnumerable{T})"/> makes it.</summary>
/// <typeparam name="T">What a row is; its public properties are the columns.</typeparam>
public sealed class RowCharts<T> : TableCharts
{
    internal RowCharts(RowTable table)
        : base(table) { }
}
