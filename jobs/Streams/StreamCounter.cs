using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Jobs.Streams;

/// <summary>Sums up a stream's progress reports, of which Spark keeps only the last hundred. Each batch counts once.</summary>
internal sealed class StreamCounter
{
    private readonly Dictionary<long, long> _recent = [];
    private long _older;

    /// <summary>The newest batch seen, or -1.</summary>
    public long Batch { get; private set; } = -1;

    /// <summary>Records read in all batches seen.</summary>
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

    /// <summary>More than Spark keeps, so that no report is counted after it was folded into the sum.</summary>
    private const int Kept = 200;
}
