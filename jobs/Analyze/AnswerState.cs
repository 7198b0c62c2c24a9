namespace Gozcu.Jobs.Analyze;

/// <summary>What became of a question.</summary>
public enum AnswerState
{
    /// <summary>It has an answer.</summary>
    Answered,

    /// <summary>It was not asked, as a table is missing.</summary>
    Skipped,

    /// <summary>The question or its query is wrong.</summary>
    Failed,
}
