using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>The one place that knows all boards, lists and rules.</summary>
public static class GozcuCatalogue
{
    /// <summary>Everything for the indices that begin with <paramref name="indexPrefix"/>.</summary>
    /// <param name="indexPrefix">As store-stream's <c>--index-prefix</c>.</param>
    /// <param name="columns">Columns of the measurements whose drift is shown.</param>
    /// <param name="topics">Topics whose silence is watched one by one; none to watch them together.</param>
    public static Catalogue Make(
        string indexPrefix,
        IReadOnlyList<MeasurementColumn>? columns = null,
        IReadOnlyList<string>? topics = null
    ) =>
        new(
            indexPrefix + "*",
            Fields.Time,
            [LiveBoard.Make(), AlertsBoard.Make(), ModelBoard.Make(columns ?? [])],
            [Searches.PartlyIndexed],
            Rules.Make(topics ?? [])
        );
}
