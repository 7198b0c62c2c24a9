namespace Gozcu.Jobs.Pages;

/// <summary>A figure with its name.</summary>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Value">The figure with its unit, as people read it.</param>
/// <param name="Note">A few words more, or null.</param>
public sealed record PageFact(string Name, string Value, string? Note = null);
