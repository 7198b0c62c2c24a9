using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Catalogue of all boards, lists and rules.</summary>
public static class GozcuCatalogue
{
    /// <summary>Returns the catalogue for the indices that begin with <paramref name="indexPrefix"/>.</summary>
    /// <param name="indexPrefix">Prefix of the indices, as store-stream's <c>--index-prefix</c>.</param>
    /// <param name="columns">Columns of the measurements whose drift is shown.</param>
    /// <param name="topics">Topics that are watched for silence one by one; none to watch them together.</param>
    public static Catalogue Make(string indexPrefix, IReadOnlyList<BoardColumn>? columns = null, IReadOnlyList<string>? topics = null) =>
        new(
            indexPrefix + "*",
            Fields.Time,
            [LiveBoard.Make(), AlertsBoard.Make(), ModelBoard.Make(columns ?? [])],
            [Searches.PartlyIndexed],
            Rules.Make(topics ?? [])
        );
}
