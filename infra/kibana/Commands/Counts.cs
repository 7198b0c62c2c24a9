using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Commands;

/// <summary>How many of what.</summary>
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
