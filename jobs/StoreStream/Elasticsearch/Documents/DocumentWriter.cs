using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>
/// Writes documents, each anew and in one line, so that no byte of a record reaches Elasticsearch as it came: where documents lie line by line among what is
/// to be done with them, a line break in a record would be an order. Not thread-safe.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A writer into memory holds nothing to release."
)]
internal sealed class DocumentWriter
{
    private const int MicrosecondsInMillisecond = 1000;

    private readonly ArrayBufferWriter<byte> _document = new(4096);
    private readonly Utf8JsonWriter _json;
    private byte[] _text = new byte[1024];

    public DocumentWriter() =>
        _json = new Utf8JsonWriter(
            _document,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
        );

    /// <summary>The document written last.</summary>
    public ReadOnlySpan<byte> Document => _document.WrittenSpan;

    /// <summary>
    /// Writes one of our records, and before it numbers that boards and alert rules can average: <c>rejected</c> is 1 for what could not be used and 0 for
    /// what was scored, <c>alarm</c> of what was scored 1 for a warning or critical and 0 for normal, <c>delay_ms</c> the milliseconds from measurement to
    /// output record.
    /// </summary>
    /// <param name="value">The record.</param>
    /// <param name="level">Its level.</param>
    /// <param name="measured">Kafka's timestamp of the measurement, in microseconds; null when it had none.</param>
    /// <param name="arrived">Kafka's timestamp of the output record, in microseconds.</param>
    /// <returns>False when the record holds text that is none (half of a surrogate pair), and so is not one of ours.</returns>
    public bool TryWrite(ReadOnlySpan<byte> value, StoredLevel level, long? measured, long arrived)
    {
        Begin();
        _json.WriteNumber("rejected"u8, level.IsScored ? 0 : 1);
        if (level.IsScored)
        {
            _json.WriteNumber("alarm"u8, level.IsAlarm ? 1 : 0);
        }
        if (measured is { } time)
        {
            _json.WriteNumber("delay_ms"u8, Milliseconds(arrived) - Milliseconds(time));
        }
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = OutputRecord.MaxDepth });
        reader.Read();
        try
        {
            while (reader.Read())
            {
                Copy(ref reader);
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        _json.Flush();
        return true;
    }

    /// <summary>Writes a record that is not one of ours, as a document that holds its bytes.</summary>
    /// <param name="id">The document's identity.</param>
    /// <param name="place">Where the record is in Kafka.</param>
    /// <param name="value">Its bytes.</param>
    /// <param name="isNull">Whether it has none at all.</param>
    public void WriteForeign(string id, RecordPlace place, ReadOnlySpan<byte> value, bool isNull)
    {
        Begin();
        _json.WriteNumber("rejected"u8, 1);
        _json.WriteString("id"u8, id);
        _json.WriteString("level"u8, StoredLevel.ForeignName);
        WriteSource(place);
        WriteTime("ingested"u8, place.Timestamp);
        if (!isNull)
        {
            _json.WriteBase64String("original"u8, value);
            _json.WriteNumber("original_bytes"u8, value.Length);
        }
        End();
    }

    /// <summary>Writes what is kept of a document that Elasticsearch refused.</summary>
    /// <param name="id">The document's identity.</param>
    /// <param name="level">The level it would have been stored under.</param>
    /// <param name="index">The index it was meant for.</param>
    /// <param name="place">Where the record is in Kafka.</param>
    /// <param name="measured">Kafka's timestamp of the measurement, in microseconds; null when it is not known.</param>
    /// <param name="error">Elasticsearch's reason.</param>
    /// <param name="value">The record as it is in Kafka.</param>
    /// <param name="kept">How many bytes of it to keep.</param>
    public void WriteRejected(
        ReadOnlySpan<byte> id,
        string level,
        string index,
        RecordPlace place,
        long? measured,
        ElasticsearchError error,
        ReadOnlySpan<byte> value,
        int kept
    )
    {
        Begin();
        _json.WriteNumber("rejected"u8, 1);
        _json.WriteString("id"u8, id);
        _json.WriteString("level"u8, level);
        _json.WriteString("index"u8, index);
        _json.WriteStartObject("reason"u8);
        _json.WriteString("code"u8, error.Type.Length > 0 ? error.Type : $"status_{error.Status}");
        _json.WriteString("message"u8, error.Text);
        _json.WriteNumber("status"u8, error.Status);
        _json.WriteEndObject();
        // The boards go by source.timestamp: what has none of its own is shown where it arrived.
        WriteSource(place with { Timestamp = measured ?? place.Timestamp });
        WriteTime("ingested"u8, place.Timestamp);
        if (Utf8.IsValid(value))
        {
            while (kept > 0 && kept < value.Length && (value[kept] & 0xC0) == 0x80)
            {
                kept--;
            }
            _json.WriteString("original_text"u8, value[..kept]);
        }
        else
        {
            _json.WriteBase64String("original"u8, value[..kept]);
        }
        _json.WriteNumber("original_bytes"u8, value.Length);
        _json.WriteBoolean("original_cut"u8, kept < value.Length);
        End();
    }

    private void Begin()
    {
        _document.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WriteSource(RecordPlace place)
    {
        _json.WriteStartObject("source"u8);
        _json.WriteString("topic"u8, place.Topic);
        _json.WriteNumber("partition"u8, place.Partition);
        _json.WriteNumber("offset"u8, place.Offset);
        WriteTime("timestamp"u8, place.Timestamp);
        _json.WriteEndObject();
    }

    private void WriteTime(ReadOnlySpan<byte> name, long microseconds)
    {
        if (microseconds is < IsoTime.MinMicroseconds or > IsoTime.MaxMicroseconds)
        {
            _json.WriteNull(name);
            return;
        }
        Span<byte> text = stackalloc byte[IsoTime.MaxLength];
        _json.WriteString(name, text[..IsoTime.Format(microseconds, text)]);
    }

    /// <summary>Writes what the reader stands on. The reader has checked that a number is one, and nothing else, so its digits stay as they are.</summary>
    private void Copy(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _json.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                _json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                _json.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                _json.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                _json.WritePropertyName(Text(ref reader));
                break;
            case JsonTokenType.String:
                _json.WriteStringValue(Text(ref reader));
                break;
            case JsonTokenType.Number:
                _json.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                _json.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                break;
            default:
                _json.WriteNullValue();
                break;
        }
    }

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }
        if (_text.Length < reader.ValueSpan.Length)
        {
            _text = new byte[Math.Max(reader.ValueSpan.Length, 2 * _text.Length)];
        }
        return _text.AsSpan(0, reader.CopyString(_text));
    }

    private static long Milliseconds(long microseconds) => Math.DivRem(microseconds, MicrosecondsInMillisecond).Quotient;
}
