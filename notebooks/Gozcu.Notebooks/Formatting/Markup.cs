using System.Net;
using System.Text;

namespace Gozcu.Notebooks.Formatting;

/// <summary>HTML that frontends, code hosts and nbconvert show alike: tables, without styles of its own where a frontend's do. All text is escaped.</summary>
internal static class Markup
{
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>A table.</summary>
    /// <param name="caption">What it shows; null for none.</param>
    /// <param name="columns">Names, and in small letters below what they hold; null for nothing below.</param>
    /// <param name="rows">As many cells each as there are columns.</param>
    /// <param name="note">What stands below; null for nothing.</param>
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
