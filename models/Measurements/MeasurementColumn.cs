using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>One column of a <see cref="MeasurementBatch"/>.</summary>
/// <remarks>
/// The property that holds the values depends on the type: <see cref="Doubles"/> for double; <see cref="Longs"/> for int, long, boolean (0 or 1), timestamp
/// (microseconds since 1970 UTC) and category (the value's code); <see cref="Text"/> for string.
/// </remarks>
public sealed class MeasurementColumn
{
    private double[] _doubles = [];
    private long[] _longs = [];
    private byte[] _text = [];
    private int[] _ends = [];
    private bool[] _present = [];
    private int _count;

    internal MeasurementColumn(ColumnDefinition definition) => Definition = definition;

    /// <summary>Definition of the column.</summary>
    public ColumnDefinition Definition { get; }

    /// <summary>Presence of values, by row: true if the row has one.</summary>
    public ReadOnlySpan<bool> Present => _present.AsSpan(0, _count);

    /// <summary>Values of a double column; NaN for missing ones. Empty for other types.</summary>
    public ReadOnlySpan<double> Doubles => Definition.Type == ColumnType.Double ? _doubles.AsSpan(0, _count) : default;

    /// <summary>Values of an int, long, boolean, timestamp or category column; missing ones are 0, or -1 for a category. Empty for double and string columns.</summary>
    public ReadOnlySpan<long> Longs => Definition.Type is ColumnType.Double or ColumnType.String ? default : _longs.AsSpan(0, _count);

    /// <summary>Returns the UTF-8 text of a row of a string column; empty if the value is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not of type string.</exception>
    public ReadOnlySpan<byte> Text(int row)
    {
        if (Definition.Type != ColumnType.String)
        {
            throw new InvalidOperationException($"column {Definition.Name} holds no text: it is of type {Definition.Type}");
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _count);
        var start = row == 0 ? 0 : _ends[row - 1];
        return _text.AsSpan(start, _ends[row] - start);
    }

    /// <summary>Ensures room for the given number of rows, without counting them.</summary>
    internal void Reserve(int rows)
    {
        if (_present.Length >= rows)
        {
            return;
        }
        var capacity = Math.Max(rows, Math.Max(16, _present.Length * 2));
        Array.Resize(ref _present, capacity);
        switch (Definition.Type)
        {
            case ColumnType.Double:
                Array.Resize(ref _doubles, capacity);
                break;
            case ColumnType.String:
                Array.Resize(ref _ends, capacity);
                break;
            default:
                Array.Resize(ref _longs, capacity);
                break;
        }
    }

    internal void SetMissing(int row)
    {
        _present[row] = false;
        switch (Definition.Type)
        {
            case ColumnType.Double:
                _doubles[row] = double.NaN;
                break;
            case ColumnType.String:
                _ends[row] = row == 0 ? 0 : _ends[row - 1];
                break;
            default:
                _longs[row] = Definition.Type == ColumnType.Category ? -1 : 0;
                break;
        }
    }

    internal void Set(int row, double value)
    {
        _present[row] = true;
        _doubles[row] = value;
    }

    internal void Set(int row, long value)
    {
        _present[row] = true;
        _longs[row] = value;
    }

    internal void Set(int row, ReadOnlySpan<byte> text)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        var end = checked(start + text.Length);
        if (end > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(end, Math.Max(256, _text.Length * 2)));
        }
        text.CopyTo(_text.AsSpan(start));
        _present[row] = true;
        _ends[row] = end;
    }

    internal void SetCount(int count) => _count = count;
}
