using Gozcu.Kibana.Boards;
using Gozcu.Models.DataSets;

namespace Gozcu.Kibana.Commands;

/// <summary>Columns of a data set whose drift is worth showing.</summary>
internal static class BoardColumns
{
    /// <summary>Largest number of columns. More make a board slow and hard to survey.</summary>
    private const int Most = 12;

    /// <summary>Returns the numeric columns, without the key and the label.</summary>
    public static IEnumerable<BoardColumn> Of(DataSetDefinition dataSet) =>
        dataSet
            .Columns.Where(c => c.IsNumeric && !dataSet.Key.Contains(c.Name) && c.Name != dataSet.Label?.Column)
            .Take(Most)
            .Select(c => new BoardColumn(c.Name, c.Unit));
}
