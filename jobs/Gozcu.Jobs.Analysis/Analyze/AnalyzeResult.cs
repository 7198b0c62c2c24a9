namespace Gozcu.Jobs.Analyze;

/// <summary>Result of <c>analyze</c>.</summary>
/// <param name="DataSet">Name of the data set.</param>
/// <param name="Model">Model and version of the table <c>scored</c>, or null.</param>
/// <param name="Page">Path of the page.</param>
/// <param name="Answered">Number of questions with an answer.</param>
/// <param name="Skipped">Number of questions that were skipped because a table is missing.</param>
/// <param name="Failed">Number of questions that failed.</param>
/// <param name="Answers">Answers, one per question.</param>
internal sealed record AnalyzeResult(
    string DataSet,
    string? Model,
    string Page,
    int Answered,
    int Skipped,
    int Failed,
    IReadOnlyList<Answer> Answers
);
