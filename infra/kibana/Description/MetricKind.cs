namespace Gozcu.Kibana.Description;

/// <summary>The numbers that charts show.</summary>
public enum MetricKind
{
    /// <summary>How many documents.</summary>
    Count,

    /// <summary>The average.</summary>
    Average,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The largest, or the latest.</summary>
    Maximum,

    /// <summary>Percentiles.</summary>
    Percentiles,
}
