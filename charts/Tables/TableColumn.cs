using Gozcu.Models.DataSets;

namespace Gozcu.Charts.Tables;

/// <summary>A column as charts see it.</summary>
/// <param name="Name">Its name, any text.</param>
/// <param name="Kind">What a chart can do with it.</param>
/// <param name="TypeName">Its type's name, for errors.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind, string TypeName)
{
    /// <summary>The unit of its values, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>What it means, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The order of its values where a definition lists them; else empty.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Integer;

    /// <summary>The name with the unit: <c>torque [Nm]</c>.</summary>
    public string Title => Unit is null ? Name : $"{Name} [{Unit}]";

    /// <summary>The column with what a definition knows of it.</summary>
    public TableColumn DescribedBy(DataSetDefinition? dataSet)
    {
        if (dataSet?.FindColumn(Name) is { } column)
        {
            return this with { Unit = column.Unit, Description = column.Description, Order = column.Values };
        }
        return dataSet?.Features.FirstOrDefault(feature => feature.Name == Name) is { Unit: { } unit } ? this with { Unit = unit } : this;
    }
}
