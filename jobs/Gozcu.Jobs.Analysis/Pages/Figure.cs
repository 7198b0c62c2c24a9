namespace Gozcu.Jobs.Pages;

/// <summary>Chart with a caption, numbered by the renderer. It is shown as an image, so its contents cannot affect the page.</summary>
/// <param name="Caption">Caption.</param>
/// <param name="Alternative">Alternative text for readers who cannot see the image.</param>
/// <param name="LightSvg">Chart for a light page, as SVG.</param>
/// <param name="DarkSvg">Chart for a dark page, as SVG.</param>
public sealed record Figure(string Caption, string Alternative, string LightSvg, string DarkSvg) : PageBlock;
