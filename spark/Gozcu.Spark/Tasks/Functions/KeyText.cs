using System.Globalization;
using System.Text;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Formats the key of a group for errors, shortened.</summary>
internal static class KeyText
{
    /// <summary>Formats a key from its columns, with their names.</summary>
    public static string Of(RecordBatch key)
    {
        var text = new StringBuilder();
        for (var i = 0; i < key.Columns.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(key.Schema.Fields[i].Name).Append(" = ");
            RowText.Append(text, key[i], row: 0);
        }

        return text.Length == 0 ? "the only group" : $"the group {RowText.Shorten(text.ToString())}";
    }

    /// <summary>Formats a key as the function receives it.</summary>
    public static string Of<T>(T key) =>
        $"the key {RowText.Shorten(key is string text ? $"\"{text}\"" : Convert.ToString(key, CultureInfo.InvariantCulture) ?? "null")}";
}
