using System.Text;
using System.Text.RegularExpressions;

namespace Gozcu.Jobs.Pages;

/// <summary>Renders a page as Markdown for code hosts (CommonMark with tables), with the charts as separate files.</summary>
public static partial class MarkdownPage
{
    /// <summary>Writes the Markdown, and the charts into a folder next to it with the same name.</summary>
    /// <param name="page">Page.</param>
    /// <param name="file">Path of the file, such as <c>report.md</c>; its charts are then in <c>report-files/</c>.</param>
    public static void Write(Page page, string file)
    {
        var path = Path.GetFullPath(file);
        var folder = Path.GetFileNameWithoutExtension(path) + "-files";
        var files = Path.Combine(Path.GetDirectoryName(path)!, folder);
        Directory.CreateDirectory(files);
        var text = Render(page, folder, out var drawings);
        foreach (var (name, svg) in drawings)
        {
            File.WriteAllText(Path.Combine(files, name), svg);
        }
        File.WriteAllText(path, text);
    }

    /// <summary>Returns the Markdown text.</summary>
    /// <param name="page">Page.</param>
    /// <param name="folder">Relative path of the charts' folder in links.</param>
    /// <param name="drawings">Charts as SVG, by file name.</param>
    public static string Render(Page page, string folder, out IReadOnlyDictionary<string, string> drawings)
    {
        var writer = new Writer(page, folder);
        drawings = writer.Drawings;
        return writer.Text;
    }

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly PageNumbers _numbers;
        private readonly string _folder;
        private readonly Dictionary<string, string> _drawings = [];

        public Writer(Page page, string folder)
        {
            (_numbers, _folder) = (new PageNumbers(page), folder);
            Add("# " + Escape(page.Title));
            if (page.Lead is { } lead)
            {
                Add(Escape(lead));
            }
            if (page.Highlights.Count > 0)
            {
                Add(
                    string.Join(
                        '\n',
                        page.Highlights.Select(f =>
                            $"- {Escape(f.Name)}: **{Escape(f.Value)}**{(f.Note is { } note ? $" ({Escape(note)})" : "")}"
                        )
                    )
                );
            }
            Add("## Contents");
            Add(string.Join('\n', page.Sections.SelectMany(s => Entries(s, ""))));
            foreach (var section in page.Sections)
            {
                Add(section, "##");
            }
            if (page.Footer is { } footer)
            {
                Add("---");
                Add(Escape(footer));
            }
        }

        public string Text => _text.ToString().TrimEnd() + "\n";

        public IReadOnlyDictionary<string, string> Drawings => _drawings;

        private IEnumerable<string> Entries(PageSection section, string indent) =>
            section
                .Sections.SelectMany(s => Entries(s, indent + "  "))
                .Prepend($"{indent}- [{Escape(section.Title)}](#{_numbers.AnchorOf(section)})");

        private void Add(string block) => _text.Append(block).Append("\n\n");

        private void Add(PageSection section, string marks)
        {
            Add($"{marks} {Escape(section.Title)}");
            foreach (var block in section.Blocks)
            {
                Add(Block(block));
            }
            foreach (var inside in section.Sections)
            {
                Add(inside, marks + "#");
            }
        }

        private string Block(PageBlock block) =>
            block switch
            {
                Paragraph paragraph => string.Concat(paragraph.Parts.Select(Part)),
                Note note => $"> **{note.Kind}:** {Escape(note.Text).Replace("\n", "  \n> ", StringComparison.Ordinal)}",
                CodeBlock code => (code.Summary is { } summary ? Escape(summary) + ":\n\n" : "") + Code(code),
                PageTable table => Table(table),
                Figure figure => Drawing(figure),
                FigureGrid grid => string.Join("\n\n", grid.Figures.Select(Drawing)),
                _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "is no block that Markdown can show"),
            };

        private static string Part(TextPart part) =>
            part switch
            {
                { Target: { } target } =>
                    $"[{Escape(part.Text)}](<{target.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)",
                { IsCode: true } => InlineCode(part.Text),
                _ => Escape(part.Text),
            };

        /// <summary>Returns inline code, delimited by more backticks than the text has in a row.</summary>
        private static string InlineCode(string text)
        {
            var fence = new string('`', LongestRun(text) + 1);
            var space = text.StartsWith('`') || text.EndsWith('`') ? " " : "";
            return fence + space + text.ReplaceLineEndings(" ") + space + fence;
        }

        private static string Code(CodeBlock code)
        {
            var fence = new string('`', Math.Max(3, LongestRun(code.Text) + 1));
            return $"{fence}{code.Language}\n{code.Text.TrimEnd()}\n{fence}";
        }

        private string Table(PageTable table)
        {
            var lines = new List<string>
            {
                $"**Table {_numbers.Of(table)}** {Escape(table.Caption)}",
                "",
                Row(table.Columns.Select(c => c.Title)),
                "|" + string.Concat(table.Columns.Select(c => c.IsNumber ? "---:|" : "---|")),
            };
            lines.AddRange(table.Rows.Select(Row));
            return string.Join('\n', lines);
        }

        private static string Row(IEnumerable<string> cells) =>
            "|" + string.Concat(cells.Select(cell => $" {Escape(cell).ReplaceLineEndings("<br>")} |"));

        private string Drawing(Figure figure)
        {
            var number = _numbers.Of(figure);
            var name = $"figure-{number}.svg";
            _drawings[name] = figure.LightSvg;
            return $"![{Escape(figure.Alternative).ReplaceLineEndings(" ")}]({_folder}/{name})\n\n**Figure {number}** {Escape(figure.Caption)}";
        }

        private static int LongestRun(string text) => Backticks().Matches(text).Select(m => m.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Escapes plain text, so that nothing in it becomes markup, HTML or a link.</summary>
    private static string Escape(string text) =>
        Special().Replace(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]#|~>]|^[-+=](?=\s|$)|(?<=^\d+)[.)](?=\s)", RegexOptions.Multiline)]
    private static partial Regex Special();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
