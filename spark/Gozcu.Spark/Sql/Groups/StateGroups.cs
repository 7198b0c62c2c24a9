using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Tasks.State;
using Microsoft.Spark.Worker.Execution;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Runs a function over a key, its rows and its state, with the conversions of their types. Created in the worker, once per task.</summary>
internal sealed class StateGroups<TKey, TValue, TState, TOut>(
    Func<TKey, IEnumerable<TValue>, GroupState<TState>, IEnumerable<TOut>> function
) : GroupStateFunction
{
    private readonly BatchRecords<TKey> _keys = new();
    private readonly BatchRecords<TValue> _values = new();

    public override void Run(GroupStateLayout layout, StateInput input, StateOutput output)
    {
        var rows = new ResultRows<TOut>(output.Rows);
        var states = new StoredState<TState>(layout.StateType);
        var changes = new StateChanges(output);
        while (input.Read() is { } chunk)
        {
            // The batch may be invalid once the function has read the key's last row.
            var keyBytes = StateInput.Key(chunk).ToArray();
            var key = _keys.Read(layout.Offsets.Key(chunk.Batch, chunk.Start))[0];
            var state = states.Read(StateInput.State(chunk), GroupStateProperties.Parse(StateInput.Properties(chunk)));
            var values = new KeyValues<TValue>(_values, layout.Offsets, input, chunk, state.HasTimedOut);
            Call(layout.FunctionName, key, values, state, rows, output);
            values.SkipRest();
            changes.Write(keyBytes, state, states.Write(state));
        }
    }

    private void Call(string name, TKey key, KeyValues<TValue> values, GroupState<TState> state, ResultRows<TOut> rows, StateOutput output)
    {
        try
        {
            var results =
                function(key, values, state)
                ?? throw new InvalidOperationException("The function returned null instead of rows. Return an empty array for none.");
            foreach (var row in results)
            {
                rows.Append(row);
                output.RowAppended();
            }
        }
        catch (Exception e) when (e is not (FunctionException or ConnectionLostException or ArrowFormatException or EndOfStreamException))
        {
            throw new FunctionException(
                $"C# function '{name}' failed on {KeyText.Of(key)}{(state.HasTimedOut ? ", which has timed out" : "")}.",
                e
            );
        }
    }
}
