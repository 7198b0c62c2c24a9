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

    /// <summary>Records of other producers than the one asked for.</summary>
    public required long Others { get; init; }

    /// <summary>By producer, in the order of their ids.</summary>
    public required IReadOnlyList<ProducerAccount> Producers { get; init; }

    /// <summary>How many different numbered records there must be; null when not said.</summary>
    public required long? Expected { get; init; }

    /// <summary>Different numbered records.</summary>
    public long Distinct => Producers.Sum(p => p.Distinct);

    /// <summary>Records that are not there.</summary>
    public long Lost => Math.Max(Producers.Sum(p => p.Lost), (Expected ?? 0) - Distinct);

    /// <summary>Records that are there again.</summary>
    public long Doubled => Producers.Sum(p => p.Doubled);

    /// <summary>Records behind a later one in their partition.</summary>
    public long OutOfOrder => Producers.Sum(p => p.OutOfOrder);

    /// <summary>How long reading took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether nothing is lost or double, and there are as many as expected.</summary>
    public bool IsComplete => Lost == 0 && Doubled == 0 && (Expected is null || Expected == Distinct);
}
