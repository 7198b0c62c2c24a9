using System.Text.Json;

namespace Gozcu.Producer.Sending;

/// <summary>Where measurements come from, one after the other.</summary>
public interface IMeasurementSource : IDisposable
{
    /// <summary>How many there are, or null when that is not known.</summary>
    long? Count { get; }

    /// <summary>The key of the current measurement, UTF-8; null when the data set has none.</summary>
    byte[]? Key { get; }

    /// <summary>When the current measurement was taken; null when the data set has no time, or the measurement none that can be read.</summary>
    DateTimeOffset? Time { get; }

    /// <summary>Goes to the next measurement. False at the end.</summary>
    bool Read();

    /// <summary>Writes the current measurement as one JSON object.</summary>
    /// <param name="json">Receives it.</param>
    /// <param name="time">Stands in the time column instead of the measurement's own; null for its own.</param>
    void Write(Utf8JsonWriter json, DateTimeOffset? time);
}
