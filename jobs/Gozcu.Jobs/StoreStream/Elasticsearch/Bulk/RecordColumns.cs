using Gozcu.Jobs.StoreStream.Elasticsearch.Documents;
using Microsoft.Spark.Arrow;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Bulk;

/// <summary>Columns of a batch of records.</summary>
internal readonly struct RecordColumns
{
    private readonly StringColumn _topics;
    private readonly IntColumn _partitions;
    private readonly LongColumn _offsets;
    private readonly TimestampColumn _timestamps;
    private readonly BinaryColumn _values;
    private readonly TopicNames _names;

    public RecordColumns(RecordBatch batch, TopicNames names)
    {
        _names = names;
        _topics = batch.Column<StringColumn>("topic");
        _partitions = batch.Column<IntColumn>("partition");
        _offsets = batch.Column<LongColumn>("offset");
        _timestamps = batch.Column<TimestampColumn>("timestamp");
        _values = batch.Column<BinaryColumn>("value");
    }

    /// <summary>Returns the position of a record in Kafka.</summary>
    public RecordPlace Place(int row) =>
        new(_names.Of(_topics.GetBytes(row)), _partitions.Values[row], _offsets.Values[row], _timestamps.Values[row]);

    /// <summary>Returns a record's value; empty if it has none.</summary>
    public ReadOnlySpan<byte> Value(int row) => _values.GetBytes(row);

    /// <summary>Returns true if a record has no value.</summary>
    public bool IsNull(int row) => !_values.IsValid(row);
}
