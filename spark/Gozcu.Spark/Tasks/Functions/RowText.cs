using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Formats rows for errors, shortened to a line.</summary>
internal static class RowText
{
    private const int MaxLength = 200;
    private const int MaxElements = 5;
    private const int MaxTextLength = 60;

    /// <summary>Formats the arguments of a row, as in <c>arguments (42, "abc", null)</c>.</summary>
    public static string Of(ArrowColumn[] arguments, int row)
    {
        var text = new StringBuilder("arguments (");
        for (var i = 0; i < arguments.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            if (text.Length > MaxLength)
            {
                text.Append(CultureInfo.InvariantCulture, $"… {arguments.Length - i} more");
                break;
            }

            Append(text, arguments[i], row);
        }

        return text.Append(')').ToString();
    }

    /// <summary>Cuts off the end of a long text.</summary>
    public static string Shorten(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");

    /// <summary>Appends a value of a row, shortened; a question mark if it cannot be shown.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An argument that cannot be shown must not hide the error that is being told.")]
    internal static void Append(StringBuilder text, ArrowColumn column, int row)
    {
        var length = text.Length;
        try
        {
            if (column.IsNull(row))
            {
                text.Append("null");
            }
            else if (column is StructColumn structs)
            {
                AppendFields(text, structs, row);
            }
            else
            {
                AppendValue(text, column.GetValue(row));
            }
        }
        catch (Exception)
        {
            text.Length = length;
            text.Append('?');
        }
    }

    private static void AppendFields(StringBuilder text, StructColumn column, int row)
    {
        text.Append('{');
        for (var i = 0; i < column.Fields.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(column.Type.Fields[i].Name).Append(": ");
            Append(text, column.Fields[i], row);
        }

        text.Append('}');
    }

    private static void AppendValue(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string some:
                text.Append('"').Append(some.Length <= MaxTextLength ? some : some[..MaxTextLength] + "…").Append('"');
                break;
            case byte[] bytes:
                text.Append(CultureInfo.InvariantCulture, $"{bytes.Length} bytes");
                break;
            case ICollection items:
                AppendElements(text, items);
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendElements(StringBuilder text, ICollection items)
    {
        text.Append('[');
        var shown = 0;
        foreach (var item in items)
        {
            text.Append(shown == 0 ? "" : ", ");
            if (shown++ == MaxElements)
            {
                text.Append(CultureInfo.InvariantCulture, $"… {items.Count - MaxElements} more");
                break;
            }

            AppendValue(text, item);
        }

        text.Append(']');
    }
}
