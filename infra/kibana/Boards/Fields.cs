using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>The fields of the documents that store-stream writes (<c>jobs/StoreStream/Elasticsearch/Templates/records.json</c>).</summary>
public static class Fields
{
    /// <summary>When the measurement came to Kafka: the one time that every document has.</summary>
    public static Field Time { get; } = new("source.timestamp", FieldType.Date);

    /// <summary>The identity: topic, its id, partition and offset of the measurement.</summary>
    public static Field Id { get; } = new("id", FieldType.Keyword);

    /// <summary>The measurement's topic.</summary>
    public static Field Topic { get; } = new("source.topic", FieldType.Keyword);

    /// <summary>Its partition.</summary>
    public static Field Partition { get; } = new("source.partition", FieldType.Number);

    /// <summary>Its offset.</summary>
    public static Field Offset { get; } = new("source.offset", FieldType.Number);

    /// <summary>The data set.</summary>
    public static Field DataSet { get; } = new("dataset", FieldType.Keyword);

    /// <summary>What was measured: the machine, station or share.</summary>
    public static Field Entity { get; } = new("key", FieldType.Keyword);

    /// <summary>normal, warning, critical, dead-letter or foreign.</summary>
    public static Field Level { get; } = new("level", FieldType.Keyword);

    /// <summary>How unusual it is, from 0 to 1 for most detectors.</summary>
    public static Field Score { get; } = new("score", FieldType.Number);

    /// <summary>The score from which on there is a warning.</summary>
    public static Field Threshold { get; } = new("threshold", FieldType.Number);

    /// <summary>1 for a warning or critical, 0 for normal, absent in what could not be used: its average is the alarms' share.</summary>
    public static Field Alarm { get; } = new("alarm", FieldType.Number);

    /// <summary>1 for what could not be used, else 0: its average is the rejected records' share.</summary>
    public static Field Rejected { get; } = new("rejected", FieldType.Number);

    /// <summary>Milliseconds from measurement to output record.</summary>
    public static Field Delay { get; } = new("delay_ms", FieldType.Number);

    /// <summary>The model's name.</summary>
    public static Field Model { get; } = new("model.name", FieldType.Keyword);

    /// <summary>The model's version.</summary>
    public static Field ModelVersion { get; } = new("model.version", FieldType.Number);

    /// <summary>The three features that moved the score most.</summary>
    public static Field Contributor { get; } = new("contributors.feature", FieldType.Keyword);

    /// <summary>Why a record could not be used.</summary>
    public static Field Reason { get; } = new("reason.code", FieldType.Keyword);

    /// <summary>Which of its fields is to blame.</summary>
    public static Field ReasonField { get; } = new("reason.field", FieldType.Keyword);

    /// <summary>The same for people.</summary>
    public static Field ReasonMessage { get; } = new("reason.message", FieldType.Text);

    /// <summary>The record as it came, where it is text.</summary>
    public static Field Original { get; } = new("original_text", FieldType.Text);

    /// <summary>How long it was.</summary>
    public static Field OriginalBytes { get; } = new("original_bytes", FieldType.Number);

    /// <summary>A field of the measurement, whose name depends on the data set.</summary>
    public static Field Measurement(string column) => new("measurement." + column, FieldType.Number);
}
