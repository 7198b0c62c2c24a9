namespace Gozcu.Jobs.Pages;

/// <summary>Figure with its name.</summary>
/// <param name="Name">Name, in a few words.</param>
/// <param name="Value">Value with its unit, for people.</param>
/// <param name="Note">Short note, or null.</param>
public sealed record PageFact(string Name, string Value, string? Note = null);
