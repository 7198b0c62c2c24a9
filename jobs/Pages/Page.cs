namespace Gozcu.Jobs.Pages;

/// <summary>A document for people: written once, rendered as HTML (<see cref="HtmlPage"/>) or Markdown (<see cref="MarkdownPage"/>). All text in it is plain text; a renderer escapes it.</summary>
public sealed record Page
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence below the title.</summary>
    public string? Lead { get; init; }

    /// <summary>The few figures that a reader in a hurry wants.</summary>
    public IReadOnlyList<PageFact> Highlights { get; init; } = [];

    /// <summary>The sections, in order; the table of contents lists them.</summary>
    public required IReadOnlyList<PageSection> Sections { get; init; }

    /// <summary>A line at the end, such as what made the page and when.</summary>
    public string? Footer { get; init; }
}
