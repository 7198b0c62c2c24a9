namespace Gozcu.Notebooks.Runner.Checking;

/// <summary>A number or what stands between two.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">What it says.</param>
internal sealed record TextPart(int Start, string Text);
