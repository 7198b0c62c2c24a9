namespace Gozcu.Kibana.Description;

/// <summary>List of documents, the newest first.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Meaning and purpose, in a sentence.</param>
/// <param name="Filters">Filters of the documents.</param>
/// <param name="Columns">Names of the fields that are shown next to the time.</param>
public sealed record SavedSearch(string Title, string Description, IReadOnlyList<Filter> Filters, IReadOnlyList<string> Columns)
    : BoardItem(Title, Description);
