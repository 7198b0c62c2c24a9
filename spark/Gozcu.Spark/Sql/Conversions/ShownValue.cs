using System.Collections;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>
/// Converts values to the types in which Microsoft.Spark's rows show them, because programs cast to those. Microsoft.Spark transfers rows in Python's pickle format, which has one
/// type of small integer, <see cref="int"/>, and one of fractions, <see cref="double"/>; arrays arrive as <see cref="ArrayList"/> and maps as <see cref="Hashtable"/>.
/// </summary>
internal static class ShownValue
{
    public static object? Of(object? value) =>
        value switch
        {
            short number => (int)number,
            sbyte number => (int)number,
            float number => (double)number,
            // The runtime treats sbyte[] as byte[] too.
            byte[] bytes when bytes.GetType() == typeof(byte[]) => value,
            Array array => List(array),
            IDictionary map and not Hashtable => Table(map),
            _ => value,
        };

    private static ArrayList List(Array array)
    {
        var list = new ArrayList(array.Length);
        foreach (var element in array)
        {
            list.Add(Of(element));
        }

        return list;
    }

    private static Hashtable Table(IDictionary map)
    {
        var table = new Hashtable(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            table[Of(entry.Key)!] = Of(entry.Value);
        }

        return table;
    }
}
