namespace Gozcu.Jobs.Analyze;

/// <summary>What <c>analyze</c> did.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Model">The model and version of the table <c>scored</c>, or null.</param>
/// <param name="Page">The page.</param>
/// <param name="Answered">Questions with an answer.</param>
/// <param name="Skipped">Questions that were not asked, as a table is missing.</param>
/// <param name="Failed">Questions that are wrong.</param>
/// <param name="Answers">Each question.</param>
internal sealed record AnalyzeResult(
    string DataSet,
    string? Model,
    string Page,
    int Answered,
    int Skipped,
    int Failed,
    IReadOnlyList<Answer> Answers
);
