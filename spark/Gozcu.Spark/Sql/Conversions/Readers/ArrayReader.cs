using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads lists as arrays.</summary>
internal sealed class ArrayReader<T>(ColumnReader<T> elements) : ValueReader<ListColumn, T[]>
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        elements.Bind(Column.Elements);
    }

    protected override T[] ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        return elements.Read(start, length).ToArray();
    }
}
