using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Decides when a batch that is being filled is large enough to be sent.</summary>
internal sealed class BatchSize
{
    /// <summary>Number of rows to append between two checks, which are not free.</summary>
    internal const int RowsBetween = 128;

    // A batch becomes a partition, and Spark warns of tasks that carry more than 1,000 KiB.
    private const long Enough = 900 << 10;
    private readonly BatchLayout _layout = new();

    internal bool IsReached(IEnumerable<ArrowColumn> columns)
    {
        _layout.Clear();
        foreach (ArrowColumn column in columns)
        {
            column.Describe(_layout);
        }

        return _layout.BodyLength >= Enough;
    }
}
