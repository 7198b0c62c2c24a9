namespace Gozcu.Producer.Verify;

/// <summary>What a topic holds.</summary>
public sealed record VerifyReport
{
    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Records read.</summary>
    public required long Records { get; init; }

    /// <summary>Records without the two headers, or with a number that is none. They cannot be accounted for.</summary>
    public required long Unnumbered { get; init; }

    /// <summary>
    /// Of these, records that name a producer that is accounted for, but whose number is none, stands there twice, or lies beyond all that was sent: somebody
    /// else's, or damaged.
    /// </summary>
    public long Invalid { get; init; }

    /// <summary>The first of them, as topic-partition-offset.</summary>
    public IReadOnlyList<string> InvalidRecords { get; init; } = [];

    /// <summary>The producer that was asked for, or whose report was given; null for all.</summary>
    public string? Producer { get; init; }

    /// <summary>Records of other producers than the one asked for.</summary>
    public required long Others { get; init; }

    /// <summary>By producer, in the order of their ids.</summary>
    public required IReadOnlyList<ProducerAccount> Producers { get; init; }

    /// <summary>How many different numbered records there must be at least; null when not said.</summary>
    public required long? Expected { get; init; }

    /// <summary>How many there may be at most; null when not said.</summary>
    public long? ExpectedAtMost { get; init; }

    /// <summary>Different numbered records.</summary>
    public long Distinct => Producers.Sum(p => p.Distinct);

    /// <summary>Records that are not there.</summary>
    public long Lost => Math.Max(ExpectedAtMost is null ? Gaps : Math.Max(0, Gaps - Unknown), (Expected ?? 0) - Distinct);

    /// <summary>Records that are there again.</summary>
    public long Doubled => Producers.Sum(p => p.Doubled);

    /// <summary>Records behind a later one in their partition.</summary>
    public long OutOfOrder => Producers.Sum(p => p.OutOfOrder);

    /// <summary>How long reading took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether the producer that was asked for has no record at all, though it should.</summary>
    public bool IsUnknownProducer => Producer is not null && Producers.Count == 0 && Expected is not 0;

    /// <summary>Whether it is known how many records there must be. Otherwise records lost at the end are missed by nobody.</summary>
    public bool IsSure => Expected is not null;

    /// <summary>Whether it is certain that nothing is lost, double or unaccounted for.</summary>
    public bool IsComplete =>
        IsSure
        && !IsUnknownProducer
        && Lost == 0
        && Doubled == 0
        && Invalid == 0
        && Distinct >= Expected
        && Distinct <= (ExpectedAtMost ?? Expected);

    private long Gaps => Producers.Sum(p => p.Lost);

    /// <summary>Records of which the producer does not know whether Kafka took them.</summary>
    private long Unknown => (ExpectedAtMost ?? Expected ?? 0) - (Expected ?? 0);
}
