using System.Text.Json;
using System.Text.Unicode;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Measurements;

/// <summary>
/// Reader of measurements from JSON: one flat object per record with a field for each column, by the column's name, in any order; null means missing. Fields
/// that are not columns are ignored unless the definition says <c>extra-fields: reject</c>. Allocates nothing for a valid record. Not thread-safe.
/// </summary>
public sealed class MeasurementJsonReader
{
    /// <summary>Default of the largest size of a record, in bytes.</summary>
    public const int DefaultMaxBytes = 128 * 1024;

    private readonly MeasurementRow _row;
    private readonly DataSetDefinition _dataSet;
    private readonly ColumnNames _names;
    private readonly int _maxBytes;
    private byte[] _unescaped = [];

    /// <summary>Creates a reader.</summary>
    /// <param name="batch">The batch to which measurements are added.</param>
    /// <param name="purpose">The purpose for which measurements are read; scoring by default.</param>
    /// <param name="maxBytes">Largest size of a record, in bytes; above 0.</param>
    public MeasurementJsonReader(
        MeasurementBatch batch,
        MeasurementPurpose purpose = MeasurementPurpose.Scoring,
        int maxBytes = DefaultMaxBytes
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        _row = new MeasurementRow(batch, purpose);
        _dataSet = batch.DataSet;
        _names = new ColumnNames(_dataSet);
        _maxBytes = maxBytes;
    }

    /// <summary>The batch to which measurements are added.</summary>
    public MeasurementBatch Batch => _row.Batch;

    /// <summary>Returns the rejection of a record that is longer than the limit.</summary>
    internal static Rejection TooLarge(int length, int maxBytes) =>
        new(RejectionCode.TooLarge, null, $"the record has {length} bytes, more than the limit of {maxBytes}");

    /// <summary>Adds a record's measurement to the batch.</summary>
    /// <param name="record">Bytes of the record; any bytes are allowed.</param>
    /// <param name="rejection">Reason why the record cannot be used.</param>
    /// <returns>False if the record cannot be used; the batch is then unchanged.</returns>
    public bool TryAdd(ReadOnlySpan<byte> record, out Rejection rejection)
    {
        if (record.Trim(" \t\r\n"u8).IsEmpty)
        {
            rejection = new Rejection(RejectionCode.Empty, null, "the record has no value");
            return false;
        }
        if (record.Length > _maxBytes)
        {
            rejection = TooLarge(record.Length, _maxBytes);
            return false;
        }
        if (!Utf8.IsValid(record))
        {
            rejection = new Rejection(RejectionCode.WrongEncoding, null, "the record is not valid UTF-8");
            return false;
        }
        _row.Begin();
        var reader = new Utf8JsonReader(record);
        try
        {
            return TryRead(ref reader, out rejection) && _row.TryEnd(out rejection);
        }
        catch (JsonException)
        {
            rejection = new Rejection(RejectionCode.MalformedJson, null, $"the record is not JSON from byte {reader.BytesConsumed} on");
            return false;
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader throws this for an escaped half of a surrogate pair.
            rejection = new Rejection(
                RejectionCode.WrongEncoding,
                null,
                $"the record has a text that is not Unicode at byte {reader.TokenStartIndex}"
            );
            return false;
        }
    }

    private bool TryRead(ref Utf8JsonReader reader, out Rejection rejection)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            rejection = new Rejection(RejectionCode.NotAnObject, null, "the record is JSON, but not an object");
            return false;
        }
        rejection = default;
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = _names.Find(ref reader, expected);
            if (column < 0)
            {
                if (_dataSet.ExtraFields == ExtraFields.Reject)
                {
                    var name = reader.GetString()!;
                    rejection = new Rejection(
                        RejectionCode.UnknownField,
                        name,
                        $"{name} is not a column of {_dataSet.Name}, which takes no extra fields"
                    );
                    return false;
                }
                reader.Skip();
                continue;
            }
            expected = column + 1;
            if (_row.IsSet(column))
            {
                var name = _dataSet.Columns[column].Name;
                rejection = new Rejection(RejectionCode.DuplicateField, name, $"{name} appears twice");
                return false;
            }
            reader.Read();
            if (!TryValue(ref reader, column, out rejection))
            {
                return false;
            }
        }
        // Only white space may follow the object: Read throws otherwise.
        reader.Read();
        return true;
    }

    private bool TryValue(ref Utf8JsonReader reader, int column, out Rejection rejection)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return _row.TrySetMissing(column, out rejection);
            case JsonTokenType.True or JsonTokenType.False:
                return _row.TrySet(column, reader.TokenType == JsonTokenType.True, out rejection);
            case JsonTokenType.String:
                return _row.TrySetString(column, Text(ref reader), out rejection);
            case JsonTokenType.Number:
                if (_dataSet.Columns[column].Type == ColumnType.Timestamp)
                {
                    return _row.TrySetTimeNumber(column, reader.ValueSpan, out rejection);
                }
                if (reader.TryGetInt64(out var whole))
                {
                    return _row.TrySet(column, whole, out rejection);
                }
                return _row.TrySet(column, reader.TryGetDouble(out var number) ? number : double.PositiveInfinity, out rejection);
            default:
                var name = _dataSet.Columns[column].Name;
                var kind = reader.TokenType == JsonTokenType.StartArray ? "an array" : "an object";
                rejection = new Rejection(RejectionCode.WrongType, name, $"{name} is {kind}, but must be a single value");
                return false;
        }
    }

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }
        if (_unescaped.Length < reader.ValueSpan.Length)
        {
            _unescaped = new byte[Math.Max(256, reader.ValueSpan.Length * 2)];
        }
        return _unescaped.AsSpan(0, reader.CopyString(_unescaped));
    }
}
