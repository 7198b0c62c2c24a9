namespace Gozcu.Jobs.Analyze;

/// <summary>The chart that a question asks for.</summary>
public sealed record QuestionChart
{
    /// <summary>What is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The answer's columns that it is drawn of, as <see cref="ChartKind"/> says.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The column that colours it, or null.</summary>
    public string? Color { get; init; }

    /// <summary>Its title; null for the question's.</summary>
    public string? Title { get; init; }

    /// <summary>Bins of a histogram; null to leave it to the chart.</summary>
    public int? Bins { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; } = 720;

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; } = 320;

    /// <summary>The line of the question's file that asks for it, from 1.</summary>
    public required int Line { get; init; }
}
