using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads lists as <see cref="List{T}"/>.</summary>
internal sealed class ListReader<T>(ColumnReader<T> elements) : ValueReader<ListColumn, List<T>>
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        elements.Bind(Column.Elements);
    }

    protected override List<T> ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        var list = new List<T>(length);
        list.AddRange(elements.Read(start, length));
        return list;
    }
}
