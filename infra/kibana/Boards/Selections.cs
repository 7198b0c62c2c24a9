using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Which documents charts, lists and rules are about.</summary>
internal static class Selections
{
    public static IReadOnlyList<Filter> All { get; } = [];

    public static IReadOnlyList<Filter> Alerts { get; } = [Filter.Is(Fields.Level, "warning", "critical")];

    public static IReadOnlyList<Filter> Critical { get; } = [Filter.Is(Fields.Level, "critical")];

    public static IReadOnlyList<Filter> Scored { get; } = [Filter.Is(Fields.Level, "normal", "warning", "critical")];

    /// <summary>Dead letters, what others wrote to our topics, and what Elasticsearch refused, which has the level of what it would have been.</summary>
    public static IReadOnlyList<Filter> Rejected { get; } = [Filter.Is(Fields.Rejected, "1")];

    /// <summary>Those with a value that does not fit its field's type: it is in the document, but no chart counts it.</summary>
    public static IReadOnlyList<Filter> PartlyIndexed { get; } = [Filter.Exists("_ignored")];
}
