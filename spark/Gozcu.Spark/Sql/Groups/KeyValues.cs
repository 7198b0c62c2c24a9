using System.Collections;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Tasks.State;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>The rows of a key, read on demand and only once, because they may not fit in memory.</summary>
internal sealed class KeyValues<T>(BatchRecords<T> reader, GroupOffsets offsets, StateInput input, StateChunk first, bool none)
    : IEnumerable<T>
{
    private StateChunk _chunk = first;
    private bool _begun;

    public IEnumerator<T> GetEnumerator()
    {
        if (_begun)
        {
            throw new InvalidOperationException("The rows of a key can be read once. To read them again, keep them: rows.ToList().");
        }

        _begun = true;
        return Read();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads and discards the rows that the function has not requested.</summary>
    public void SkipRest()
    {
        _begun = true;
        while (!_chunk.IsLast)
        {
            _chunk = Next();
        }
    }

    private IEnumerator<T> Read()
    {
        while (true)
        {
            // A key that has timed out has a row of nulls.
            if (!none)
            {
                foreach (var value in reader.Read(offsets.Values(_chunk.Batch), _chunk.Start, _chunk.Length))
                {
                    yield return value;
                }
            }

            if (_chunk.IsLast)
            {
                yield break;
            }

            _chunk = Next();
        }
    }

    private StateChunk Next() => input.Read() ?? throw new EndOfStreamException("The input ends within a group.");
}
