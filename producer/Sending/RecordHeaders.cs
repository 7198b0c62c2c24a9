namespace Gozcu.Producer.Sending;

/// <summary>The headers on every record that is produced, so that every record can be accounted for.</summary>
public static class RecordHeaders
{
    /// <summary>Who produced it: the producer's id, UTF-8.</summary>
    public const string Producer = "gozcu-producer";

    /// <summary>Its number among that producer's records, from 0: decimal digits, UTF-8.</summary>
    public const string Sequence = "gozcu-sequence";
}
