using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Fields of the documents that store-stream writes (<c>jobs/StoreStream/Elasticsearch/Templates/records.json</c>).</summary>
public static class Fields
{
    /// <summary>Kafka's timestamp of the measurement: the only time that every document has.</summary>
    public static Field Time { get; } = new("source.timestamp", FieldType.Date);

    /// <summary>Identity: topic, its id, partition and offset of the measurement.</summary>
    public static Field Id { get; } = new("id", FieldType.Keyword);

    /// <summary>Topic of the measurement.</summary>
    public static Field Topic { get; } = new("source.topic", FieldType.Keyword);

    /// <summary>Partition of the measurement.</summary>
    public static Field Partition { get; } = new("source.partition", FieldType.Number);

    /// <summary>Offset of the measurement.</summary>
    public static Field Offset { get; } = new("source.offset", FieldType.Number);

    /// <summary>Name of the data set.</summary>
    public static Field DataSet { get; } = new("dataset", FieldType.Keyword);

    /// <summary>Key of the measured object: the machine, station or share.</summary>
    public static Field Entity { get; } = new("key", FieldType.Keyword);

    /// <summary>Level: normal, warning, critical, dead-letter or foreign.</summary>
    public static Field Level { get; } = new("level", FieldType.Keyword);

    /// <summary>Score; from 0 to 1 for most detectors.</summary>
    public static Field Score { get; } = new("score", FieldType.Number);

    /// <summary>Warning threshold of the score.</summary>
    public static Field Threshold { get; } = new("threshold", FieldType.Number);

    /// <summary>1 for a warning or critical, 0 for normal, absent for rejected records. Its average is the share of alerts.</summary>
    public static Field Alarm { get; } = new("alarm", FieldType.Number);

    /// <summary>1 for a rejected record, else 0. Its average is the share of rejected records.</summary>
    public static Field Rejected { get; } = new("rejected", FieldType.Number);

    /// <summary>Time from measurement to output record, in milliseconds.</summary>
    public static Field Delay { get; } = new("delay_ms", FieldType.Number);

    /// <summary>Name of the model.</summary>
    public static Field Model { get; } = new("model.name", FieldType.Keyword);

    /// <summary>Version of the model.</summary>
    public static Field ModelVersion { get; } = new("model.version", FieldType.Number);

    /// <summary>The three features with the largest contributions to the score.</summary>
    public static Field Contributor { get; } = new("contributors.feature", FieldType.Keyword);

    /// <summary>Rejection code of a record.</summary>
    public static Field Reason { get; } = new("reason.code", FieldType.Keyword);

    /// <summary>Field that a rejection concerns.</summary>
    public static Field ReasonField { get; } = new("reason.field", FieldType.Keyword);

    /// <summary>Reason of a rejection, for people.</summary>
    public static Field ReasonMessage { get; } = new("reason.message", FieldType.Text);

    /// <summary>Original record, if it is text.</summary>
    public static Field Original { get; } = new("original_text", FieldType.Text);

    /// <summary>Length of the original record, in bytes.</summary>
    public static Field OriginalBytes { get; } = new("original_bytes", FieldType.Number);

    /// <summary>Returns a field of the measurement, whose name depends on the data set.</summary>
    public static Field Measurement(string column) => new("measurement." + column, FieldType.Number);
}
