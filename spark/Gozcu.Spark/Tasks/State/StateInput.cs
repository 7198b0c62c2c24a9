using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks.State;

/// <summary>
/// Reads keys with their rows and states. A batch holds the rows of several keys. Its last column has, from the top, a struct for each of them: properties, key, state, and the
/// range of its rows. The rows of a key may continue in the next batch.
/// </summary>
internal sealed class StateInput(ArrowStreamReader input)
{
    private RecordBatch? _batch;
    private StructColumn? _states;
    private int _next;

    /// <summary>Returns the bytes that identify a key to Spark.</summary>
    public static ReadOnlySpan<byte> Key(StateChunk chunk) => Field<BinaryColumn>(chunk, 1).GetBytes(chunk.StateRow);

    /// <summary>Returns Spark's properties of a key, as JSON.</summary>
    public static ReadOnlySpan<byte> Properties(StateChunk chunk) => Field<StringColumn>(chunk, 0).GetBytes(chunk.StateRow);

    /// <summary>Returns the pickled state of a key; empty if it has none.</summary>
    public static ReadOnlySpan<byte> State(StateChunk chunk)
    {
        var states = Field<BinaryColumn>(chunk, 2);
        return states.IsNull(chunk.StateRow) ? default : states.GetBytes(chunk.StateRow);
    }

    /// <summary>Reads the next chunk, or returns null after the last. The previous chunk becomes invalid if it is from another batch.</summary>
    public StateChunk? Read()
    {
        while (_batch is null || _next >= _batch.Length || _states!.IsNull(_next))
        {
            (_batch, _next) = (input.Read(), 0);
            if (_batch is null)
            {
                return null;
            }

            _states = _batch.Columns is [.., StructColumn { Fields.Count: 6 } states]
                ? states
                : throw new ProtocolException("A batch of groups with state lacks the column of their states.");
        }

        var row = _next++;
        var start = ((IntColumn)_states!.Fields[3]).Values[row];
        var length = ((IntColumn)_states.Fields[4]).Values[row];
        var isLast = ((BooleanColumn)_states.Fields[5]).GetBoolean(row);
        return start >= 0 && length >= 0 && start <= _batch.Length - length
            ? new StateChunk(_batch, row, start, length, isLast)
            : throw new ProtocolException($"A group is said to have {length} rows from {start} of {_batch.Length}.");
    }

    private static T Field<T>(StateChunk chunk, int index)
        where T : ArrowColumn => (T)((StructColumn)chunk.Batch.Columns[^1]).Fields[index];
}
