using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Tasks.State;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Converts states of keys between Spark's form, one struct per key, and the function's. A state that is not a record is the only field of its struct.</summary>
internal sealed class StoredState<T>
{
    private readonly PickledStateReader _pickles = new();
    private readonly StructColumnBuilder _builder;
    private readonly ResultRows<T> _writer;
    private readonly BatchRecords<T> _reader = new();

    public StoredState(ArrowType type)
    {
        _builder = new StructColumnBuilder(type);
        _writer = new ResultRows<T>(_builder);
    }

    /// <summary>Reads the state of a key.</summary>
    /// <param name="pickle">Stored state; empty if there is none.</param>
    /// <param name="properties">Properties of the key that Spark sends.</param>
    public GroupState<T> Read(ReadOnlySpan<byte> pickle, GroupStateProperties properties)
    {
        if (pickle.IsEmpty)
        {
            return new GroupState<T>(properties, exists: false, default!);
        }

        _builder.Clear();
        _pickles.Read(pickle, _builder);
        return new GroupState<T>(properties, exists: true, _reader.Read(_builder.Build().ToBatch())[0]);
    }

    /// <summary>Writes the state as a column of one row, valid until the next call. Null if there is no state.</summary>
    public StructColumn? Write(GroupState<T> state)
    {
        if (!state.Exists)
        {
            return null;
        }

        _builder.Clear();
        _writer.Append(state.Get());
        return _builder.Build();
    }
}
