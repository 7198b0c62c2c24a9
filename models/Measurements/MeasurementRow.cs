using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Models.Measurements;

/// <summary>
/// Adds rows to a batch, value by value, and checks each value against the column's definition. These rules are the same for values from JSON, text cells and
/// typed columns. A row that was begun and not ended leaves nothing behind. Not thread-safe.
/// </summary>
public sealed class MeasurementRow
{
    private const int ShownLength = 80;

    private readonly MeasurementBatch _batch;
    private readonly bool[] _isSet;
    private readonly bool[] _mayMiss;
    private readonly TimeFormat[] _timeFormats;
    private readonly byte[][][] _categories;
    private readonly MissingValues _missing;
    private int _row;

    /// <summary>Creates a row writer.</summary>
    /// <param name="batch">The batch to which rows are added.</param>
    /// <param name="purpose">The purpose for which rows are read.</param>
    public MeasurementRow(MeasurementBatch batch, MeasurementPurpose purpose)
    {
        _batch = batch;
        var dataSet = batch.DataSet;
        _isSet = new bool[dataSet.Columns.Count];
        _mayMiss = [.. dataSet.Columns.Select(column => MayMiss(dataSet, column, purpose))];
        _timeFormats = [.. dataSet.Columns.Select(column => column.Name == dataSet.Time?.Column ? dataSet.Time.Format : TimeFormat.Iso)];
        _categories = [.. dataSet.Columns.Select(column => column.Values.Select(Encoding.UTF8.GetBytes).ToArray())];
        _missing = new MissingValues(dataSet.Format);
    }

    /// <summary>The batch to which rows are added.</summary>
    public MeasurementBatch Batch => _batch;

    /// <summary>Begins a row. A previous row that was not ended is discarded.</summary>
    public void Begin()
    {
        _row = _batch.Count;
        _batch.Reserve(_row + 1);
        _isSet.AsSpan().Clear();
    }

    /// <summary>Returns true if a column of the row has been set, to a value or to missing.</summary>
    public bool IsSet(int column) => _isSet[column];

    /// <summary>Ends the row. Columns that were not set are missing.</summary>
    /// <returns>False if a required column has no value; the row is then not added.</returns>
    public bool TryEnd(out Rejection rejection)
    {
        for (var column = 0; column < _isSet.Length; column++)
        {
            if (!_isSet[column] && !TrySetMissing(column, out rejection))
            {
                return false;
            }
        }
        rejection = default;
        _batch.SetCount(_row + 1);
        return true;
    }

    /// <summary>Sets a column to missing. Returns false if it must have a value.</summary>
    public bool TrySetMissing(int column, out Rejection rejection)
    {
        if (!_mayMiss[column])
        {
            rejection = new Rejection(RejectionCode.MissingField, Definition(column).Name, $"{Definition(column).Name} is missing or null");
            return false;
        }
        Next(column).SetMissing(_row);
        rejection = default;
        return true;
    }

    /// <summary>Sets a column of type double, int or long. NaN means missing if the column is nullable.</summary>
    public bool TrySet(int column, double value, out Rejection rejection)
    {
        var definition = Definition(column);
        if (double.IsNaN(value) && definition.IsNumeric && definition.Nullable)
        {
            return TrySetMissing(column, out rejection);
        }
        if (!double.IsFinite(value))
        {
            return Refuse(RejectionCode.NotFinite, definition, $"is {Shown(value)}, but must be a finite number", out rejection);
        }
        if (definition.Type is ColumnType.Int or ColumnType.Long)
        {
            if (value != Math.Floor(value))
            {
                return Refuse(RejectionCode.WrongType, definition, $"is {Shown(value)}, but must be a whole number", out rejection);
            }
            if (value is < long.MinValue or >= 9.2233720368547758e18)
            {
                return Refuse(RejectionCode.OutOfRange, definition, $"is {Shown(value)}, which does not fit in 64 bits", out rejection);
            }
            return TrySet(column, (long)value, out rejection);
        }
        if (definition.Type != ColumnType.Double)
        {
            return RefuseType(definition, "a number", out rejection);
        }
        if (!IsInRange(definition, value, out rejection))
        {
            return false;
        }
        Next(column).Set(_row, value);
        return true;
    }

    /// <summary>Sets a column of type double, int or long.</summary>
    public bool TrySet(int column, long value, out Rejection rejection)
    {
        var definition = Definition(column);
        if (definition.Type == ColumnType.Double)
        {
            return TrySet(column, (double)value, out rejection);
        }
        if (definition.Type is not (ColumnType.Int or ColumnType.Long))
        {
            return RefuseType(definition, "a number", out rejection);
        }
        if (definition.Type == ColumnType.Int && value != (int)value)
        {
            return Refuse(RejectionCode.OutOfRange, definition, $"is {value}, which does not fit in 32 bits", out rejection);
        }
        if (!IsInRange(definition, value, out rejection))
        {
            return false;
        }
        Next(column).Set(_row, value);
        return true;
    }

    /// <summary>Sets a column of type boolean.</summary>
    public bool TrySet(int column, bool value, out Rejection rejection)
    {
        var definition = Definition(column);
        if (definition.Type != ColumnType.Boolean)
        {
            return RefuseType(definition, value ? "true" : "false", out rejection);
        }
        Next(column).Set(_row, value ? 1 : 0);
        rejection = default;
        return true;
    }

    /// <summary>Sets the label: an anomaly if a time lies inside one of the label's windows, else normal.</summary>
    /// <param name="column">Index of the label's column.</param>
    /// <param name="microseconds">Microseconds since 1970 UTC.</param>
    /// <param name="rejection">Reason why the value was not set.</param>
    public bool TrySetWindow(int column, long microseconds, out Rejection rejection)
    {
        var isInside = _batch.DataSet.Label!.IsInsideWindow(DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds));
        return Definition(column).Type == ColumnType.Boolean
            ? TrySet(column, isInside, out rejection)
            : TrySet(column, isInside ? 1L : 0L, out rejection);
    }

    /// <summary>Sets a column of type timestamp.</summary>
    /// <param name="column">Index of the column.</param>
    /// <param name="microseconds">Microseconds since 1970 UTC.</param>
    /// <param name="rejection">Reason why the value was not set.</param>
    public bool TrySetTime(int column, long microseconds, out Rejection rejection)
    {
        var definition = Definition(column);
        if (definition.Type != ColumnType.Timestamp)
        {
            return RefuseType(definition, "a time", out rejection);
        }
        if (microseconds is < IsoTime.MinMicroseconds or > IsoTime.MaxMicroseconds)
        {
            return Refuse(RejectionCode.BadTime, definition, "lies outside the years 1 to 9999", out rejection);
        }
        Next(column).Set(_row, microseconds);
        rejection = default;
        return true;
    }

    /// <summary>Sets a column of type string, category or timestamp from a text, such as a JSON string. Numeric columns accept NaN, Infinity and -Infinity.</summary>
    /// <param name="column">Index of the column.</param>
    /// <param name="text">Text in UTF-8.</param>
    /// <param name="rejection">Reason why the value was not set.</param>
    public bool TrySetString(int column, ReadOnlySpan<byte> text, out Rejection rejection)
    {
        var definition = Definition(column);
        switch (definition.Type)
        {
            case ColumnType.String:
                if (!Utf8.IsValid(text))
                {
                    return Refuse(RejectionCode.WrongEncoding, definition, "is not valid UTF-8", out rejection);
                }
                Next(column).Set(_row, text);
                rejection = default;
                return true;
            case ColumnType.Category:
                return TrySetCategory(column, definition, text, out rejection);
            case ColumnType.Timestamp:
                var format = _timeFormats[column];
                // A text in ISO 8601 is accepted whatever the format of the files.
                return (format.IsNumber ? TimeFormat.Iso : format).TryParse(text, out var microseconds)
                    ? TrySetTime(column, microseconds, out rejection)
                    : RefuseTime(definition, text, out rejection);
            case ColumnType.Double or ColumnType.Int or ColumnType.Long when TryParseNotFinite(text, out var value):
                return TrySet(column, value, out rejection);
            default:
                return RefuseType(definition, $"the text '{Shown(text)}'", out rejection);
        }
    }

    /// <summary>Parses NaN and infinities, which JSON can only write as texts.</summary>
    private static bool TryParseNotFinite(ReadOnlySpan<byte> text, out double value)
    {
        value =
            text.SequenceEqual("NaN"u8) ? double.NaN
            : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
            : 0;
        return !double.IsFinite(value);
    }

    /// <summary>Sets a column of type timestamp from the text of a JSON number.</summary>
    /// <param name="column">Index of the column.</param>
    /// <param name="number">Number in UTF-8.</param>
    /// <param name="rejection">Reason why the value was not set.</param>
    internal bool TrySetTimeNumber(int column, ReadOnlySpan<byte> number, out Rejection rejection)
    {
        var definition = Definition(column);
        var format = _timeFormats[column];
        if (!format.IsNumber)
        {
            return RefuseType(definition, "a number", out rejection);
        }
        return format.TryParse(number, out var microseconds)
            ? TrySetTime(column, microseconds, out rejection)
            : RefuseTime(definition, number, out rejection);
    }

    /// <summary>
    /// Sets a column of any type from a cell of a text file. White space around the value is ignored except in strings. The missing values of the format mean
    /// missing. A boolean is <c>true</c> or <c>false</c> in any case, <c>1</c> or <c>0</c>. A whole number may have a fraction of zeros.
    /// </summary>
    /// <param name="column">Index of the column.</param>
    /// <param name="cell">Cell in UTF-8.</param>
    /// <param name="rejection">Reason why the value was not set.</param>
    public bool TrySetCell(int column, ReadOnlySpan<byte> cell, out Rejection rejection) =>
        _missing.Contains(Definition(column).Type, cell) ? TrySetMissing(column, out rejection) : TrySetText(column, cell, out rejection);

    /// <summary>Sets a column of any type from a cell of a text file that is not a missing value.</summary>
    internal bool TrySetText(int column, ReadOnlySpan<byte> cell, out Rejection rejection)
    {
        var definition = Definition(column);
        var text = CellText.Trim(cell);
        switch (definition.Type)
        {
            case ColumnType.String:
                return TrySetString(column, cell, out rejection);
            case ColumnType.Double or ColumnType.Int or ColumnType.Long:
                if (CellText.TryParse(text, out long whole))
                {
                    return TrySet(column, whole, out rejection);
                }
                return CellText.TryParse(text, out double number)
                    ? TrySet(column, number, out rejection)
                    : Refuse(RejectionCode.WrongType, definition, $"is '{Shown(cell)}', but must be a number", out rejection);
            case ColumnType.Boolean:
                return CellText.TryParse(text, out bool flag)
                    ? TrySet(column, flag, out rejection)
                    : Refuse(RejectionCode.WrongType, definition, $"is '{Shown(cell)}', but must be true or false", out rejection);
            case ColumnType.Timestamp:
                return _timeFormats[column].TryParse(text, out var microseconds)
                    ? TrySetTime(column, microseconds, out rejection)
                    : RefuseTime(definition, cell, out rejection);
            default:
                return TrySetCategory(column, definition, text, out rejection);
        }
    }

    private bool TrySetCategory(int column, ColumnDefinition definition, ReadOnlySpan<byte> text, out Rejection rejection)
    {
        var values = _categories[column];
        for (var code = 0; code < values.Length; code++)
        {
            if (text.SequenceEqual(values[code]))
            {
                Next(column).Set(_row, code);
                rejection = default;
                return true;
            }
        }
        return Refuse(
            RejectionCode.UnknownCategory,
            definition,
            $"is '{Shown(text)}', but must be one of {string.Join(", ", definition.Values)}",
            out rejection
        );
    }

    private static bool MayMiss(DataSetDefinition dataSet, ColumnDefinition column, MeasurementPurpose purpose)
    {
        if (!column.Nullable)
        {
            return false;
        }
        var isLabel = column.Name == dataSet.Label?.Column || column.Name == dataSet.Label?.Kind;
        return dataSet.Cleaning.ActionFor(column.Name) != MissingAction.Reject || (isLabel && purpose == MeasurementPurpose.Scoring);
    }

    private ColumnDefinition Definition(int column) => _batch.Columns[column].Definition;

    private MeasurementColumn Next(int column)
    {
        _isSet[column] = true;
        return _batch.Columns[column];
    }

    private static bool IsInRange(ColumnDefinition definition, double value, out Rejection rejection)
    {
        if (value < definition.Min)
        {
            return Refuse(
                RejectionCode.OutOfRange,
                definition,
                $"is {Shown(value)}{Unit(definition)}, below the minimum of {Shown(definition.Min.Value)}",
                out rejection
            );
        }
        if (value > definition.Max)
        {
            return Refuse(
                RejectionCode.OutOfRange,
                definition,
                $"is {Shown(value)}{Unit(definition)}, above the maximum of {Shown(definition.Max.Value)}",
                out rejection
            );
        }
        rejection = default;
        return true;
    }

    private static bool RefuseType(ColumnDefinition definition, string given, out Rejection rejection) =>
        Refuse(RejectionCode.WrongType, definition, $"is {given}, but must be {Expected(definition.Type)}", out rejection);

    private static bool RefuseTime(ColumnDefinition definition, ReadOnlySpan<byte> text, out Rejection rejection) =>
        Refuse(RejectionCode.BadTime, definition, $"is '{Shown(text)}', which is not a time in the expected format", out rejection);

    private static bool Refuse(RejectionCode code, ColumnDefinition definition, string what, out Rejection rejection)
    {
        rejection = new Rejection(code, definition.Name, $"{definition.Name} {what}");
        return false;
    }

    private static string Expected(ColumnType type) =>
        type switch
        {
            ColumnType.Double => "a number",
            ColumnType.Int or ColumnType.Long => "a whole number",
            ColumnType.Boolean => "true or false",
            ColumnType.Timestamp => "a time",
            _ => "a text",
        };

    private static string Unit(ColumnDefinition definition) => definition.Unit is null ? "" : $" {definition.Unit}";

    private static string Shown(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Shown(ReadOnlySpan<byte> text) =>
        text.Length <= ShownLength ? Encoding.UTF8.GetString(text) : $"{Encoding.UTF8.GetString(text[..ShownLength])}…";
}
