using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.State;

/// <summary>
/// Writes rows and states. A batch has three columns of structs: the numbers of rows and states, in its first row; the rows; the states. Shorter columns are padded with nulls.
/// </summary>
internal sealed class StateOutput
{
    private const int Enough = 10_000;

    // Spark compares it with the new timeout, and stores the key if they differ.
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
    private readonly PickledStateWriter _pickles = new();
    private readonly StructColumnBuilder _rows;

    public StateOutput(ArrowOutput output, ArrowType rowType)
    {
        _output = output;
        _schema = new ArrowSchema(new ArrowField("_0", CountType), new ArrowField("_1", rowType), new ArrowField("_2", StateType));
        _rows = new StructColumnBuilder(rowType);
        output.Open(_schema);
    }

    /// <summary>Builder of the rows. Call <see cref="RowAppended"/> after each row.</summary>
    public StructColumnBuilder Rows => _rows;

    public void RowAppended()
    {
        if (_rows.Length >= Enough)
        {
            Flush();
        }
    }

    /// <summary>Writes the state of a key.</summary>
    /// <param name="key">Bytes that identify the key to Spark.</param>
    /// <param name="properties">Properties of the key, as JSON.</param>
    /// <param name="stored">State as a column of one row; null if there is none.</param>
    /// <param name="forgetTimeout">True if Spark must store the key again to forget its timeout.</param>
    public void WriteState(ReadOnlySpan<byte> key, ReadOnlySpan<byte> properties, StructColumn? stored, bool forgetTimeout)
    {
        ((StringColumnBuilder)_states.Fields[0]).Append(properties);
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

    /// <summary>Writes what has been appended, if anything.</summary>
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
