using System.Collections;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads maps as <see cref="Hashtable"/>, Microsoft.Spark's type for maps without a declared type.</summary>
internal sealed class HashtableReader(ColumnReader<object?> keys, ColumnReader<object?> values) : ValueReader<MapColumn, Hashtable>
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        keys.Bind(Column.Keys);
        values.Bind(Column.Values);
    }

    protected override Hashtable ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        var some = keys.Read(start, length);
        var others = values.Read(start, length);
        var table = new Hashtable(length);
        for (var i = 0; i < length; i++)
        {
            table[some[i]!] = others[i];
        }

        return table;
    }
}
