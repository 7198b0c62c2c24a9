using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads lists of a value type as <c>T[]</c>, or as <c>T?[]</c> if an element is null.</summary>
internal sealed class NaturalArrayReader<T>(ColumnReader<T> elements) : ValueReader<ListColumn, object>
    where T : struct
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        elements.Bind(Column.Elements);
    }

    protected override object ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        var values = elements.ReadBlock(start, length);
        if (!NullRange.Any(Column.Elements, start, length))
        {
            return values.ToArray();
        }

        var nullable = new T?[length];
        for (var i = 0; i < length; i++)
        {
            nullable[i] = Column.Elements.IsValid(start + i) ? values[i] : null;
        }

        return nullable;
    }
}
