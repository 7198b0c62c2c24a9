using System.Text.Json;
using Gozcu.Models.Alerts;

namespace Gozcu.Models.Scoring;

/// <summary>Reader of output records, for ledgers and checks.</summary>
public static class OutputRecordReader
{
    /// <summary>Reads the summary of an output record.</summary>
    /// <param name="value">Value of the record: JSON in UTF-8.</param>
    /// <exception cref="FormatException">The record is not an output record of the scoring pass.</exception>
    public static OutputRecordSummary Read(ReadOnlySpan<byte> value)
    {
        try
        {
            var reader = new Utf8JsonReader(value);
            return Read(ref reader);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the record is no output record: {e.Message}", e);
        }
    }

    private static OutputRecordSummary Read(ref Utf8JsonReader reader)
    {
        string? id = null;
        string? reason = null;
        AlertLevel? level = null;
        double? score = null;
        var isWarmingUp = false;
        DateTimeOffset? ingested = null;
        bool? label = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("the record is no output record: it is not an object");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("reason"u8))
            {
                reason = ReadCode(ref reader);
                continue;
            }
            reader.Read();
            if (name.SequenceEqual("id"u8))
            {
                id = reader.GetString();
            }
            else if (name.SequenceEqual("level"u8))
            {
                level =
                    reader.ValueTextEquals(AlertLevels.DeadLetterName) ? null
                    : AlertLevels.TryParse(reader.GetString(), out var parsed) ? parsed
                    : throw new FormatException($"the record is no output record: its level is '{reader.GetString()}'");
            }
            else if (name.SequenceEqual("score"u8))
            {
                score = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (name.SequenceEqual("ingested"u8))
            {
                ingested = reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTimeOffset();
            }
            else if (name.SequenceEqual("warming_up"u8))
            {
                isWarmingUp = reader.GetBoolean();
            }
            else if (name.SequenceEqual("label"u8))
            {
                label = reader.GetBoolean();
            }
            else
            {
                reader.Skip();
            }
        }
        if (id is null || (level is null || (score is null && !isWarmingUp)) == (reason is null))
        {
            throw new FormatException(
                "the record is no output record: it needs id, and either level and score (unless it is warming up) or reason"
            );
        }
        return new OutputRecordSummary(id, level, score, ingested, label, reason);
    }

    private static string? ReadCode(ref Utf8JsonReader reader)
    {
        string? code = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCode = reader.ValueTextEquals("code"u8);
            reader.Read();
            if (isCode)
            {
                code = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }
        return code;
    }
}
