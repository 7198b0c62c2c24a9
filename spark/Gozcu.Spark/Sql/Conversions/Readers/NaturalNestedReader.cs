using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads lists of lists or maps as an array of the elements' type if all have the same, otherwise as an array of objects.</summary>
internal sealed class NaturalNestedReader(ColumnReader<object?> elements) : ValueReader<ListColumn, object?>
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        elements.Bind(Column.Elements);
    }

    protected override object ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        var values = elements.ReadBlock(start, length).ToArray();
        Type? common = null;
        foreach (var value in values)
        {
            if (value is not null && value.GetType() != (common ??= value.GetType()))
            {
                return values;
            }
        }

        if (common is null)
        {
            return values;
        }

        var typed = Array.CreateInstance(common, length);
        Array.Copy(values, typed, length);
        return typed;
    }
}
