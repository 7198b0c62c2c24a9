using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>
/// Bounds, for a query that is started meanwhile, how many rows travel to C# at once. Spark counts them in rows and holds them in memory; a record may have <see cref="RecordLimits.ValueBytes"/>
/// and a long key, and a task for each core must find room.
/// </summary>
internal sealed class ArrowBatches : IDisposable
{
    /// <summary>The most rows; with the longest records there are, 48 MiB.</summary>
    public const int MaxRows = 256;

    private const string Setting = "spark.sql.execution.arrow.maxRecordsPerBatch";
    private readonly RuntimeConfig _settings;
    private readonly string _before;

    /// <param name="spark">The session, whose settings a query takes over when it starts.</param>
    public ArrowBatches(SparkSession spark)
    {
        _settings = spark.Conf();
        _before = _settings.Get(Setting);
        _settings.Set(Setting, MaxRows);
    }

    /// <inheritdoc/>
    public void Dispose() => _settings.Set(Setting, _before);
}
