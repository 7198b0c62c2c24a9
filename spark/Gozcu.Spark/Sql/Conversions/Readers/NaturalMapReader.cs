using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads maps to a value type as <c>Dictionary&lt;K, V&gt;</c>, or as <c>Dictionary&lt;K, V?&gt;</c> if a value is null.</summary>
internal sealed class NaturalMapReader<TKey, TValue>(ColumnReader<TKey> keys, ColumnReader<TValue> values) : ValueReader<MapColumn, object>
    where TKey : notnull
    where TValue : struct
{
    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        keys.Bind(Column.Keys);
        values.Bind(Column.Values);
    }

    protected override object ReadValue(int row)
    {
        var (start, length) = Column.GetRange(row);
        var some = keys.Read(start, length);
        var others = values.ReadBlock(start, length);
        if (!NullRange.Any(Column.Values, start, length))
        {
            var dictionary = new Dictionary<TKey, TValue>(length);
            for (var i = 0; i < length; i++)
            {
                dictionary[some[i]] = others[i];
            }

            return dictionary;
        }

        var nullable = new Dictionary<TKey, TValue?>(length);
        for (var i = 0; i < length; i++)
        {
            nullable[some[i]] = Column.Values.IsValid(start + i) ? others[i] : null;
        }

        return nullable;
    }
}
