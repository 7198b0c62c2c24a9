using System.Globalization;
using System.Reflection;
using Gozcu.Charts.Binning;
using Gozcu.Charts.Kinds;

namespace Gozcu.Charts.Tables;

/// <summary>Table of rows in memory, stored as columns. Its answers are those of <see cref="SparkTable"/>.</summary>
internal sealed partial class RowTable : ITable
{
    private readonly int _rows;
    private readonly Dictionary<string, object?[]> _values;

    private RowTable(int rows, List<(TableColumn Column, object?[] Values)> columns)
    {
        _rows = rows;
        Columns = [.. columns.Select(column => column.Column)];
        _values = columns.ToDictionary(column => column.Column.Name, column => column.Values);
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Reads the public properties of rows.</summary>
    public static RowTable Of<T>(IEnumerable<T> rows)
    {
        var list = rows.ToList();
        var properties = typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0);
        return new RowTable(
            list.Count,
            [
                .. properties.Select(property =>
                    (
                        new TableColumn(property.Name, KindOf(property.PropertyType), TypeName(property.PropertyType)),
                        list.Select(row => row is null ? null : property.GetValue(row)).ToArray()
                    )
                ),
            ]
        );
    }

    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => Task.Run(work, cancellationToken);

    public long CountRows() => _rows;

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string TypeName(Type type) => Underlying(type).Name;

    private static ColumnKind KindOf(Type type)
    {
        type = Underlying(type);
        if (type.IsEnum)
        {
            return ColumnKind.Text;
        }
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Byte
            or TypeCode.SByte
            or TypeCode.Int16
            or TypeCode.UInt16
            or TypeCode.Int32
            or TypeCode.UInt32
            or TypeCode.Int64
            or TypeCode.UInt64 => ColumnKind.Integer,
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => ColumnKind.Number,
            TypeCode.DateTime => ColumnKind.Time,
            TypeCode.Boolean => ColumnKind.Boolean,
            TypeCode.String or TypeCode.Char => ColumnKind.Text,
            _ => type == typeof(DateTimeOffset) || type == typeof(DateOnly) ? ColumnKind.Time : ColumnKind.Other,
        };
    }

    private static double? NumberOf(object? value) =>
        value switch
        {
            null => null,
            DateTimeOffset time => (time.UtcDateTime - DateTime.UnixEpoch).TotalMilliseconds,
            DateTime time => ((time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time) - DateTime.UnixEpoch).TotalMilliseconds,
            DateOnly date => (date.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalMilliseconds,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };

    /// <summary>Returns the values as numbers, including NaN and infinities.</summary>
    private double?[] Numbers(TableColumn column) => Array.ConvertAll(_values[column.Name], NumberOf);

    /// <summary>Returns the values as numbers, null where they are not finite.</summary>
    private double?[] Finite(TableColumn column) =>
        Array.ConvertAll(Numbers(column), value => value is { } number && double.IsFinite(number) ? value : null);

    private string?[] Texts(TableColumn column) =>
        Array.ConvertAll(
            _values[column.Name],
            value =>
                value switch
                {
                    bool boolean => boolean ? "true" : "false",
                    DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
                    _ => Convert.ToString(value, CultureInfo.InvariantCulture),
                }
        );

    private int[] NumbersOf(Series series)
    {
        if (series.Column is not { } column)
        {
            return new int[_rows];
        }
        var numbers = series.Values.Select((value, number) => (value, number)).ToDictionary(pair => pair.value, pair => pair.number);
        var values = _values[column.Name];
        return
        [
            .. Texts(column).Select((text, row) => values[row] is null ? series.Missing : numbers.GetValueOrDefault(text!, series.Other)),
        ];
    }
}
