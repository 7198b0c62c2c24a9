namespace Gozcu.Jobs.Analyze;

/// <summary>Outcome of a question.</summary>
public enum AnswerState
{
    /// <summary>The question has an answer.</summary>
    Answered,

    /// <summary>The question was skipped because a table is missing.</summary>
    Skipped,

    /// <summary>The question or its query is not valid.</summary>
    Failed,
}
