using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.StoreStream;

/// <summary>
/// Where <c>store-stream</c> writes. A write may be repeated after a failure and must then change nothing. A record that the store refuses for good stops
/// no other: it is kept in a place of the store's own, with the reason and the original, under the same identity, and nowhere else.
/// </summary>
public interface IStore
{
    /// <summary>The name, as in <c>--store</c>.</summary>
    string Name { get; }

    /// <summary>Records refused so far, by reason.</summary>
    IReadOnlyList<StoreRefusal> Refused => [];

    /// <summary>Where refused records are kept, for people.</summary>
    string RejectedPlace => "its rejected records";

    /// <summary>Checks that the store is there and makes what it needs (templates, tables). Repeatable.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer, or not yet: the same may succeed later.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Writes one micro-batch.</summary>
    /// <param name="records">
    /// Columns <c>topic</c> string, <c>partition</c> int, <c>offset</c> long, <c>timestamp</c> timestamp, <c>value</c> binary: output records of
    /// score-stream as Kafka has them.
    /// </param>
    /// <param name="batchId">The number of the batch.</param>
    /// <exception cref="StoreUnavailableException">The store does not answer, or not yet: the same write may succeed later.</exception>
    void Write(DataFrame records, long batchId);
}
