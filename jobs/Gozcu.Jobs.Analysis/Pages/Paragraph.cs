namespace Gozcu.Jobs.Pages;

/// <summary>Paragraph.</summary>
/// <param name="Parts">Parts of its text.</param>
public sealed record Paragraph(params IReadOnlyList<TextPart> Parts) : PageBlock;
