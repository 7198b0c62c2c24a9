using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads maps as dictionaries.</summary>
internal sealed class DictionaryReader<TKey, TValue>(ColumnReader<TKey> keys, ColumnReader<TValue> values)
    : ValueReader<MapColumn, Dictionary<TKey, TValue>>
    where TKey : notnull
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        keys.Bind(Column.Keys);
        values.Bind(Column.Values);
    }

    protected override Dictionary<TKey, TValue> ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        var some = keys.Read(start, length);
        var others = values.Read(start, length);
        var dictionary = new Dictionary<TKey, TValue>(length);
        for (var i = 0; i < length; i++)
        {
            dictionary[some[i]] = others[i];
        }

        return dictionary;
    }
}
