using Microsoft.Spark;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Writes records batch by batch on an executor, and returns the outcome.</summary>
/// <param name="connection">Connection to the cluster.</param>
/// <param name="settings">Settings of the requests.</param>
internal sealed class BulkFunction(ElasticsearchConnection connection, BulkSettings settings)
{
    /// <summary>Writes each batch. The output contains only the outcome (<see cref="BulkOutcome.Schema"/>).</summary>
    /// <param name="batches">Batches with the columns <c>topic</c>, <c>partition</c>, <c>offset</c>, <c>timestamp</c>, <c>value</c>.</param>
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
