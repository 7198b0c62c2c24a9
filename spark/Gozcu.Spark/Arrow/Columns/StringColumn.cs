using System.Text;

namespace Microsoft.Spark.Arrow;

/// <summary>A column of text in UTF-8. <see cref="BytesColumn.GetBytes"/> gives a row's text without making a string.</summary>
public sealed class StringColumn : BytesColumn
{
    internal StringColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes)
        : base(ArrowType.String, data, offsets, bytes) { }

    /// <summary>A row's text, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string? this[int row] => IsValid(row) ? Encoding.UTF8.GetString(GetBytes(row)) : null;

    /// <summary>A column of these values, some of which may be null. They are copied.</summary>
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
