namespace Gozcu.Jobs.Pages;

/// <summary>Block in a section.</summary>
public abstract record PageBlock;
