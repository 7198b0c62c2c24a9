namespace Gozcu.Models.DataSets;

/// <summary>Steps of preprocessing beyond the checks of types and ranges.</summary>
public sealed record CleaningRules
{
    /// <summary>Treatment of duplicates; by default they are kept.</summary>
    public DuplicateAction Duplicates { get; init; } = DuplicateAction.Keep;

    /// <summary>Columns that identify a row. Default: the key and the time column.</summary>
    public IReadOnlyList<string> DuplicatesBy { get; init; } = [];

    /// <summary>Rules for missing values, at most one per column. A nullable column without a rule keeps its missing values.</summary>
    public IReadOnlyList<MissingRule> Missing { get; init; } = [];

    /// <summary>Returns the action for a missing value of a column.</summary>
    public MissingAction ActionFor(string column) => Missing.FirstOrDefault(rule => rule.Column == column)?.Action ?? MissingAction.Keep;
}
