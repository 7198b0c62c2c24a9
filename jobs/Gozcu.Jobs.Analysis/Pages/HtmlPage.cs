using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Gozcu.Jobs.Pages;

/// <summary>
/// Renders a page as one self-contained HTML file: styles and charts are embedded; there are no scripts and no network requests. It follows the reader's light
/// or dark setting, can be printed, and is also well-formed XML.
/// </summary>
public static class HtmlPage
{
    /// <summary>Number of columns above which a table has a smaller font.</summary>
    private const int ManyColumns = 9;

    private static readonly string Style = EmbeddedText.Read("Pages/page.css");

    /// <summary>Returns the HTML text.</summary>
    public static string Render(Page page)
    {
        var numbers = new PageNumbers(page);
        var html = new XElement(
            "html",
            new XAttribute("lang", "en"),
            Lines(
                new XElement(
                    "head",
                    Lines(
                        new XElement("meta", new XAttribute("charset", "utf-8")),
                        new XElement(
                            "meta",
                            new XAttribute("name", "viewport"),
                            new XAttribute("content", "width=device-width, initial-scale=1")
                        ),
                        new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
                        Text("title", page.Title),
                        new XElement("style", "\n" + Style)
                    )
                ),
                new XElement("body", Lines(Content(page, numbers)))
            )
        );
        return "<!DOCTYPE html>\n" + html.ToString(SaveOptions.DisableFormatting) + "\n";
    }

    private static XElement Contents(Page page, PageNumbers numbers) =>
        new("nav", new XAttribute("aria-label", "Contents"), Lines(Text("h2", "Contents"), ContentsOf(page.Sections, numbers, deep: true)));

    private static XElement ContentsOf(IReadOnlyList<PageSection> sections, PageNumbers numbers, bool deep) =>
        new(
            "ol",
            Lines(
                sections.Select(section => new XElement(
                    "li",
                    new XElement("a", new XAttribute("href", "#" + numbers.AnchorOf(section)), Clean(section.Title)),
                    deep && section.Sections.Count > 0 ? ContentsOf(section.Sections, numbers, deep: false) : null
                ))
            )
        );

    private static XElement Content(Page page, PageNumbers numbers) =>
        new(
            "main",
            Lines(
                new XElement(
                    "header",
                    Lines(
                        Text("h1", page.Title),
                        page.Lead is { } lead ? Text("p", lead, "lead") : null,
                        page.Highlights.Count > 0 ? Highlights(page.Highlights) : null
                    )
                ),
                Contents(page, numbers),
                page.Sections.Select(section => Section(section, numbers, level: 2)),
                page.Footer is { } footer ? Text("footer", footer) : null
            )
        );

    private static XElement Highlights(IReadOnlyList<PageFact> facts) =>
        new(
            "dl",
            new XAttribute("class", "highlights"),
            Lines(
                facts.Select(fact => new XElement(
                    "div",
                    Text("dt", fact.Name),
                    Text("dd", fact.Value),
                    fact.Note is { } note ? Text("dd", note, "note") : null
                ))
            )
        );

    private static XElement Section(PageSection section, PageNumbers numbers, int level) =>
        new(
            "section",
            new XAttribute("id", numbers.AnchorOf(section)),
            Lines(
                Text($"h{level}", section.Title),
                section.Blocks.Select(block => Block(block, numbers)),
                section.Sections.Select(inside => Section(inside, numbers, Math.Min(level + 1, 6)))
            )
        );

    private static XElement Block(PageBlock block, PageNumbers numbers) =>
        block switch
        {
            Paragraph paragraph => new XElement("p", paragraph.Parts.Select(Part)),
            Note note => Text("p", note.Text, "note " + note.Kind.ToString().ToLowerInvariant(), ("role", "note")),
            CodeBlock { Summary: { } summary } code => new XElement("details", Lines(Text("summary", summary), Code(code))),
            CodeBlock code => Code(code),
            PageTable table => Table(table, numbers.Of(table)),
            Figure figure => Drawing(figure, numbers.Of(figure)),
            FigureGrid grid => new XElement(
                "div",
                new XAttribute("class", "grid"),
                Lines(grid.Figures.Select(f => Drawing(f, numbers.Of(f))))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "is no block that HTML can show"),
        };

    private static object Part(TextPart part) =>
        part switch
        {
            { Target: { } target } => new XElement("a", new XAttribute("href", Clean(target)), Clean(part.Text)),
            { IsCode: true } => Text("code", part.Text),
            _ => new XText(Clean(part.Text)),
        };

    private static XElement Code(CodeBlock code) => new("pre", Text("code", code.Text.TrimEnd()));

    private static XElement Table(PageTable table, int number)
    {
        XElement Cell(string name, string text, int column, params (string, string)[] attributes) =>
            Text(name, text, table.Columns[column].IsNumber ? "number" : null, attributes);
        var id = $"table-{number}";
        return new XElement(
            "figure",
            new XAttribute("id", id),
            new XAttribute("class", table.Columns.Count > ManyColumns ? "table wide" : "table"),
            Lines(
                new XElement("figcaption", new XAttribute("id", id + "-caption"), Text("b", $"Table {number}"), " " + Clean(table.Caption)),
                // A table that is too wide can be scrolled, also by keyboard.
                new XElement(
                    "div",
                    new XAttribute("class", "scroll"),
                    new XAttribute("tabindex", "0"),
                    new XAttribute("role", "region"),
                    new XAttribute("aria-labelledby", id + "-caption"),
                    new XElement(
                        "table",
                        new XAttribute("aria-labelledby", id + "-caption"),
                        Lines(
                            new XElement(
                                "thead",
                                new XElement("tr", table.Columns.Select((c, i) => Cell("th", c.Title, i, ("scope", "col"))))
                            ),
                            new XElement(
                                "tbody",
                                Lines(table.Rows.Select(row => new XElement("tr", row.Select((cell, i) => Cell("td", cell, i)))))
                            )
                        )
                    )
                )
            )
        );
    }

    private static XElement Drawing(Figure figure, int number) =>
        new(
            "figure",
            new XAttribute("id", $"figure-{number}"),
            Lines(
                new XElement(
                    "picture",
                    // Printed pages are light.
                    new XElement(
                        "source",
                        new XAttribute("media", "screen and (prefers-color-scheme: dark)"),
                        new XAttribute("srcset", DataUri(figure.DarkSvg))
                    ),
                    new XElement("img", new XAttribute("src", DataUri(figure.LightSvg)), new XAttribute("alt", Clean(figure.Alternative)))
                ),
                new XElement("figcaption", Text("b", $"Figure {number}"), " " + Clean(figure.Caption))
            )
        );

    private static string DataUri(string svg) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));

    private static XElement Text(string name, string text, string? style = null, params (string Name, string Value)[] attributes) =>
        new(
            name,
            style is null ? null : new XAttribute("class", style),
            attributes.Select(a => new XAttribute(a.Name, a.Value)),
            // The empty text gives empty elements an end tag, which HTML requires.
            new XText(Clean(text))
        );

    /// <summary>Puts each element on its own line, so that pages can be compared line by line.</summary>
    private static IEnumerable<object> Lines(params IEnumerable<object?> elements)
    {
        foreach (var element in elements)
        {
            var several = element switch
            {
                XElement one => [one],
                IEnumerable<XElement> many => many,
                _ => [],
            };
            foreach (var item in several)
            {
                yield return new XText("\n");
                yield return item;
            }
        }
        yield return new XText("\n");
    }

    /// <summary>Replaces characters that XML and HTML do not allow, such as control characters in data values, by the replacement character.</summary>
    private static string Clean(string text)
    {
        const char unreadable = '\uFFFD';
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : unreadable);
            }
        }
        return clean.ToString();
    }
}
