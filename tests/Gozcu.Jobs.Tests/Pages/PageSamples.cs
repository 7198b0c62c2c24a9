using Gozcu.Jobs.Pages;

namespace Gozcu.Jobs.Tests.Pages;

/// <summary>Pages for the tests of both renderers.</summary>
internal static class PageSamples
{
    /// <summary>What must come out as text wherever a data value can stand.</summary>
    public const string Hostile = "<script>alert('x')</script> & \"quoted\" | a*b_c `d` [e](f) \u0001";

    public const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>light</text></svg>";

    /// <summary>A page whose every text is <paramref name="text"/>, with every kind of block.</summary>
    public static Page Everywhere(string text) =>
        new()
        {
            Title = text,
            Lead = text,
            Highlights = [new PageFact(text, text, text)],
            Sections =
            [
                new PageSection(
                    text,
                    [
                        new Paragraph(text, TextPart.Code(text), TextPart.Link(text, "https://example.org/?a=1&b=<2>")),
                        new Note(NoteKind.Warning, text),
                        new CodeBlock(text),
                        new CodeBlock(text, "sql", text),
                        new PageTable(
                            text,
                            [text, PageColumn.Number(text)],
                            [
                                [text, "1"],
                                ["", text],
                            ]
                        ),
                        new Figure(text, text, Svg, Svg),
                    ]
                )
                {
                    Sections = [new PageSection(text, [new Figure(text, text, Svg, Svg)])],
                },
            ],
            Footer = text,
        };
}
