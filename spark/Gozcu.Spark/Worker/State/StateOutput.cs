using System.Buffers;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Worker.State;

/// <summary>
/// Writes rows and states. A batch has three columns of structs: how many rows and states are in it, in its first row; the rows; the states. The shorter ones are filled with nulls.
/// </summary>
internal sealed class StateOutput
{
    private const int Enough = 10_000;

    // Spark compares it with the time-out it is told, and stores the key when they differ.
    private const long OtherThanAnyTimeout = long.MinValue;
    private static readonly ArrowType CountType = ArrowType.Struct(
        new ArrowField("dataCount", ArrowType.Int),
        new ArrowField("stateCount", ArrowType.Int)
    );
    private static readonly ArrowType StateType = ArrowType.Struct(
        new ArrowField("properties", ArrowType.String),
        new ArrowField("keyRowAsUnsafe", ArrowType.Binary),
        new ArrowField("object", ArrowType.Binary),
        new ArrowField("oldTimeoutTimestamp", ArrowType.Long)
    );

    private readonly ArrowOutput _output;
    private readonly ArrowSchema _schema;
    private readonly StructColumnBuilder _counts = new(CountType);
    private readonly StructColumnBuilder _states = new(StateType);
    private readonly ArrayBufferWriter<byte> _properties = new();
    private readonly PickledStateWriter _pickles = new();
    private readonly StructColumnBuilder _rows;

    public StateOutput(ArrowOutput output, ArrowType rowType)
    {
        _output = output;
        _schema = new ArrowSchema(new ArrowField("_0", CountType), new ArrowField("_1", rowType), new ArrowField("_2", StateType));
        _rows = new StructColumnBuilder(rowType);
        output.Open(_schema);
    }

    /// <summary>Where rows are appended; <see cref="RowAppended"/> is to be called after each.</summary>
    public StructColumnBuilder Rows => _rows;

    public void RowAppended()
    {
        if (_rows.Length >= Enough)
        {
            Flush();
        }
    }

    /// <summary>Says what the function did with a key's state.</summary>
    /// <param name="key">The bytes that name the key to Spark.</param>
    /// <param name="state">The state.</param>
    /// <param name="stored">The state as a column of one row; null where there is none.</param>
    public void WriteState<TState>(ReadOnlySpan<byte> key, GroupState<TState> state, StructColumn? stored)
    {
        // A time-out holds for one call only, but Spark keeps an old one unless it is told of a change. So a key without a new one is stored again without, or, without a state, removed.
        var forgetTimeout =
            state.Properties.Timeout != GroupStateTimeout.NoTimeout
            && state.TimeoutTimestampMs is null
            && !state.IsUpdated
            && !state.IsRemoved;
        _properties.ResetWrittenCount();
        state.Properties.Write(_properties, state, removed: state.IsRemoved || (forgetTimeout && !state.Exists));
        ((StringColumnBuilder)_states.Fields[0]).Append(_properties.WrittenSpan);
        ((BinaryColumnBuilder)_states.Fields[1]).Append(key);
        if (stored is null)
        {
            _states.Fields[2].AppendNull();
        }
        else
        {
            ((BinaryColumnBuilder)_states.Fields[2]).Append(_pickles.Write(stored, 0));
        }

        ((LongColumnBuilder)_states.Fields[3]).Append(forgetTimeout ? OtherThanAnyTimeout : -1);
        _states.Append();
        if (_states.Length >= Enough)
        {
            Flush();
        }
    }

    /// <summary>Writes what was appended, if anything was.</summary>
    public void Flush()
    {
        var (rows, states) = (_rows.Length, _states.Length);
        var length = Math.Max(rows, states);
        if (length == 0)
        {
            return;
        }

        ((IntColumnBuilder)_counts.Fields[0]).Append(rows);
        ((IntColumnBuilder)_counts.Fields[1]).Append(states);
        _counts.Append();
        Fill(_counts, length);
        Fill(_rows, length);
        Fill(_states, length);
        _output.WriteBuffered(new RecordBatch(_schema, [_counts.Build(), _rows.Build(), _states.Build()], length));
        _counts.Clear();
        _rows.Clear();
        _states.Clear();
    }

    private static void Fill(StructColumnBuilder builder, int length)
    {
        while (builder.Length < length)
        {
            builder.AppendNull();
        }
    }
}
