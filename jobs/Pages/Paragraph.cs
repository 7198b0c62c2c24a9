namespace Gozcu.Jobs.Pages;

/// <summary>A paragraph.</summary>
/// <param name="Parts">Its text, part by part.</param>
public sealed record Paragraph(params IReadOnlyList<TextPart> Parts) : PageBlock;
