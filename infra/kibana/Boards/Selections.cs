using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Selections of documents for charts, lists and rules.</summary>
internal static class Selections
{
    public static IReadOnlyList<Filter> All { get; } = [];

    public static IReadOnlyList<Filter> Alerts { get; } = [Filter.Is(Fields.Level, "warning", "critical")];

    public static IReadOnlyList<Filter> Critical { get; } = [Filter.Is(Fields.Level, "critical")];

    public static IReadOnlyList<Filter> Scored { get; } = [Filter.Is(Fields.Level, "normal", "warning", "critical")];

    /// <summary>Dead letters, foreign records in our topics, and records that Elasticsearch refused (which keep their level).</summary>
    public static IReadOnlyList<Filter> Rejected { get; } = [Filter.Is(Fields.Rejected, "1")];

    /// <summary>Documents with a value that does not fit the type of its field: the document contains the value, but no chart counts it.</summary>
    public static IReadOnlyList<Filter> PartlyIndexed { get; } = [Filter.Exists("_ignored")];
}
