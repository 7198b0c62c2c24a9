using System.Text.Json.Serialization;
using Gozcu.Jobs.Pages;

namespace Gozcu.Jobs.Analyze;

/// <summary>Answer to a question.</summary>
public sealed record Answer
{
    /// <summary>Name of the question.</summary>
    public required string Name { get; init; }

    /// <summary>Path of its file.</summary>
    public required string File { get; init; }

    /// <summary>Question; null if its header is not valid.</summary>
    [JsonIgnore]
    public Question? Question { get; init; }

    /// <summary>Question in one line; null if the header is not valid.</summary>
    public string? Title => Question?.Title;

    /// <summary>Outcome.</summary>
    public required AnswerState State { get; init; }

    /// <summary>Reason why it was skipped or failed, or null. For an error it begins with the file and the line.</summary>
    public string? Reason { get; init; }

    /// <summary>Spark's error class, or null.</summary>
    public string? ErrorClass { get; init; }

    /// <summary>Line of the error in the file, from 1, or null.</summary>
    public int? Line { get; init; }

    /// <summary>Values of its parameters, as text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of the answer's columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Number of rows of the answer.</summary>
    public long Rows { get; init; }

    /// <summary>Path of the CSV file with all rows, or null.</summary>
    public string? Csv { get; init; }

    /// <summary>Duration, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>First rows of the answer, for people.</summary>
    [JsonIgnore]
    public AnswerTable? Table { get; init; }

    /// <summary>Chart; null for none.</summary>
    [JsonIgnore]
    public Figure? Figure { get; init; }
}
