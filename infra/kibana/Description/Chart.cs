namespace Gozcu.Kibana.Description;

/// <summary>A chart.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">What it says and what it is good for, in a sentence.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Filters">Which documents it counts; empty for all.</param>
/// <param name="Metrics">The numbers; groups are ordered by the first.</param>
/// <param name="Groupings">The groups, from the outermost.</param>
public sealed record Chart(
    string Title,
    string Description,
    ChartKind Kind,
    IReadOnlyList<Filter> Filters,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<Grouping> Groupings
) : BoardItem(Title, Description)
{
    /// <summary>Whether numbers are shown as a share of the sum at the same place.</summary>
    public bool AsShare { get; init; }

    /// <summary>Every field it needs.</summary>
    public IEnumerable<Field> Fields => Metrics.Select(m => m.Field).OfType<Field>().Concat(Groupings.Select(g => g.Field));
}
