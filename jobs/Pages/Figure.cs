namespace Gozcu.Jobs.Pages;

/// <summary>A drawing with a caption; a renderer numbers it. It is shown as an image, so nothing inside it can act on the page.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Alternative">The same in words, for whoever cannot see it.</param>
/// <param name="LightSvg">The drawing for a light page, as SVG.</param>
/// <param name="DarkSvg">The drawing for a dark page, as SVG.</param>
public sealed record Figure(string Caption, string Alternative, string LightSvg, string DarkSvg) : PageBlock;
