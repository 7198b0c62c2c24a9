using Microsoft.Spark;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Writes records batch by batch on an executor, and says what became of them.</summary>
/// <param name="connection">The cluster.</param>
/// <param name="settings">How documents are written.</param>
internal sealed class BulkFunction(ElasticsearchConnection connection, BulkSettings settings)
{
    /// <summary>Writes batch after batch; what comes out is the outcome alone (<see cref="BulkOutcome.Schema"/>).</summary>
    /// <param name="batches">Columns <c>topic</c>, <c>partition</c>, <c>offset</c>, <c>timestamp</c>, <c>value</c>.</param>
    public IEnumerable<RecordBatch> Write(IEnumerable<RecordBatch> batches)
    {
        var client = new BulkClient(connection.Client(), settings, TaskContext.Get()?.CancellationToken ?? CancellationToken.None);
        var session = new BulkSession(client, settings);
        foreach (var batch in batches)
        {
            session.Write(batch);
        }
        yield return session.Outcome.ToBatch();
    }
}
