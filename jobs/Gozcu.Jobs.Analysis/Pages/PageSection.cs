namespace Gozcu.Jobs.Pages;

/// <summary>Section of a page.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">Blocks below the heading, before the subsections.</param>
public sealed record PageSection(string Title, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>Subsections.</summary>
    public IReadOnlyList<PageSection> Sections { get; init; } = [];
}
