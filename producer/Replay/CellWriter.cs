using System.Globalization;
using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>Writes a text cell as the JSON value that its column's type asks for.</summary>
internal sealed class CellWriter
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private readonly ColumnType _type;
    private readonly TimeFormat _time;
    private readonly byte[][] _categories;

    public CellWriter(DataSetDefinition dataSet, ColumnDefinition column)
    {
        _type = column.Type;
        _time = dataSet.Time is { } time && time.Column == column.Name ? time.Format : TimeFormat.Iso;
        _categories = [.. column.Values.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Writes the cell. False when it is not what its type asks for: it is then written as the text it is.</summary>
    public bool Write(Utf8JsonWriter json, ReadOnlySpan<byte> cell)
    {
        switch (_type)
        {
            case ColumnType.Double when double.TryParse(cell, NumberStyles.Float, Culture, out var real) && double.IsFinite(real):
                json.WriteNumberValue(real);
                return true;
            case ColumnType.Int or ColumnType.Long when TryParseWhole(cell, out var whole):
                json.WriteNumberValue(whole);
                return true;
            case ColumnType.Boolean when TryParseBoolean(cell, out var flag):
                json.WriteBooleanValue(flag);
                return true;
            case ColumnType.Timestamp when TryParseTime(cell, out var time):
                MeasurementTime.Write(json, _time, time);
                return true;
            default:
                json.WriteStringValue(cell);
                return _type == ColumnType.String || (_type == ColumnType.Category && IsCategory(cell));
        }
    }

    /// <summary>Reads the cell as a time.</summary>
    public bool TryParseTime(ReadOnlySpan<byte> cell, out DateTimeOffset time)
    {
        var parsed = _time.TryParse(cell, out var micros);
        time = parsed ? new DateTimeOffset(DateTime.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)) : default;
        return parsed;
    }

    private bool IsCategory(ReadOnlySpan<byte> cell)
    {
        foreach (var category in _categories)
        {
            if (cell.SequenceEqual(category))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A whole number, also one written like <c>1.0</c>.</summary>
    private static bool TryParseWhole(ReadOnlySpan<byte> cell, out long whole)
    {
        if (long.TryParse(cell, NumberStyles.Integer, Culture, out whole))
        {
            return true;
        }
        if (
            decimal.TryParse(cell, NumberStyles.Float, Culture, out var number)
            && decimal.IsInteger(number)
            && number is >= long.MinValue and <= long.MaxValue
        )
        {
            whole = (long)number;
            return true;
        }
        return false;
    }

    private static bool TryParseBoolean(ReadOnlySpan<byte> cell, out bool flag)
    {
        flag = cell.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(cell, "true");
        return flag || cell.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(cell, "false");
    }
}
