namespace Gozcu.Jobs.Pages;

/// <summary>
/// Document for people, written once and rendered as HTML (<see cref="HtmlPage"/>) or Markdown (<see cref="MarkdownPage"/>). All text in it is plain text;
/// renderers escape it.
/// </summary>
public sealed record Page
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Introductory sentence below the title.</summary>
    public string? Lead { get; init; }

    /// <summary>Most important figures, shown at the top.</summary>
    public IReadOnlyList<PageFact> Highlights { get; init; } = [];

    /// <summary>Sections, in order; the table of contents lists them.</summary>
    public required IReadOnlyList<PageSection> Sections { get; init; }

    /// <summary>Line at the end, such as the program and date that created the page.</summary>
    public string? Footer { get; init; }
}
