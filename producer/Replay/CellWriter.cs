using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Times;
using Gozcu.Models.Measurements;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>Writes a text cell as a JSON value of its column's type.</summary>
internal sealed class CellWriter
{
    private readonly ColumnDefinition _column;
    private readonly TimeFormat _time;
    private readonly byte[][] _categories;
    private readonly ArrayBufferWriter<byte> _notText = new();

    public CellWriter(DataSetDefinition dataSet, ColumnDefinition column)
    {
        _column = column;
        _time = dataSet.Time is { } time && time.Column == column.Name ? time.Format : TimeFormat.Iso;
        _categories = [.. column.Values.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Writes the cell. Returns false if it does not fit the column's type; it is then written as text.</summary>
    public bool Write(Utf8JsonWriter json, ReadOnlySpan<byte> cell)
    {
        var text = CellText.Trim(cell);
        switch (_column.Type)
        {
            case ColumnType.Double or ColumnType.Int or ColumnType.Long when CellText.TryParse(text, out long whole):
                json.WriteNumberValue(whole);
                return true;
            case ColumnType.Double or ColumnType.Int or ColumnType.Long when CellText.TryParse(text, out double real):
                return WriteReal(json, real);
            case ColumnType.Boolean when CellText.TryParse(text, out bool flag):
                json.WriteBooleanValue(flag);
                return true;
            case ColumnType.Timestamp when TryParseTime(cell, out var time):
                MeasurementTime.Write(json, _time, time);
                return true;
            case ColumnType.Category when IsCategory(text):
                json.WriteStringValue(text);
                return true;
            default:
                return WriteText(json, cell) && _column.Type == ColumnType.String;
        }
    }

    /// <summary>Parses the cell as a time. Returns false if it is none.</summary>
    public bool TryParseTime(ReadOnlySpan<byte> cell, out DateTimeOffset time)
    {
        var parsed = _time.TryParse(CellText.Trim(cell), out var micros);
        time = parsed ? new DateTimeOffset(DateTime.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)) : default;
        return parsed;
    }

    /// <summary>Writes a number. JSON has no NaN and no infinities: they are written as texts that the readers of measurements accept.</summary>
    private bool WriteReal(Utf8JsonWriter json, double real)
    {
        if (double.IsFinite(real))
        {
            json.WriteNumberValue(real);
            return _column.Type == ColumnType.Double || real == Math.Floor(real);
        }
        json.WriteStringValue(
            double.IsNaN(real) ? "NaN"u8
            : real > 0 ? "Infinity"u8
            : "-Infinity"u8
        );
        return double.IsNaN(real) && _column.Nullable;
    }

    /// <summary>Writes a text. Returns false if it is not valid UTF-8; its bytes are then written unchanged, which no JSON reader accepts.</summary>
    private bool WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> cell)
    {
        if (Utf8.IsValid(cell))
        {
            json.WriteStringValue(cell);
            return true;
        }
        _notText.ResetWrittenCount();
        _notText.Write("\""u8);
        foreach (var value in cell)
        {
            if (value >= ' ' && value is not ((byte)'"' or (byte)'\\'))
            {
                _notText.Write([value]);
            }
        }
        _notText.Write("\""u8);
        json.WriteRawValue(_notText.WrittenSpan, skipInputValidation: true);
        return false;
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
}
