using System.Text;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of strings in UTF-8. <see cref="BytesColumn.GetBytes"/> returns the text of a row without creating a string.</summary>
public sealed class StringColumn : BytesColumn
{
    internal StringColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes)
        : base(ArrowType.String, data, offsets, bytes) { }

    /// <summary>Text of a row, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is out of range.</exception>
    public string? this[int row] => IsValid(row) ? Encoding.UTF8.GetString(GetBytes(row)) : null;

    /// <summary>Creates a column of strings, which may be null. The values are copied.</summary>
    public static StringColumn From(params ReadOnlySpan<string?> values)
    {
        var builder = new StringColumnBuilder();
        foreach (var value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    private protected override object? ValueAt(int row) => this[row];
}
