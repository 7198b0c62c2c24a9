using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Indices of a group's columns that form its key, and of those that form the rows for the function. A column may be in both.</summary>
internal sealed class GroupOffsets
{
    private readonly int[] _keys;
    private readonly int[] _values;
    private ArrowSchema? _input;
    private ArrowSchema? _keySchema;
    private ArrowSchema? _valueSchema;

    private GroupOffsets(int[] keys, int[] values) => (_keys, _values) = (keys, values);

    /// <summary>Reads the indices of as many inputs as expected. For each: count of the numbers that follow, number of keys, key indices, value indices.</summary>
    /// <exception cref="ProtocolException">The numbers have another form.</exception>
    public static GroupOffsets[] Read(ReadOnlySpan<int> offsets, int count)
    {
        var read = new GroupOffsets[count];
        for (var i = 0; i < count; i++)
        {
            if (
                offsets is not [var length, ..]
                || length < 1
                || length >= offsets.Length
                || offsets[1] < 0
                || offsets[1] >= length
                || offsets[2..(length + 1)].ContainsAnyInRange(int.MinValue, -1)
            )
            {
                throw new ProtocolException("The offsets of a grouped function do not say where its keys are.");
            }

            var numbers = offsets[2..(length + 1)];
            read[i] = new GroupOffsets(numbers[..offsets[1]].ToArray(), numbers[offsets[1]..].ToArray());
            offsets = offsets[(length + 1)..];
        }

        return offsets.IsEmpty ? read : throw new ProtocolException($"The offsets of a grouped function say more than {count} groups.");
    }

    /// <summary>Returns the key of a group, as a batch of one of its rows.</summary>
    public RecordBatch Key(RecordBatch group, int row = 0)
    {
        Bind(group.Schema);
        return new RecordBatch(_keySchema!, Array.ConvertAll(_keys, k => group[k].Slice(row, 1)), length: 1);
    }

    /// <summary>Returns the rows of a group.</summary>
    public RecordBatch Values(RecordBatch group)
    {
        Bind(group.Schema);
        return new RecordBatch(_valueSchema!, Array.ConvertAll(_values, v => group[v]), group.Length);
    }

    private void Bind(ArrowSchema input)
    {
        if (!ReferenceEquals(_input, input))
        {
            _input = input;
            _keySchema = new ArrowSchema(_keys.Select(k => input.Fields[k]));
            _valueSchema = new ArrowSchema(_values.Select(v => input.Fields[v]));
        }
    }
}
