using System.Collections;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Collected rows, stored as columns. A row is created on access.</summary>
internal sealed class CollectedRows : IReadOnlyList<Row>, IList<Row>
{
    private readonly BatchRows[] _batches;

    /// <summary>Index of the first row of each batch, and at the end the number of rows.</summary>
    private readonly int[] _starts;

    /// <param name="batches">Rows, in batches with their own memory.</param>
    /// <param name="schema">Columns of the rows.</param>
    internal CollectedRows(RecordBatch[] batches, StructType schema)
    {
        _batches = Array.ConvertAll(batches, batch => new BatchRows(batch, schema));
        _starts = new int[batches.Length + 1];
        for (int i = 0; i < batches.Length; i++)
        {
            _starts[i + 1] = checked(_starts[i] + batches[i].Length);
        }
    }

    public int Count => _starts[^1];

    public bool IsReadOnly => true;

    public Row this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            int batch = Array.BinarySearch(_starts, index);
            if (batch < 0)
            {
                batch = ~batch - 1;
            }

            // Empty batches start at the same index as the next one.
            while (_starts[batch + 1] == index)
            {
                batch++;
            }

            return new Row(_batches[batch], index - _starts[batch]);
        }
        set => throw ReadOnly();
    }

    public IEnumerator<Row> GetEnumerator()
    {
        foreach (BatchRows batch in _batches)
        {
            for (int row = 0; row < batch.Count; row++)
            {
                yield return new Row(batch, row);
            }
        }
    }

    public int IndexOf(Row item)
    {
        int index = 0;
        foreach (Row row in this)
        {
            if (row.Equals(item))
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    public bool Contains(Row item) => IndexOf(item) >= 0;

    public void CopyTo(Row[] array, int arrayIndex)
    {
        foreach (Row row in this)
        {
            array[arrayIndex++] = row;
        }
    }

    public void Add(Row item) => throw ReadOnly();

    public void Clear() => throw ReadOnly();

    public void Insert(int index, Row item) => throw ReadOnly();

    public bool Remove(Row item) => throw ReadOnly();

    public void RemoveAt(int index) => throw ReadOnly();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static NotSupportedException ReadOnly() => new("Collected rows cannot be changed; ToList() gives a list that can.");
}
