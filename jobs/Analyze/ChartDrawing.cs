namespace Gozcu.Jobs.Analyze;

/// <summary>A chart, drawn.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Note">What must be known of it, such as that it shows a sample; or null.</param>
/// <param name="Light">For a light page, as SVG.</param>
/// <param name="Dark">For a dark page, as SVG.</param>
public sealed record ChartDrawing(string Title, string? Note, string Light, string Dark);
