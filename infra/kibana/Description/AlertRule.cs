namespace Gozcu.Kibana.Description;

/// <summary>Alert rule of Kibana.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Meaning of the alert and the first steps to take.</param>
/// <param name="Filters">Filters of the documents that count.</param>
/// <param name="Average">Field whose average is compared; null to compare the number of documents.</param>
/// <param name="Below">True to alert below the threshold, false to alert above it.</param>
/// <param name="Threshold">Threshold of the average or of the number of documents.</param>
/// <param name="Window">Time window, in whole minutes.</param>
public sealed record AlertRule(
    string Title,
    string Description,
    IReadOnlyList<Filter> Filters,
    Field? Average,
    bool Below,
    double Threshold,
    TimeSpan Window
)
{
    /// <summary>Interval at which Kibana checks the rule.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(1);
}
