namespace Gozcu.Jobs.Pages;

/// <summary>Something that stands in a section.</summary>
public abstract record PageBlock;
