namespace Gozcu.Kibana.Description;

/// <summary>A list of documents, the newest first.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What it says and what it is good for, in a sentence.</param>
/// <param name="Filters">Which documents.</param>
/// <param name="Columns">What of them is shown beside the time.</param>
public sealed record SavedSearch(string Title, string Description, IReadOnlyList<Filter> Filters, IReadOnlyList<string> Columns)
    : BoardItem(Title, Description);
