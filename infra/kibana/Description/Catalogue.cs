namespace Gozcu.Kibana.Description;

/// <summary>All objects for Kibana, for one set of indices.</summary>
/// <param name="Indices">Index pattern.</param>
/// <param name="TimeField">Time field that every document has.</param>
/// <param name="Boards">Boards.</param>
/// <param name="Searches">Lists of documents that are not on a board; those on boards need not be listed.</param>
/// <param name="Rules">Alert rules.</param>
public sealed record Catalogue(
    string Indices,
    Field TimeField,
    IReadOnlyList<Board> Boards,
    IReadOnlyList<SavedSearch> Searches,
    IReadOnlyList<AlertRule> Rules
)
{
    /// <summary>All items, on boards and elsewhere, each once.</summary>
    public IReadOnlyList<BoardItem> Items => [.. Boards.SelectMany(b => b.Panels).Select(p => p.Item).Concat(Searches).Distinct()];

    /// <summary>All charts.</summary>
    public IEnumerable<BoardChart> Charts => Items.OfType<BoardChart>();
}
