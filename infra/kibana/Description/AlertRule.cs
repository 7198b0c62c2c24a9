namespace Gozcu.Kibana.Description;

/// <summary>When Kibana is to call somebody.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it means and what to do first.</param>
/// <param name="Filters">Which documents count.</param>
/// <param name="Average">The field whose average is compared; null to compare the documents' count.</param>
/// <param name="Below">True to call below the threshold, false above it.</param>
/// <param name="Threshold">What is compared with.</param>
/// <param name="Window">Over which time, in whole minutes.</param>
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
    /// <summary>How often Kibana looks.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(1);
}
