namespace Gozcu.Notebooks.Runner.Checking;

/// <summary>Number, or a part between two numbers.</summary>
/// <param name="Start">Start of the part in the text.</param>
/// <param name="Text">Text of the part.</param>
internal sealed record NumberedPart(int Start, string Text);
