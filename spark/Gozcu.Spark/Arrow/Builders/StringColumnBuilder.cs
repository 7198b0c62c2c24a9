using System.Text;

namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of strings.</summary>
public sealed class StringColumnBuilder : BytesColumnBuilder
{
    /// <summary>Creates an empty builder.</summary>
    public StringColumnBuilder()
        : base(ArrowType.String) { }

    /// <summary>Appends a string or a null.</summary>
    public void Append(string? value)
    {
        if (value is null)
        {
            AppendNull();
        }
        else
        {
            Append(value.AsSpan());
        }
    }

    /// <summary>Appends a string.</summary>
    public void Append(ReadOnlySpan<char> value)
    {
        var room = Data.Room(Encoding.UTF8.GetMaxByteCount(value.Length));
        Data.Advance(Encoding.UTF8.GetBytes(value, room));
        EndValue();
    }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new StringColumn Build() => (StringColumn)base.Build();

    private protected override ArrowColumn BuildColumn(ColumnData data, ArrowBuffer offsets, ArrowBuffer bytes) =>
        new StringColumn(data, offsets, bytes);
}
