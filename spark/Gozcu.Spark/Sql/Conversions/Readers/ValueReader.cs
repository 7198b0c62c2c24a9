using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Base of readers that create values one by one.</summary>
internal abstract class ValueReader<TColumn, T> : ColumnReader<T>
    where TColumn : ArrowColumn
{
    protected TColumn Column { get; private set; } = null!;

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        Column = (TColumn)column;
    }

    public override ReadOnlySpan<T> ReadBlock(int start, int count)
    {
        var block = Block(count);
        for (var i = 0; i < count; i++)
        {
            block[i] = Column.IsValid(start + i) ? ReadValue(start + i) : default!;
        }

        return block.AsSpan(0, count);
    }

    /// <summary>Reads the value of a row that is not null.</summary>
    protected abstract T ReadValue(int row);
}
