using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.ScoreStream;

/// <summary>
/// Limits the number of rows that Spark sends to C# at once, for a query that is started while the object exists. Spark limits rows rather than bytes and holds
/// them in memory; a record may have <see cref="RecordLimits.ValueBytes"/> and a long key, and the tasks of all cores must fit.
/// </summary>
internal sealed class ArrowBatches : IDisposable
{
    /// <summary>Largest number of rows; 48 MiB with the largest records.</summary>
    public const int MaxRows = 256;

    private const string Setting = "spark.sql.execution.arrow.maxRecordsPerBatch";
    private readonly RuntimeConfig _settings;
    private readonly string _before;

    /// <param name="spark">Session, whose settings a query copies when it starts.</param>
    public ArrowBatches(SparkSession spark)
    {
        _settings = spark.Conf();
        _before = _settings.Get(Setting);
        _settings.Set(Setting, MaxRows);
    }

    /// <inheritdoc/>
    public void Dispose() => _settings.Set(Setting, _before);
}
