namespace Gozcu.Models.DataSets;

/// <summary>Definition of the column that labels anomalies, for training and evaluation. Live measurements need not carry it.</summary>
public sealed record LabelDefinition
{
    /// <summary>Name of the column, of type int, long, boolean or category.</summary>
    public required string Column { get; init; }

    /// <summary>Value that means an anomaly, as text: <c>1</c>, <c>true</c> or one of a category's values. Every other value means normal.</summary>
    public required string Positive { get; init; }

    /// <summary>Name of the column with the kind of anomaly, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Time windows that give the label if the column's source is <c>$windows</c>, else empty. In order, not overlapping.</summary>
    public IReadOnlyList<LabelWindow> Windows { get; init; } = [];

    /// <summary>Returns true if a time lies inside one of <see cref="Windows"/>.</summary>
    public bool IsInsideWindow(DateTimeOffset time)
    {
        foreach (var window in Windows)
        {
            if (window.Contains(time))
            {
                return true;
            }
        }
        return false;
    }
}
