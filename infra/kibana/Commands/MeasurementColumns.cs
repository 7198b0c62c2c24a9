using Gozcu.Kibana.Boards;
using Gozcu.Models.DataSets;

namespace Gozcu.Kibana.Commands;

/// <summary>The columns of a data set that are worth a look at their drift.</summary>
internal static class MeasurementColumns
{
    /// <summary>More make a board slow, and nobody looks at them all.</summary>
    private const int Most = 12;

    /// <summary>Its numbers, without its key and its label.</summary>
    public static IEnumerable<MeasurementColumn> Of(DataSetDefinition dataSet) =>
        dataSet
            .Columns.Where(c => c.IsNumeric && !dataSet.Key.Contains(c.Name) && c.Name != dataSet.Label?.Column)
            .Take(Most)
            .Select(c => new MeasurementColumn(c.Name, c.Unit));
}
