using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Reduces the rows of a partition to one buffer per key before the shuffle. Sent to the executors.</summary>
/// <param name="aggregator">Aggregator to run.</param>
/// <param name="keys">Number of leading key columns; the other columns are the arguments.</param>
/// <param name="columns">Columns of the result: the keys and the buffer.</param>
internal sealed class PartialAggregation<TIn, TBuffer, TOut>(Aggregator<TIn, TBuffer, TOut> aggregator, int keys, ArrowSchema columns)
{
    // Above this number of keys the buffers are emitted and new ones begun. Spark groups them in any case, and the worker's memory stays bounded.
    private const int MostKeys = 100_000;

    /// <summary>Reduces the rows of a partition to keys with their buffers.</summary>
    public IEnumerable<RecordBatch> Run(IEnumerable<RecordBatch> batches)
    {
        var (values, keyRows) = (new ArgumentRecords<TIn>(), new BatchRecords<Row>());
        var builder = new RecordBatchBuilder(columns);
        var writers = builder.Columns.Take(keys).Select((c, i) => new ObjectWriter(c, $"Column '{columns.Fields[i].Name}'")).ToArray();
        var bufferWriter = ColumnWriters.Create<TBuffer>(builder.Columns[keys], "The buffer");
        var buffers = new Dictionary<GroupKey, TBuffer>();
        foreach (var batch in batches)
        {
            var inputs = values.Read([.. batch.Columns.Skip(keys)]);
            var batchKeys = keys == 0 ? null : keyRows.Read(KeysOf(batch));
            for (var row = 0; row < inputs.Length; row++)
            {
                var key = new GroupKey(batchKeys?[row].Stored ?? []);
                buffers[key] = aggregator.Reduce(buffers.TryGetValue(key, out var buffer) ? buffer : aggregator.Zero(), inputs[row]);
            }

            if (buffers.Count >= MostKeys)
            {
                yield return Build();
            }
        }

        if (buffers.Count > 0)
        {
            yield return Build();
        }

        RecordBatch Build()
        {
            builder.Clear();
            foreach (var (key, buffer) in buffers)
            {
                for (var i = 0; i < keys; i++)
                {
                    writers[i].Append(key.Values[i]);
                }

                bufferWriter.Append(buffer);
            }

            buffers.Clear();
            return builder.Build();
        }
    }

    private RecordBatch KeysOf(RecordBatch batch) =>
        new(new ArrowSchema(batch.Schema.Fields.Take(keys)), [.. batch.Columns.Take(keys)], batch.Length);

    /// <summary>Values of a key, compared by content.</summary>
    private readonly struct GroupKey(object?[] values) : IEquatable<GroupKey>
    {
        public object?[] Values => values;

        public bool Equals(GroupKey other) => RowValue.AllEqual(values, other.Values);

        public override bool Equals(object? obj) => obj is GroupKey other && Equals(other);

        public override int GetHashCode() => RowValue.Hash(values);
    }
}
