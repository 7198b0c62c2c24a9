namespace Gozcu.Producer.Verify;

/// <summary>Account of the records in a topic.</summary>
public sealed record VerifyReport
{
    /// <summary>Name of the topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Number of records read.</summary>
    public required long Records { get; init; }

    /// <summary>Number of records without the two headers, or with an invalid sequence number. They cannot be accounted for.</summary>
    public required long Unnumbered { get; init; }

    /// <summary>
    /// Number of those records that name a producer that is accounted for, but whose sequence number is invalid, given twice, or beyond everything that was
    /// sent: they come from other programs or are damaged.
    /// </summary>
    public long Invalid { get; init; }

    /// <summary>First of the invalid records, as topic-partition-offset.</summary>
    public IReadOnlyList<string> InvalidRecords { get; init; } = [];

    /// <summary>Id of the producer that was asked for, or whose report was given; null for all.</summary>
    public string? Producer { get; init; }

    /// <summary>Number of records of producers that are not accounted for.</summary>
    public required long Others { get; init; }

    /// <summary>Accounts by producer, in the order of their ids.</summary>
    public required IReadOnlyList<ProducerAccount> Producers { get; init; }

    /// <summary>Smallest expected number of distinct numbered records; null if there is no expectation.</summary>
    public required long? Expected { get; init; }

    /// <summary>Largest expected number of distinct numbered records; null if there is no expectation.</summary>
    public long? ExpectedAtMost { get; init; }

    /// <summary>Number of distinct numbered records.</summary>
    public long Distinct => Producers.Sum(p => p.Distinct);

    /// <summary>Number of lost records.</summary>
    public long Lost => Math.Max(ExpectedAtMost is null ? Gaps : Math.Max(0, Gaps - Unknown), (Expected ?? 0) - Distinct);

    /// <summary>Number of duplicates.</summary>
    public long Doubled => Producers.Sum(p => p.Doubled);

    /// <summary>Number of records that come after a later one in their partition.</summary>
    public long OutOfOrder => Producers.Sum(p => p.OutOfOrder);

    /// <summary>Duration of reading, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>True if the producer that was asked for has no record, although it should have some.</summary>
    public bool IsUnknownProducer => Producer is not null && Producers.Count == 0 && Expected is not 0;

    /// <summary>True if the expected number of records is known. Otherwise, records lost at the end are not noticed.</summary>
    public bool IsSure => Expected is not null;

    /// <summary>True if it is certain that no record is lost, duplicated or unaccounted for.</summary>
    public bool IsComplete =>
        IsSure
        && !IsUnknownProducer
        && Lost == 0
        && Doubled == 0
        && Invalid == 0
        && Distinct >= Expected
        && Distinct <= (ExpectedAtMost ?? Expected);

    private long Gaps => Producers.Sum(p => p.Lost);

    /// <summary>Number of records for which the producer does not know whether Kafka accepted them.</summary>
    private long Unknown => (ExpectedAtMost ?? Expected ?? 0) - (Expected ?? 0);
}
