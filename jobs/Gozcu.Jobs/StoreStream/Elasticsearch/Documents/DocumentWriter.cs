using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>
/// Writes documents. Each is serialised again on one line, so that no byte of a record reaches Elasticsearch unchanged: in a bulk request, a line break in a
/// record would be read as a new action. Not thread-safe.
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

    /// <summary>The document that was written last.</summary>
    public ReadOnlySpan<byte> Document => _document.WrittenSpan;

    /// <summary>
    /// Writes one of our records, preceded by numbers that boards and alert rules can average: <c>rejected</c> is 1 for a record that could not be used and 0
    /// for a scored one; <c>alarm</c> of a scored record is 1 for a warning or critical and 0 for normal; <c>delay_ms</c> is the time from measurement to
    /// output record in milliseconds.
    /// </summary>
    /// <param name="value">Record.</param>
    /// <param name="level">Level of the record.</param>
    /// <param name="measured">Kafka's timestamp of the measurement, in microseconds since 1970 UTC; null if it had none.</param>
    /// <param name="arrived">Kafka's timestamp of the output record, in microseconds since 1970 UTC.</param>
    /// <returns>False if the record contains invalid text (half of a surrogate pair), and so is not one of ours.</returns>
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

    /// <summary>Writes a foreign record, as a document that contains its bytes.</summary>
    /// <param name="id">Identity of the document.</param>
    /// <param name="place">Position of the record in Kafka.</param>
    /// <param name="value">Bytes of the record.</param>
    /// <param name="isNull">True if the record has no value.</param>
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

    /// <summary>Writes the document that keeps a record which Elasticsearch refused.</summary>
    /// <param name="id">Identity of the document.</param>
    /// <param name="level">Level under which it would have been stored.</param>
    /// <param name="index">Index for which it was intended.</param>
    /// <param name="place">Position of the record in Kafka.</param>
    /// <param name="measured">Kafka's timestamp of the measurement, in microseconds since 1970 UTC; null if unknown.</param>
    /// <param name="error">Elasticsearch's reason.</param>
    /// <param name="value">Record as it is in Kafka.</param>
    /// <param name="kept">Number of bytes of the record to keep.</param>
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
        // The boards use source.timestamp: a record without its own timestamp is shown at its arrival.
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

    /// <summary>Writes the reader's current token. The reader has validated numbers, so their digits are copied unchanged.</summary>
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
