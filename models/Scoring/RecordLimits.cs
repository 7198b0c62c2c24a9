using Gozcu.Models.Measurements;

namespace Gozcu.Models.Scoring;

/// <summary>
/// How long records, and what is made of them, may be. Whoever brings records to the pass may cut them to these lengths before, and say how long they were: what comes out is the same.
/// </summary>
public static class RecordLimits
{
    /// <summary>The longest value that is read, and the most bytes of one that cannot be used that are kept.</summary>
    public const int ValueBytes = MeasurementJsonReader.DefaultMaxBytes;

    /// <summary>The longest key that is kept whole.</summary>
    public const int KeyBytes = 64 * 1024;

    /// <summary>
    /// The bytes that are kept of a key longer than <see cref="KeyBytes"/>: equal keys stay equal, so that what has one key stays in one partition.
    /// </summary>
    public const int CutKeyBytes = 1024;

    /// <summary>The largest output record that Kafka's producers send and its brokers take unless told otherwise.</summary>
    public const int OutputBytes = 1024 * 1024;

    /// <summary>The smallest limit of output records under which each record still finds room for a dead letter.</summary>
    public const int SmallestOutputBytes = 128 * 1024;

    /// <summary>The most that Kafka adds to a record's key, value and identity: its batch's header, lengths, and the header's name.</summary>
    internal const int Overhead = 256;
}
