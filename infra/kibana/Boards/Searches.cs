using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Lists of documents.</summary>
internal static class Searches
{
    private static readonly string[] Coordinates = [Fields.Topic.Name, Fields.Partition.Name, Fields.Offset.Name];

    public static SavedSearch Alerts { get; } =
        new(
            "Latest alerts",
            "Warnings and critical alerts, the newest first, with what moved the score and where the measurement is in Kafka.",
            Selections.Alerts,
            [
                Fields.Level.Name,
                Fields.Entity.Name,
                Fields.Score.Name,
                Fields.Contributor.Name,
                Fields.DataSet.Name,
                Fields.ModelVersion.Name,
                Fields.Id.Name,
                .. Coordinates,
            ]
        );

    public static SavedSearch Rejected { get; } =
        new(
            "Rejected records",
            "What could not be used, with the reason and the record as it came.",
            Selections.Rejected,
            [Fields.Reason.Name, Fields.ReasonField.Name, Fields.ReasonMessage.Name, Fields.Original.Name, Fields.Id.Name, .. Coordinates]
        );

    public static SavedSearch PartlyIndexed { get; } =
        new(
            "Values that do not fit",
            "Documents with a value of another type than its field has: it is kept, but charts do not count it. _ignored names the field.",
            Selections.PartlyIndexed,
            ["_ignored", Fields.Level.Name, Fields.Entity.Name, Fields.Id.Name, .. Coordinates]
        );
}
