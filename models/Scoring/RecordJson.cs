using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Models.Scoring;

/// <summary>Writes the parts of an output record's JSON that scored records and dead letters share. Not thread-safe.</summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A writer into memory holds nothing to release."
)]
internal sealed class RecordJson
{
    private const int MaxKeyTextBytes = 4096;

    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText SourceName = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText TopicName = JsonEncodedText.Encode("topic");
    private static readonly JsonEncodedText TopicIdName = JsonEncodedText.Encode("topic_id");
    private static readonly JsonEncodedText PartitionName = JsonEncodedText.Encode("partition");
    private static readonly JsonEncodedText OffsetName = JsonEncodedText.Encode("offset");
    private static readonly JsonEncodedText TimestampName = JsonEncodedText.Encode("timestamp");
    private static readonly JsonEncodedText IngestedName = JsonEncodedText.Encode("ingested");
    private static readonly JsonEncodedText KeyBytesName = JsonEncodedText.Encode("kafka_key_bytes");

    // Each record points the writer at the output's buffer; it never writes to this one.
    private readonly Utf8JsonWriter _writer = new(
        new GrowingBytes(),
        new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
    );

    /// <summary>Begins an output record: writes its key, its identity and the position of its source record.</summary>
    public Utf8JsonWriter Begin(RawRecords records, int record, OutputRecords output)
    {
        var key = records.Key(record);
        var keyLength = records.KeyLength(record);
        output.KeyBytes.Write(keyLength > RecordLimits.KeyBytes ? key[..RecordLimits.CutKeyBytes] : key);
        var ids = output.IdBytes;
        var start = ids.Length;
        ids.Write(records.Topic.IdentityPrefix);
        Append(ids, records.Partitions[record]);
        ids.Write("-"u8);
        Append(ids, records.Offsets[record]);

        _writer.Reset(output.ValueBytes);
        _writer.WriteStartObject();
        _writer.WriteString(IdName, ids.Written[start..]);
        _writer.WriteStartObject(SourceName);
        _writer.WriteString(TopicName, records.Topic.Utf8Name);
        _writer.WriteString(TopicIdName, records.Topic.Utf8Id);
        _writer.WriteNumber(PartitionName, records.Partitions[record]);
        _writer.WriteNumber(OffsetName, records.Offsets[record]);
        KafkaTime(TimestampName, records.Timestamps[record]);
        _writer.WriteEndObject();
        KafkaTime(IngestedName, records.Timestamps[record]);
        if (keyLength > RecordLimits.KeyBytes)
        {
            _writer.WriteNumber(KeyBytesName, keyLength);
        }
        return _writer;
    }

    /// <summary>Ends the record that <see cref="Begin"/> began.</summary>
    public void End()
    {
        _writer.WriteEndObject();
        _writer.Flush();
    }

    /// <summary>Writes one of Kafka's timestamps in ISO 8601, or null if the record has none.</summary>
    public void KafkaTime(JsonEncodedText name, long microseconds)
    {
        if (microseconds is < 0 or > IsoTime.MaxMicroseconds)
        {
            _writer.WriteNull(name);
            return;
        }
        Time(name, microseconds);
    }

    /// <summary>Writes a time in ISO 8601.</summary>
    public void Time(JsonEncodedText name, long microseconds)
    {
        Span<byte> text = stackalloc byte[IsoTime.MaxLength];
        _writer.WriteString(name, text[..IsoTime.Format(microseconds, text)]);
    }

    /// <summary>Writes bytes as text, or null if they are empty, too long or not UTF-8.</summary>
    public void Text(JsonEncodedText name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Length > MaxKeyTextBytes || !Utf8.IsValid(bytes))
        {
            _writer.WriteNull(name);
            return;
        }
        _writer.WriteString(name, bytes);
    }

    private static void Append(GrowingBytes bytes, long number)
    {
        const int longest = 20;
        Utf8Formatter.TryFormat(number, bytes.GetSpan(longest), out var written);
        bytes.Advance(written);
    }
}
