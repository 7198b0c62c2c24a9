using System.Buffers;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Tasks.State;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Writes the changes that a function has made to the states of keys.</summary>
internal sealed class StateChanges(StateOutput output)
{
    private readonly ArrayBufferWriter<byte> _properties = new();

    /// <summary>Writes the changes of a key's state.</summary>
    /// <param name="key">Bytes that identify the key to Spark.</param>
    /// <param name="state">State after the call.</param>
    /// <param name="stored">State as a column of one row; null if there is none.</param>
    public void Write<TState>(ReadOnlySpan<byte> key, GroupState<TState> state, StructColumn? stored)
    {
        // A timeout applies to one call only, but Spark keeps an old one until told of a change. A key without a new timeout is therefore stored without it, or, if it has no state, removed.
        var forgetTimeout =
            state.Properties.Timeout != GroupStateTimeout.NoTimeout
            && state.TimeoutTimestampMs is null
            && !state.IsUpdated
            && !state.IsRemoved;
        _properties.ResetWrittenCount();
        state.Properties.Write(_properties, state, removed: state.IsRemoved || (forgetTimeout && !state.Exists));
        output.WriteState(key, _properties.WrittenSpan, stored, forgetTimeout);
    }
}
