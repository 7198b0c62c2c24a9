using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Streaming;
using Microsoft.Spark.Worker.State;

namespace Microsoft.Spark.Sql.Groups;

/// <summary>Between the states of keys as Spark stores them, a struct each, and as the function has them. A state that is not a record is the struct's only field.</summary>
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

    /// <summary>The state of a key.</summary>
    /// <param name="pickle">What is stored; empty where there is nothing.</param>
    /// <param name="properties">What Spark says of the key.</param>
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

    /// <summary>The state as a column of one row, valid until the next call; null where there is none.</summary>
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
