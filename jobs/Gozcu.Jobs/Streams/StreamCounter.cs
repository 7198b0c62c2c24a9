using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams;

/// <summary>Sums up the progress reports of a stream, of which Spark keeps only the last hundred. Each batch counts once.</summary>
internal sealed class StreamCounter
{
    private readonly Dictionary<long, long> _recent = [];
    private long _older;

    /// <summary>Number of the newest batch, or -1.</summary>
    public long Batch { get; private set; } = -1;

    /// <summary>Number of records read in all batches.</summary>
    public long Rows => _older + _recent.Values.Sum();

    public void Add(IEnumerable<StreamingQueryProgress> reports)
    {
        foreach (var report in reports)
        {
            if (report.BatchId <= Batch - Kept)
            {
                continue;
            }
            _recent[report.BatchId] = Math.Max(report.NumInputRows, _recent.GetValueOrDefault(report.BatchId));
            Batch = Math.Max(Batch, report.BatchId);
        }
        foreach (var old in _recent.Keys.Where(id => id <= Batch - Kept).ToList())
        {
            _older += _recent[old];
            _recent.Remove(old);
        }
    }

    /// <summary>Number of reports that are kept: more than Spark keeps, so that no report is counted again after it was added to the sum.</summary>
    private const int Kept = 200;
}
