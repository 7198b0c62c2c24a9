namespace Gozcu.Kibana.Description;

/// <summary>Kind of a number that charts show.</summary>
public enum MetricKind
{
    /// <summary>Number of documents.</summary>
    Count,

    /// <summary>Average.</summary>
    Average,

    /// <summary>Sum.</summary>
    Sum,

    /// <summary>Largest value, or latest time.</summary>
    Maximum,

    /// <summary>Percentiles.</summary>
    Percentiles,
}
