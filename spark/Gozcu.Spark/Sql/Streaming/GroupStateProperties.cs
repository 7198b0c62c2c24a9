using System.Buffers;
using System.Text.Json;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Sql.Streaming;

/// <summary>Properties of a key beside its state, which Spark and the worker exchange as JSON.</summary>
/// <param name="BatchProcessingTimeMs">Start time of the micro-batch, in milliseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="WatermarkMs">Watermark, in milliseconds since 1970-01-01T00:00:00Z; null if there is none.</param>
/// <param name="Timeout">Kind of timeout.</param>
/// <param name="HasTimedOut">True if the key has timed out.</param>
internal sealed record GroupStateProperties(long BatchProcessingTimeMs, long? WatermarkMs, GroupStateTimeout Timeout, bool HasTimedOut)
{
    private const long NoTimestamp = -1;
    private static readonly string[] Timeouts = Enum.GetNames<GroupStateTimeout>();

    /// <exception cref="ProtocolException">The bytes do not have the form that Spark sends.</exception>
    public static GroupStateProperties Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return Read(json);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ProtocolException($"What Spark says of a key's state could not be read: {e.Message}");
        }
    }

    /// <summary>Writes the properties and the function's changes of the state for Spark.</summary>
    public void Write<TState>(IBufferWriter<byte> output, GroupState<TState> state, bool removed)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteNull("optionalValue"u8);
        json.WriteNumber("batchProcessingTimeMs"u8, BatchProcessingTimeMs);
        json.WriteNumber("eventTimeWatermarkMs"u8, WatermarkMs ?? NoTimestamp);
        json.WriteString("timeoutConf"u8, Timeouts[(int)Timeout]);
        json.WriteBoolean("hasTimedOut"u8, HasTimedOut);
        json.WriteBoolean("watermarkPresent"u8, WatermarkMs is not null);
        json.WriteBoolean("defined"u8, state.Exists);
        json.WriteBoolean("updated"u8, state.IsUpdated);
        json.WriteBoolean("removed"u8, removed);
        json.WriteNumber("timeoutTimestamp"u8, state.TimeoutTimestampMs ?? NoTimestamp);
        json.WriteEndObject();
    }

    private static GroupStateProperties Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (time, watermark, timeout, timedOut, hasWatermark) = (NoTimestamp, NoTimestamp, GroupStateTimeout.NoTimeout, false, false);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            if (name.SequenceEqual("batchProcessingTimeMs"u8) && reader.Read())
            {
                time = reader.GetInt64();
            }
            else if (name.SequenceEqual("eventTimeWatermarkMs"u8) && reader.Read())
            {
                watermark = reader.GetInt64();
            }
            else if (name.SequenceEqual("timeoutConf"u8) && reader.Read())
            {
                timeout = Enum.Parse<GroupStateTimeout>(reader.GetString()!);
            }
            else if (name.SequenceEqual("hasTimedOut"u8) && reader.Read())
            {
                timedOut = reader.GetBoolean();
            }
            else if (name.SequenceEqual("watermarkPresent"u8) && reader.Read())
            {
                hasWatermark = reader.GetBoolean();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new GroupStateProperties(time, hasWatermark ? watermark : null, timeout, timedOut);
    }
}
