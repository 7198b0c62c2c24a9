using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes dictionaries, or nulls.</summary>
internal sealed class DictionaryWriter<TDictionary, TKey, TValue>(
    ColumnWriter<TKey> keys,
    ColumnWriter<TValue> values,
    MapColumnBuilder builder
) : ColumnWriter<TDictionary>
    where TDictionary : IEnumerable<KeyValuePair<TKey, TValue>>
{
    public override void Append(TDictionary value)
    {
        if (value is null)
        {
            builder.AppendNull();
            return;
        }

        foreach (var (key, item) in value)
        {
            keys.Append(key);
            values.Append(item);
            builder.AppendEntry();
        }

        builder.Append();
    }
}
