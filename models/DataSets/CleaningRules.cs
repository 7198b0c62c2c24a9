namespace Gozcu.Models.DataSets;

/// <summary>What preprocessing does beyond checking types and ranges.</summary>
public sealed record CleaningRules
{
    /// <summary>What is done with duplicates.</summary>
    public DuplicateAction Duplicates { get; init; } = DuplicateAction.Keep;

    /// <summary>The columns that identify a row. Unless given, the key and the time column.</summary>
    public IReadOnlyList<string> DuplicatesBy { get; init; } = [];

    /// <summary>At most one rule a column. A nullable column without one keeps its missing values.</summary>
    public IReadOnlyList<MissingRule> Missing { get; init; } = [];

    /// <summary>What to do where the column's value is missing.</summary>
    public MissingAction ActionFor(string column) => Missing.FirstOrDefault(rule => rule.Column == column)?.Action ?? MissingAction.Keep;
}
