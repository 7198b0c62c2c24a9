using System.Collections;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Lists as <see cref="ArrayList"/>, which is what they are in Microsoft.Spark where nothing says what else.</summary>
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
