using Gozcu.Models.DataSets;

namespace Gozcu.Charts.Tables;

/// <summary>Column of a chart's table.</summary>
/// <param name="Name">Name; any text.</param>
/// <param name="Kind">Kind of its values.</param>
/// <param name="TypeName">Name of its type, for messages.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind, string TypeName)
{
    /// <summary>Unit of its values, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Meaning of the column, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Order of its values if a definition lists them, else empty.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>True if its values are numbers.</summary>
    public bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Integer;

    /// <summary>Name with the unit: <c>torque [Nm]</c>.</summary>
    public string Title => Unit is null ? Name : $"{Name} [{Unit}]";

    /// <summary>Returns the column with the unit, description and order that a definition gives.</summary>
    public TableColumn DescribedBy(DataSetDefinition? dataSet)
    {
        if (dataSet?.FindColumn(Name) is { } column)
        {
            return this with { Unit = column.Unit, Description = column.Description, Order = column.Values };
        }
        return dataSet?.Features.FirstOrDefault(feature => feature.Name == Name) is { Unit: { } unit } ? this with { Unit = unit } : this;
    }
}
