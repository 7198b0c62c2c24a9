using System.Collections;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads lists as <see cref="ArrayList"/>, Microsoft.Spark's type for lists without a declared type.</summary>
internal sealed class ArrayListReader(ColumnReader<object?> elements) : ValueReader<ListColumn, ArrayList>
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        elements.Bind(Column.Elements);
    }

    protected override ArrayList ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        return new ArrayList(elements.Read(start, length).ToArray());
    }
}
