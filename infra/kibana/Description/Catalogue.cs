namespace Gozcu.Kibana.Description;

/// <summary>Everything that Kibana is given, for one set of indices.</summary>
/// <param name="Indices">The indices, as a pattern.</param>
/// <param name="TimeField">The time that every document has.</param>
/// <param name="Boards">The boards.</param>
/// <param name="Searches">Lists of documents that stand by themselves; those on boards need not be here.</param>
/// <param name="Rules">The alert rules.</param>
public sealed record Catalogue(
    string Indices,
    Field TimeField,
    IReadOnlyList<Board> Boards,
    IReadOnlyList<SavedSearch> Searches,
    IReadOnlyList<AlertRule> Rules
)
{
    /// <summary>Everything on boards and beside them, each once.</summary>
    public IReadOnlyList<BoardItem> Items => [.. Boards.SelectMany(b => b.Panels).Select(p => p.Item).Concat(Searches).Distinct()];

    /// <summary>All charts.</summary>
    public IEnumerable<Chart> Charts => Items.OfType<Chart>();
}
