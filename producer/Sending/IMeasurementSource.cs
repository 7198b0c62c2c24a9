using System.Text.Json;

namespace Gozcu.Producer.Sending;

/// <summary>Source of measurements, read one by one.</summary>
public interface IMeasurementSource : IDisposable
{
    /// <summary>Number of measurements, or null if unknown.</summary>
    long? Count { get; }

    /// <summary>Key of the current measurement in UTF-8; null if the data set has no key.</summary>
    byte[]? Key { get; }

    /// <summary>Time of the current measurement; null if the data set has no time, or the time cannot be read.</summary>
    DateTimeOffset? Time { get; }

    /// <summary>Moves to the next measurement. Returns false at the end.</summary>
    bool Read();

    /// <summary>Writes the current measurement as a JSON object.</summary>
    /// <param name="json">Destination.</param>
    /// <param name="time">Time to write in place of the measurement's own; null for its own.</param>
    void Write(Utf8JsonWriter json, DateTimeOffset? time);
}
