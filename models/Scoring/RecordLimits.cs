using Gozcu.Models.Measurements;

namespace Gozcu.Models.Scoring;

/// <summary>Size limits of records and of output records. A reader may cut records to these limits beforehand and state their original lengths: the output is the same.</summary>
public static class RecordLimits
{
    /// <summary>Size of the longest value that is read, and of the longest part of an invalid value that is kept, in bytes.</summary>
    public const int ValueBytes = MeasurementJsonReader.DefaultMaxBytes;

    /// <summary>Size of the longest key that is kept whole, in bytes.</summary>
    public const int KeyBytes = 64 * 1024;

    /// <summary>Number of bytes kept of a key longer than <see cref="KeyBytes"/>. Equal keys stay equal, so that records with the same key stay in one partition.</summary>
    public const int CutKeyBytes = 1024;

    /// <summary>Size of the largest output record that Kafka's producers send and its brokers accept by default, in bytes.</summary>
    public const int OutputBytes = 1024 * 1024;

    /// <summary>Smallest limit of output records at which every record still has room for a dead letter, in bytes.</summary>
    public const int SmallestOutputBytes = 128 * 1024;

    /// <summary>Upper bound of the bytes that Kafka adds to a record's key, value and identity: the batch's header, lengths, and the header's name.</summary>
    internal const int Overhead = 256;
}
