using System.Text.Json.Serialization;
using Gozcu.Jobs.Pages;

namespace Gozcu.Jobs.Analyze;

/// <summary>What a question gave.</summary>
public sealed record Answer
{
    /// <summary>The question's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its file.</summary>
    public required string File { get; init; }

    /// <summary>The question; null when its header is wrong.</summary>
    [JsonIgnore]
    public Question? Question { get; init; }

    /// <summary>What is asked, in one line; null when the header is wrong.</summary>
    public string? Title => Question?.Title;

    /// <summary>What became of it.</summary>
    public required AnswerState State { get; init; }

    /// <summary>Why it was skipped or failed; null when it was answered. For an error it begins with the file and the line.</summary>
    public string? Reason { get; init; }

    /// <summary>Spark's name for the kind of error, or null.</summary>
    public string? ErrorClass { get; init; }

    /// <summary>The line of the file that the error is in, from 1, or null.</summary>
    public int? Line { get; init; }

    /// <summary>The values of its parameters, as text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The names of the answer's columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>How many rows the answer has.</summary>
    public long Rows { get; init; }

    /// <summary>The CSV file with all rows, or null.</summary>
    public string? Csv { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>The answer's first rows, for people.</summary>
    [JsonIgnore]
    public AnswerTable? Table { get; init; }

    /// <summary>The chart; null without.</summary>
    [JsonIgnore]
    public Figure? Figure { get; init; }
}
