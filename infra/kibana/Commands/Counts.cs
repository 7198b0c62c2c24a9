using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Commands;

/// <summary>Counts saved objects by type, for messages.</summary>
internal static class Counts
{
    public static string Of(IReadOnlyList<SavedObject> objects) =>
        string.Join(
            ", ",
            objects
                .GroupBy(o => o.Type)
                .Select(g => $"{g.Count()} {g.Key}{(g.Count() == 1 ? "" : g.Key == "search" ? "es" : "s")}")
        );
}
