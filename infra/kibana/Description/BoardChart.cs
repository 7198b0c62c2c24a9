namespace Gozcu.Kibana.Description;

/// <summary>Chart on a board.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Meaning and purpose, in a sentence.</param>
/// <param name="Kind">Kind of drawing.</param>
/// <param name="Filters">Filters of the documents it counts; empty for all.</param>
/// <param name="Metrics">Metrics; groups are ordered by the first one.</param>
/// <param name="Groupings">Groupings, from the outermost.</param>
public sealed record BoardChart(
    string Title,
    string Description,
    BoardChartKind Kind,
    IReadOnlyList<Filter> Filters,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<Grouping> Groupings
) : BoardItem(Title, Description)
{
    /// <summary>True to show numbers as a share of the sum at the same position.</summary>
    public bool AsShare { get; init; }

    /// <summary>Fields it needs.</summary>
    public IEnumerable<Field> Fields => Metrics.Select(m => m.Field).OfType<Field>().Concat(Groupings.Select(g => g.Field));
}
