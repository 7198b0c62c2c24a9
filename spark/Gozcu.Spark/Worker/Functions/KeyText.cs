using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A group's key as errors show it: shortened.</summary>
internal static class KeyText
{
    private const int Enough = 100;

    public static string Of(RecordBatch key)
    {
        if (key.Columns.Count == 0)
        {
            return "the only group";
        }

        var text = string.Join(", ", key.Columns.Select((c, i) => $"{key.Schema.Fields[i].Name} = {Show(c)}"));
        return $"the group {(text.Length <= Enough ? text : text[..Enough] + "…")}";
    }

    [SuppressMessage("Design", "CA1031", Justification = "A key that cannot be shown must not hide the error that is being told.")]
    private static string Show(ArrowColumn column)
    {
        try
        {
            return column.GetValue(0) switch
            {
                null => "null",
                string text => $"\"{text}\"",
                Array array => $"{array.Length} elements",
                var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            };
        }
        catch (Exception)
        {
            return "?";
        }
    }
}
