using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Times;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Scoring;

/// <summary>Writes a measurement's columns, key and label into an output record.</summary>
internal sealed class MeasurementJson
{
    private static readonly JsonEncodedText KeyName = JsonEncodedText.Encode("key");
    private static readonly JsonEncodedText MeasurementName = JsonEncodedText.Encode("measurement");
    private static readonly JsonEncodedText LabelName = JsonEncodedText.Encode("label");
    private static readonly JsonEncodedText LabelKindName = JsonEncodedText.Encode("label_kind");

    private readonly JsonEncodedText[] _names;
    private readonly JsonEncodedText[][] _categories;
    private readonly int[] _keyColumns;
    private readonly LabelReader _label;
    private readonly int _kindColumn;
    private readonly GrowingBytes _key = new();

    public MeasurementJson(DataSetDefinition dataSet)
    {
        _names = [.. dataSet.Columns.Select(column => JsonEncodedText.Encode(column.Name))];
        _categories =
        [
            .. dataSet.Columns.Select(column =>
                column.Values.Select(value => JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).ToArray()
            ),
        ];
        _keyColumns = [.. dataSet.Key.Select(name => dataSet.Column(name).Index)];
        _label = new LabelReader(dataSet);
        _kindColumn = dataSet.Label?.Kind is { } kind ? dataSet.Column(kind).Index : -1;
    }

    /// <summary>Writes the key of the measured object: the values of the key columns joined by '|'; for a data set without key columns, Kafka's key if it is text.</summary>
    public void WriteKey(Utf8JsonWriter writer, RecordJson record, MeasurementBatch batch, int row, ReadOnlySpan<byte> kafkaKey)
    {
        if (_keyColumns.Length == 0)
        {
            record.Text(KeyName, kafkaKey);
            return;
        }
        _key.Clear();
        for (var i = 0; i < _keyColumns.Length; i++)
        {
            if (i > 0)
            {
                _key.Write("|"u8);
            }
            Append(batch.Columns[_keyColumns[i]], row);
        }
        writer.WriteString(KeyName, _key.Written);
    }

    /// <summary>Writes the columns (null for missing values) and the label if there is one.</summary>
    public void WriteMeasurement(Utf8JsonWriter writer, RecordJson record, MeasurementBatch batch, int row)
    {
        writer.WriteStartObject(MeasurementName);
        for (var i = 0; i < _names.Length; i++)
        {
            WriteValue(writer, record, batch.Columns[i], i, row);
        }
        writer.WriteEndObject();
        if (_label.Read(batch, row) is { } isAnomaly)
        {
            writer.WriteBoolean(LabelName, isAnomaly);
        }
        if (_kindColumn >= 0 && batch.Columns[_kindColumn].Present[row])
        {
            WriteText(writer, batch.Columns[_kindColumn], LabelKindName, row);
        }
    }

    private void WriteValue(Utf8JsonWriter writer, RecordJson record, MeasurementColumn column, int index, int row)
    {
        var name = _names[index];
        if (!column.Present[row])
        {
            writer.WriteNull(name);
            return;
        }
        switch (column.Definition.Type)
        {
            case ColumnType.Double:
                writer.WriteNumber(name, column.Doubles[row]);
                break;
            case ColumnType.Int or ColumnType.Long:
                writer.WriteNumber(name, column.Longs[row]);
                break;
            case ColumnType.Boolean:
                writer.WriteBoolean(name, column.Longs[row] != 0);
                break;
            case ColumnType.Timestamp:
                record.Time(name, column.Longs[row]);
                break;
            default:
                WriteText(writer, column, name, row);
                break;
        }
    }

    private void WriteText(Utf8JsonWriter writer, MeasurementColumn column, JsonEncodedText name, int row)
    {
        if (column.Definition.Type == ColumnType.Category)
        {
            writer.WriteString(name, _categories[column.Definition.Index][column.Longs[row]]);
        }
        else
        {
            writer.WriteString(name, column.Text(row));
        }
    }

    private void Append(MeasurementColumn column, int row)
    {
        if (!column.Present[row])
        {
            return;
        }
        var destination = _key.GetSpan(IsoTime.MaxLength);
        switch (column.Definition.Type)
        {
            case ColumnType.String:
                _key.Write(column.Text(row));
                break;
            case ColumnType.Category:
                _key.Write(_categories[column.Definition.Index][column.Longs[row]].EncodedUtf8Bytes);
                break;
            case ColumnType.Timestamp:
                _key.Advance(IsoTime.Format(column.Longs[row], destination));
                break;
            case ColumnType.Double:
                Utf8Formatter.TryFormat(column.Doubles[row], destination, out var written);
                _key.Advance(written);
                break;
            default:
                Utf8Formatter.TryFormat(column.Longs[row], destination, out written);
                _key.Advance(written);
                break;
        }
    }
}
