using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.Alerts;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Scoring;

/// <summary>Writes the output record of a record that could not be used: the reason and the original bytes.</summary>
/// <remarks>
/// A dead letter that Kafka refuses would stop the stream at a single record. So at most the first <see cref="RecordLimits.ValueBytes"/> bytes of the original
/// are kept, and only as many as keep the record below the limit. The record states the original length; the original itself is still in the source topic at
/// its offset.
/// </remarks>
/// <param name="maxBytes">Size of the largest output record that Kafka accepts, in bytes.</param>
internal sealed class DeadLetterWriter(int maxBytes)
{
    /// <summary>Size of the longest original that is also shown as text, in bytes.</summary>
    public const int MaxTextBytes = 16 * 1024;

    /// <summary>Largest number of bytes that one byte becomes when it is escaped.</summary>
    private const int LongestEscape = 6;

    /// <summary>Room for the names and numbers next to the original and for the end of the record, in bytes.</summary>
    private const int Rest = 200;

    private const int MaxMessageLength = 1000;

    private static readonly JsonEncodedText LevelName = JsonEncodedText.Encode("level");
    private static readonly JsonEncodedText Level = JsonEncodedText.Encode(AlertLevels.DeadLetterName);
    private static readonly JsonEncodedText KeyName = JsonEncodedText.Encode("key");
    private static readonly JsonEncodedText ReasonName = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText CodeName = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText MessageName = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText FieldName = JsonEncodedText.Encode("field");
    private static readonly JsonEncodedText OriginalName = JsonEncodedText.Encode("original");
    private static readonly JsonEncodedText OriginalBytesName = JsonEncodedText.Encode("original_bytes");
    private static readonly JsonEncodedText OriginalTextName = JsonEncodedText.Encode("original_text");

    private readonly RecordJson _record = new();

    public void Write(RawRecords records, int record, Rejection rejection, OutputRecords output)
    {
        var writer = _record.Begin(records, record, output);
        writer.WriteString(LevelName, Level);
        _record.Text(KeyName, records.Key(record));
        writer.WriteStartObject(ReasonName);
        writer.WriteString(CodeName, rejection.Code.Name());
        writer.WriteString(MessageName, Cut(rejection.Message));
        if (rejection.Field is { } field)
        {
            writer.WriteString(FieldName, Cut(field));
        }
        else
        {
            writer.WriteNull(FieldName);
        }
        writer.WriteEndObject();
        if (records.Values.IsNull(record))
        {
            writer.WriteNull(OriginalName);
        }
        else
        {
            writer.Flush();
            var room = (int)(maxBytes - output.OpenSize - Rest);
            var length = records.ValueLength(record);
            var original = records.Values[record];
            original = original[..Math.Min(Math.Min(original.Length, RecordLimits.ValueBytes), room / 4 * 3)];
            writer.WriteBase64String(OriginalName, original);
            writer.WriteNumber(OriginalBytesName, length);
            room -= (original.Length + 2) / 3 * 4;
            if (original.Length == length && length <= MaxTextBytes && length * LongestEscape <= room && Utf8.IsValid(original))
            {
                writer.WriteString(OriginalTextName, original);
            }
        }
        _record.End();
        output.End(OutputTopic.DeadLetter, records.IsKeyNull(record));
    }

    private static ReadOnlySpan<char> Cut(string text)
    {
        var length = Math.Min(text.Length, MaxMessageLength);
        // Do not cut between the halves of a surrogate pair.
        return text.AsSpan(0, length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
    }
}
