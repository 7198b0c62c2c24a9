namespace Gozcu.Producer.Sending;

/// <summary>Headers of every record that is produced, by which every record can be accounted for.</summary>
public static class RecordHeaders
{
    /// <summary>Id of the producer, UTF-8.</summary>
    public const string Producer = "gozcu-producer";

    /// <summary>Sequence number among the producer's records, from 0: decimal digits, UTF-8.</summary>
    public const string Sequence = "gozcu-sequence";
}
