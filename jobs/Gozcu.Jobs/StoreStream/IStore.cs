using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.StoreStream;

/// <summary>
/// Store to which <c>store-stream</c> writes. A write may be repeated after a failure and must then change nothing. A record that the store permanently refuses
/// does not affect others: it is kept in a separate place of the store, with the reason and the original, under the same identity, and nowhere else.
/// </summary>
public interface IStore
{
    /// <summary>Name, as in <c>--store</c>.</summary>
    string Name { get; }

    /// <summary>Records refused so far, by reason.</summary>
    IReadOnlyList<StoreRefusal> Refused => [];

    /// <summary>Place where refused records are kept, for people.</summary>
    string RejectedPlace => "its rejected records";

    /// <summary>Checks that the store is available and creates what it needs (templates, tables). Can be repeated.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer or is not ready: a retry may succeed.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Writes one micro-batch.</summary>
    /// <param name="records">
    /// Columns <c>topic</c> string, <c>partition</c> int, <c>offset</c> long, <c>timestamp</c> timestamp, <c>value</c> binary: output records of score-stream
    /// as Kafka has them.
    /// </param>
    /// <param name="batchId">Number of the batch.</param>
    /// <exception cref="StoreUnavailableException">The store does not answer or is not ready: a retry may succeed.</exception>
    void Write(DataFrame records, long batchId);
}
