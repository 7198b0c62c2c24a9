namespace Gozcu.Jobs.Pages;

/// <summary>A part of a page with a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Blocks">What stands below it, before the sections inside.</param>
public sealed record PageSection(string Title, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>Sections inside this one.</summary>
    public IReadOnlyList<PageSection> Sections { get; init; } = [];
}
