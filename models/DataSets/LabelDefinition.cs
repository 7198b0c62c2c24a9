namespace Gozcu.Models.DataSets;

/// <summary>The column that says what is wrong with a measurement, for training and evaluation. Live measurements need not carry it.</summary>
public sealed record LabelDefinition
{
    /// <summary>The column: int, long, boolean or category.</summary>
    public required string Column { get; init; }

    /// <summary>The value that means an anomaly, as text: <c>1</c>, <c>true</c> or one of a category's values. Every other value means normal.</summary>
    public required string Positive { get; init; }

    /// <summary>A column that says what kind of anomaly it is, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The windows that give the label when the column's source is <c>$windows</c>; else empty. In order, not overlapping.</summary>
    public IReadOnlyList<LabelWindow> Windows { get; init; } = [];

    /// <summary>Whether a time lies inside one of <see cref="Windows"/>.</summary>
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
