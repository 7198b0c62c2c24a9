using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Shows a data frame as a table: the schema in the header, and the first rows. Rows are not counted, as that may need a pass over all of them.</summary>
internal static class DataFrameTable
{
    private const int Rows = 20;
    private const int LongestText = 80;

    public static string Html(DataFrame table)
    {
        var types = table.Schema().Fields.Select(field => field.DataType).ToList();
        var columns = table.Schema().Fields.Select(field => (field.Name, (string?)field.DataType.SimpleString)).ToList();
        if (table.IsStreaming())
        {
            return Markup.Table(null, columns, [], "a stream: its rows are seen where it is written to");
        }

        var rows = table.Take(Rows + 1).ToList();
        var note =
            rows.Count > Rows
                ? string.Create(CultureInfo.InvariantCulture, $"the first {Rows} rows; Count() counts them all")
                : string.Create(CultureInfo.InvariantCulture, $"all {rows.Count} {(rows.Count == 1 ? "row" : "rows")}");
        return Markup.Table(
            null,
            columns,
            rows.Take(Rows).Select(row => row.Values.Select((value, i) => Text(Exact(value, types[i]))).ToArray()),
            note
        );
    }

    /// <summary>Returns a float with its own digits; rows return it as a double.</summary>
    private static object? Exact(object? value, DataType type) => value is double number && type is FloatType ? (float)number : value;

    internal static string Text(object? value)
    {
        var text = value switch
        {
            null => "null",
            string s => s,
            byte[] bytes => "0x" + Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, LongestText / 2))),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            IDictionary map => "{"
                + string.Join(
                    ", ",
                    map.Cast<DictionaryEntry>().Select(entry => $"{Text(entry.Key)}: {Text(entry.Value)}").Order(StringComparer.Ordinal)
                )
                + "}",
            Row row => "{" + string.Join(", ", row.Values.Select(Text)) + "}",
            IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Text)) + "]",
            _ => value.ToString() ?? "",
        };
        return text.Length > LongestText ? text[..(LongestText - 1)] + "…" : text;
    }
}
