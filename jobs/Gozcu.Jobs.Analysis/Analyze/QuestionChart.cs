namespace Gozcu.Jobs.Analyze;

/// <summary>Chart of a question.</summary>
public sealed record QuestionChart
{
    /// <summary>Kind of chart.</summary>
    public required QuestionChartKind Kind { get; init; }

    /// <summary>Columns of the answer that are drawn, as described at <see cref="QuestionChartKind"/>.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Column that determines the colours, or null.</summary>
    public string? Color { get; init; }

    /// <summary>Title; null for that of the question.</summary>
    public string? Title { get; init; }

    /// <summary>Number of bins of a histogram; null for the chart's default.</summary>
    public int? Bins { get; init; }

    /// <summary>Width, in pixels; 720 by default.</summary>
    public int Width { get; init; } = 720;

    /// <summary>Height, in pixels; 320 by default.</summary>
    public int Height { get; init; } = 320;

    /// <summary>Line of the question's file that defines it, from 1.</summary>
    public required int Line { get; init; }
}
