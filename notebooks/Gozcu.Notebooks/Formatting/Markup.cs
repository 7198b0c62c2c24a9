using System.Net;
using System.Text;

namespace Gozcu.Notebooks.Formatting;

/// <summary>HTML that frontends, code hosts and nbconvert show in the same way: tables without own styles where the frontend's apply. All text is escaped.</summary>
internal static class Markup
{
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>Returns a table.</summary>
    /// <param name="caption">Caption; null for none.</param>
    /// <param name="columns">Names of the columns, each with a kind in small letters below; null for no kind.</param>
    /// <param name="rows">Rows, each with one cell per column.</param>
    /// <param name="note">Note below the table; null for none.</param>
    public static string Table(
        string? caption,
        IReadOnlyList<(string Name, string? Kind)> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        string? note = null
    )
    {
        var html = new StringBuilder();
        if (caption is not null)
        {
            html.Append("<p><strong>").Append(Escape(caption)).Append("</strong></p>\n");
        }

        html.Append("<table>\n<thead><tr>");
        foreach (var (name, kind) in columns)
        {
            html.Append("<th>").Append(Escape(name));
            if (kind is not null)
            {
                html.Append("<br><small><i>").Append(Escape(kind)).Append("</i></small>");
            }

            html.Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<td>").Append(Escape(cell)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        if (note is not null)
        {
            html.Append("<p><small>").Append(Escape(note)).Append("</small></p>\n");
        }

        return html.ToString();
    }
}
